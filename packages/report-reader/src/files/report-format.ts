/** The formats that the reader reads: `doc` is the old binary Word format, which WPS's .wps shares; `mht` a page in one file. */
export type ReportFormat = 'txt' | 'html' | 'mht' | 'docx' | 'doc' | 'rtf' | 'pdf';

const ENDINGS: Readonly<Record<ReportFormat, readonly string[]>> = {
  txt: ['.txt', '.text', '.md', '.log'],
  html: ['.html', '.htm', '.shtml', '.xhtml'],
  mht: ['.mht', '.mhtml', '.eml'],
  docx: ['.docx', '.docm', '.dotx', '.dotm'],
  doc: ['.doc', '.dot', '.wps', '.wpt'],
  rtf: ['.rtf'],
  pdf: ['.pdf'],
};

/** Endings that promise something else than a report. */
const OTHER = /^\.(?:xlsx?|et|pptx?|dps|odt|ofd|zip|rar|7z|png|jpe?g|gif|tiff?|bmp|webp)$/;

/** A file name's ending in lower case with its dot, where it is one that says what a file contains; else the empty string. */
export function readEnding(fileName: string): string {
  const ending = (/\.[a-z0-9]{1,5}$/i.exec(fileName)?.[0] ?? '').toLowerCase();
  return OTHER.test(ending) || Object.values(ENDINGS).some((known) => known.includes(ending)) ? ending : '';
}

/** Whether a name may end so where the content is of that format; no ending promises nothing. */
export function fitsEnding(format: ReportFormat, ending: string): boolean {
  return ending === '' || ENDINGS[format].includes(ending);
}

/** Whether an ending promises a format that the reader reads. */
export function promisesReport(ending: string): boolean {
  return ending !== '' && !OTHER.test(ending);
}
