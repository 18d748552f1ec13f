/** By form, from a table, or confirmed (or rejected) on the reader's proposal. */
export type ItemOrigin = 'form' | 'import' | 'reader';

/** Only what stands counts; a proposal that was rejected stays, so that it is not proposed again. */
export type ItemState = 'stands' | 'rejected' | 'withdrawn';
