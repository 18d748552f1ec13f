import type { ForeignFormat } from './file-problem.js';
import type { ReportFormat } from './report-format.js';

/** What people call a file's format. */
export const FORMAT_NAMES: Readonly<Record<ForeignFormat | ReportFormat, Readonly<Record<'zh' | 'en', string>>>> = {
  txt: { zh: '纯文本（.txt）', en: 'plain text (.txt)' },
  html: { zh: '网页（.html）', en: 'a web page (.html)' },
  mht: { zh: '单文件网页（.mht）', en: 'a web archive (.mht)' },
  docx: { zh: ' Word 文件（.docx）', en: 'a Word file (.docx)' },
  doc: { zh: '旧版 Word 文件（.doc）', en: 'an old Word file (.doc)' },
  rtf: { zh: ' RTF 文件（.rtf）', en: 'an RTF file (.rtf)' },
  pdf: { zh: ' PDF 文件', en: 'a PDF file' },
  ole: { zh: '旧版 Office 或 WPS 文件', en: 'an old Office or WPS file' },
  image: { zh: '图片', en: 'a picture' },
  zip: { zh: '压缩包', en: 'a zip archive' },
  xlsx: { zh: ' Excel 表格', en: 'an Excel workbook' },
  pptx: { zh: ' PPT 演示文稿', en: 'a PowerPoint file' },
  odt: { zh: ' OpenDocument 文件', en: 'an OpenDocument file' },
  ofd: { zh: ' OFD 版式文件', en: 'an OFD file' },
  archive: { zh: '压缩包', en: 'an archive' },
};
