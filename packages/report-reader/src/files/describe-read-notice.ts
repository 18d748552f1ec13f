import type { Language } from '@fazhi/domain';
import type { ReadNotice } from '../read-outcome.js';
import { FORMAT_NAMES } from './format-names.js';

const ENCODINGS = { 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', gb18030: 'GB18030 (GBK)', big5: 'Big5' } as const;

/** One sentence on something about a file that was read all the same. */
export function describeReadNotice(notice: ReadNotice, language: Language): string {
  const zh = language === 'zh';
  switch (notice.code) {
    case 'decoded-as':
      return zh
        ? `文字按 ${ENCODINGS[notice.encoding]} 编码读取。`
        : `The text was read as ${ENCODINGS[notice.encoding]}.`;
    case 'undecodable-characters':
      return zh
        ? `有 ${String(notice.count)} 个字符无法识别，请核对原文。`
        : `${String(notice.count)} characters could not be decoded; check the original.`;
    case 'ending-mismatch':
      return zh
        ? `文件名以 ${notice.ending} 结尾，内容其实是${FORMAT_NAMES[notice.found].zh}，已按实际内容读取。`
        : `The file's name ends in ${notice.ending}, but its content is ${FORMAT_NAMES[notice.found].en}; it was read as that.`;
    case 'pages-without-text':
      return zh
        ? `共 ${String(notice.pages)} 页，其中 ${String(notice.without)} 页没有文字（可能是扫描页），这些页未读取。`
        : `${String(notice.without)} of ${String(notice.pages)} pages hold no text (perhaps scans) and were not read.`;
    case 'traditional-script':
      return zh
        ? '原文为繁体字，按繁简对照研读，引文保留原字。'
        : 'The text is in traditional script; quotes are kept as filed.';
  }
}
