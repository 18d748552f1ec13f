import type { Bilingual } from '@fazhi/domain';
import type { FileTypeProblem } from './detect-file-type.js';

/** Why the archive does not take a file, and what to do. */
export type RefusedFile = FileTypeProblem | 'broken-image' | 'photo-too-large' | 'document-too-large';

const WORDS: Readonly<Record<RefusedFile, Bilingual>> = {
  empty: { zh: '文件是空的，请重新选择', en: 'The file is empty; choose it again' },
  heic: {
    zh: '这是 HEIC 照片，多数电脑打不开。请在手机相机设置里选“兼容性最佳”，或者另存为 JPEG 再上传',
    en: 'This is a HEIC photograph, which most computers cannot open. Save it as JPEG (phone settings: most compatible) and upload that',
  },
  markup: {
    zh: '网页和 SVG 文件不收，因为打开时可能运行程序。请另存为 PDF 或者截图上传',
    en: 'Web pages and SVG files are not kept, because opening one may run a program. Save it as PDF or as a picture',
  },
  macros: {
    zh: '文件里带有宏。请另存为不带宏的 .docx、.xlsx 或者 PDF 再上传',
    en: 'The file holds macros. Save it without them (.docx, .xlsx) or as PDF',
  },
  unknown: {
    zh: '认不出这种文件。可以上传照片（JPEG、PNG、WebP）、PDF、OFD、Word、Excel、PowerPoint 和文本文件',
    en: 'This kind of file is not known. Photographs (JPEG, PNG, WebP), PDF, OFD, Word, Excel, PowerPoint and text files are kept',
  },
  'broken-image': {
    zh: '照片不完整，可能没有传完。请重新拍摄或者重新选择',
    en: 'The picture is not whole, perhaps it was cut off. Take or choose it again',
  },
  'photo-too-large': {
    zh: '照片超过 15 MB。请在手机上缩小后再上传',
    en: 'The photograph is larger than 15 MB. Make it smaller first',
  },
  'document-too-large': {
    zh: '文件超过 20 MB。请压缩或者拆分后再上传',
    en: 'The file is larger than 20 MB. Compress or split it first',
  },
};

export function describeRefusedFile(problem: RefusedFile): Bilingual {
  return WORDS[problem];
}
