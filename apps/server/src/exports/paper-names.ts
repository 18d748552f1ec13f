import type { Bilingual } from '@fazhi/domain';
import type { CountyPaper } from '@fazhi/exports';

/** What a paper is called when it lands in a folder of downloads. */
export const PAPER_NAMES: Readonly<Record<CountyPaper, Bilingual>> = {
  'workbook.xlsx': { zh: '考评结果工作簿', en: 'workbook' },
  'results.csv': { zh: '考评结果数据', en: 'results' },
  'results.json': { zh: '考评结果数据', en: 'results' },
};
