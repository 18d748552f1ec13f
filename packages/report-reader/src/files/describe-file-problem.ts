import type { Language } from '@fazhi/domain';
import type { FileProblem, ForeignFormat } from './file-problem.js';

const FOUND: Readonly<Record<ForeignFormat, readonly [zh: string, en: string]>> = {
  pdf: ['PDF 文件', 'a PDF file'],
  'word-97': ['旧版 Word 文件（.doc）', 'an old Word file (.doc)'],
  ole: ['旧版 Office 或 WPS 文件', 'an old Office or WPS file'],
  rtf: ['RTF 文件', 'an RTF file'],
  image: ['图片', 'a picture'],
  zip: ['压缩包', 'a zip archive'],
  xlsx: ['Excel 表格', 'an Excel workbook'],
  pptx: ['PPT 演示文稿', 'a PowerPoint file'],
  odt: ['OpenDocument 文件', 'an OpenDocument file'],
  ofd: ['OFD 版式文件', 'an OFD file'],
  archive: ['压缩包', 'an archive'],
  'web-archive': ['单文件网页（.mht）', 'a web archive (.mht)'],
};

const ADVICE: Readonly<Record<ForeignFormat, readonly [zh: string, en: string]>> = {
  pdf: [
    '请上传原来的 Word 文件（.docx）；没有的，把文字复制到记事本另存为 .txt 再上传',
    'Upload the original Word file (.docx), or copy its text into a .txt file',
  ],
  'word-97': ['请用 Word 或 WPS 打开，另存为 .docx 后再上传', 'Open it in Word or WPS and save it as .docx'],
  ole: ['请用 Word 或 WPS 打开，另存为 .docx 后再上传', 'Open it in Word or WPS and save it as .docx'],
  rtf: ['请用 Word 或 WPS 打开，另存为 .docx 后再上传', 'Open it in Word or WPS and save it as .docx'],
  image: [
    '图片里没有可读取的文字，请上传报告的 Word 文件（.docx）',
    'A picture holds no text: upload the report as .docx',
  ],
  zip: ['请解压后逐份上传报告', 'Unpack it and upload the reports one by one'],
  xlsx: ['请上传报告正文，不要上传表格', 'Upload the report itself, not a workbook'],
  pptx: ['请上传报告正文，不要上传演示文稿', 'Upload the report itself, not slides'],
  odt: ['请另存为 .docx 后再上传', 'Save it as .docx'],
  ofd: ['请上传原来的 Word 文件（.docx）', 'Upload the original Word file (.docx)'],
  archive: ['请解压后逐份上传报告', 'Unpack it and upload the reports one by one'],
  'web-archive': ['请在浏览器里另存为“网页，仅 HTML”（.html）后再上传', 'Save the page as “HTML only” (.html)'],
};

const MEGABYTE = 1024 * 1024;

/** One or two sentences for the person who filed it: what happened, and what to do. */
export function describeFileProblem(problem: FileProblem, language: Language): string {
  const zh = language === 'zh';
  switch (problem.code) {
    case 'empty':
      return zh ? '文件是空的，没有内容。请检查后重新上传。' : 'The file is empty. Check it and upload it again.';
    case 'too-large': {
      const limit = String(Math.round(problem.limit / MEGABYTE));
      if (problem.unpacked)
        return zh
          ? `文件解压后超过 ${limit} MB，不像一份报告，已停止读取。请删去图片或附件，另存后再上传。`
          : `Unpacked, the file is larger than ${limit} MB, which no report is. Remove pictures or attachments and save it again.`;
      return zh
        ? `文件超过 ${limit} MB。请删去图片或附件，另存后再上传。`
        : `The file is larger than ${limit} MB. Remove pictures or attachments and save it again.`;
    }
    case 'unsupported-format': {
      const found = FOUND[problem.found];
      const advice = ADVICE[problem.found];
      return zh
        ? `这是${found[0]}，目前不能读取。${advice[0]}。`
        : `This is ${found[1]}, which cannot be read yet. ${advice[1]}.`;
    }
    case 'ending-mismatch':
      return zh
        ? `文件名以 ${problem.ending} 结尾，内容却是${zhName(problem.found)}。请确认没有选错文件，改正文件名后重新上传。`
        : `The file's name ends in ${problem.ending}, but its content is ${enName(problem.found)}. Check that it is the right file and correct its name.`;
    case 'not-text':
      return zh
        ? '无法识别文件的文字编码，或者它不是文本文件。请用记事本打开，另存为 UTF-8 编码的 .txt，或上传 .docx。'
        : 'The text encoding is not known, or this is not a text file. Save it as UTF-8 .txt, or upload a .docx.';
    case 'corrupt-docx':
      return zh
        ? 'Word 文件已损坏或加了密码，打不开。请用 Word 或 WPS 打开确认，另存后重新上传。'
        : 'The Word file is damaged or has a password. Open it in Word or WPS, save it again and upload it.';
    case 'no-text':
      return zh
        ? '文件里没有文字，可能只有图片（扫描件）。请上传可以复制文字的报告。'
        : 'There is no text in the file, perhaps only pictures (a scan). Upload a report whose text can be copied.';
  }
}

function zhName(found: string): string {
  if (found === 'docx') return ' Word 文件（.docx）';
  if (found === 'html') return '网页';
  if (found === 'txt') return '纯文本';
  return found in FOUND ? FOUND[found as ForeignFormat][0] : found;
}

function enName(found: string): string {
  if (found === 'docx') return 'a Word file (.docx)';
  if (found === 'html') return 'a web page';
  if (found === 'txt') return 'plain text';
  return found in FOUND ? FOUND[found as ForeignFormat][1] : found;
}
