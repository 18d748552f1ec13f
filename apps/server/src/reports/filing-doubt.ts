/** Why a person must look before a report stands for a town. */
export type FilingDoubt =
  | 'town-not-recognised'
  | 'town-not-in-round'
  | 'town-differs'
  | 'year-differs'
  | 'year-not-recognised'
  | 'same-file-filed'
  | 'another-report-filed';

/** As kept: that the same file came from outside the filing town is for the county's eyes only. */
export type StoredDoubt = FilingDoubt | 'same-file-filed-elsewhere';
