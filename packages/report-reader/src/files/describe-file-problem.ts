import type { Language } from '@fazhi/domain';
import type { FileProblem, ForeignFormat } from './file-problem.js';
import { FORMAT_NAMES } from './format-names.js';

type Bilingual = readonly [zh: string, en: string];

const RESAVE: Bilingual = [
  '请用 Word 或 WPS 打开，另存为 .docx 后再上传',
  'Open it in Word or WPS, save it as .docx and upload that',
];

const ADVICE: Readonly<Record<ForeignFormat, Bilingual>> = {
  ole: RESAVE,
  image: [
    '图片里没有可读取的文字。请上传报告的 Word 文件（.docx）；只有纸质件的，请先用扫描软件识别成文字并核对，再存为 .docx 或 .txt',
    'A picture holds no text. Upload the report as .docx; if there is only paper, recognise its text with scanning software, check it, and save it as .docx or .txt',
  ],
  zip: ['请解压后逐份上传报告', 'Unpack it and upload the reports one by one'],
  xlsx: ['请上传报告正文，不要上传表格', 'Upload the report itself, not a workbook'],
  pptx: ['请上传报告正文，不要上传演示文稿', 'Upload the report itself, not slides'],
  odt: ['请另存为 .docx 后再上传', 'Save it as .docx'],
  ofd: ['请上传原来的 Word 文件（.docx）', 'Upload the original Word file (.docx)'],
  archive: ['请解压后逐份上传报告', 'Unpack it and upload the reports one by one'],
};

const MEGABYTE = 1024 * 1024;

/** One or two sentences for the person who filed it: what happened, and what to do. */
export function describeFileProblem(problem: FileProblem, language: Language): string {
  return describe(problem)[language === 'zh' ? 0 : 1];
}

function describe(problem: FileProblem): Bilingual {
  switch (problem.code) {
    case 'empty':
      return ['文件是空的，没有内容。请检查后重新上传。', 'The file is empty. Check it and upload it again.'];
    case 'too-large': {
      const limit = String(Math.round(problem.limit / MEGABYTE));
      if (problem.unpacked)
        return [
          `文件解压后超过 ${limit} MB，不像一份报告，已停止读取。请删去图片或附件，另存后再上传。`,
          `Unpacked, the file is larger than ${limit} MB, which no report is. Remove pictures or attachments and save it again.`,
        ];
      return [
        `文件超过 ${limit} MB。请删去图片或附件，另存后再上传。`,
        `The file is larger than ${limit} MB. Remove pictures or attachments and save it again.`,
      ];
    }
    case 'too-long':
      return [
        `文字超过 ${String(Math.floor(problem.limit / 10_000))} 万字，不像一份报告，已停止读取。请只上传报告正文。`,
        `There are more than ${String(problem.limit)} characters, which no report has. Upload the report alone.`,
      ];
    case 'too-many-pages':
      return [
        `PDF 有 ${String(problem.pages)} 页，超过 ${String(problem.limit)} 页，不像一份报告。请只上传报告正文。`,
        `The PDF has ${String(problem.pages)} pages, more than ${String(problem.limit)}. Upload the report alone.`,
      ];
    case 'too-slow':
      return [
        `文件读了 ${String(problem.seconds)} 秒还没有读完，已停止。请把正文复制到新的 .docx 或 .txt 再上传。`,
        `Reading took more than ${String(problem.seconds)} seconds and was stopped. Copy the text into a new .docx or .txt and upload that.`,
      ];
    case 'too-complex':
      return [
        `这个${FORMAT_NAMES[problem.format].zh.trim()}的内部结构异常复杂，不像一份报告，已停止读取。请把正文复制到新的 .docx 或 .txt 再上传。`,
        `The inside of this file is more tangled than any report’s, so reading stopped. Copy the text into a new .docx or .txt and upload that.`,
      ];
    case 'unsupported-format': {
      const [zh, en] = ADVICE[problem.found];
      const name = FORMAT_NAMES[problem.found];
      return [`这是${name.zh}，不能读取。${zh}。`, `This is ${name.en}, which cannot be read. ${en}.`];
    }
    case 'ending-mismatch': {
      const name = FORMAT_NAMES[problem.found];
      const [zh, en] = ADVICE[problem.found];
      return [
        `文件名以 ${problem.ending} 结尾，内容却是${name.zh}。请确认没有选错文件。${zh}。`,
        `The file's name ends in ${problem.ending}, but its content is ${name.en}. Check that it is the right file. ${en}.`,
      ];
    }
    case 'not-text':
      return [
        '无法识别文件的文字编码，或者它不是文本文件。请用记事本打开，另存为 UTF-8 编码的 .txt，或上传 .docx。',
        'The text encoding is not known, or this is not a text file. Save it as UTF-8 .txt, or upload a .docx.',
      ];
    case 'encrypted':
      return [
        `这个${FORMAT_NAMES[problem.format].zh.trim()}加了密码，打不开。请取消密码，另存后重新上传。`,
        `This is ${FORMAT_NAMES[problem.format].en} with a password. Remove the password, save it and upload it again.`,
      ];
    case 'corrupt':
      return [
        `${FORMAT_NAMES[problem.format].zh.trim()}已损坏，打不开。请用原来的软件打开确认，另存后重新上传。`,
        `This is ${FORMAT_NAMES[problem.format].en} that is damaged. Open it in the program that made it, save it again and upload it.`,
      ];
    case 'scanned':
      return [
        `这是扫描件（共 ${String(problem.pages)} 页），没有文字层，无法读取。请上传原来的 Word 文件（.docx）；只有纸质件的，请先用扫描软件识别成文字并核对，再存为 .docx 或 .txt 上传。`,
        `This PDF (${String(problem.pages)} pages) is a scan without text. Upload the original Word file (.docx); if there is only paper, recognise its text with scanning software, check it, and upload it as .docx or .txt.`,
      ];
    case 'garbled':
      return [
        'PDF 里的字体没有对应的文字编码，读出来是乱码。请上传原来的 Word 文件（.docx）。',
        'The fonts in this PDF do not say which characters they draw, so its text cannot be read. Upload the original Word file (.docx).',
      ];
    case 'no-text':
      return [
        '文件里没有文字，可能只有图片（扫描件）。请上传可以复制文字的报告。',
        'There is no text in the file, perhaps only pictures (a scan). Upload a report whose text can be copied.',
      ];
  }
}
