import type { Bilingual } from '@fazhi/domain';
import type { CountyPaper, RecordPaper, TownPaper } from '@fazhi/exports';

/** What a paper is called when it lands in a folder of downloads. */
export const PAPER_NAMES: Readonly<Record<CountyPaper | RecordPaper | TownPaper, Bilingual>> = {
  'workbook.xlsx': { zh: '考评结果工作簿', en: 'workbook' },
  'circular.docx': { zh: '考评结果通报', en: 'circular' },
  'briefing.pptx': { zh: '考评情况汇报', en: 'briefing' },
  'minutes.docx': { zh: '审定会议纪要', en: 'minutes' },
  'signatures.docx': { zh: '考评签字表', en: 'signature sheet' },
  'ranking.pdf': { zh: '考评排名', en: 'ranking' },
  'sheets.pdf': { zh: '各镇评分表', en: 'score sheets' },
  'results.csv': { zh: '考评结果数据', en: 'results' },
  'results.json': { zh: '考评结果数据', en: 'results' },
  'letter.docx': { zh: '考评反馈', en: 'feedback' },
  'letter.pdf': { zh: '考评反馈', en: 'feedback' },
};
