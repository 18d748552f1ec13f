import { hasRepeat } from '../text/has-repeat.js';
import type { FlagSource } from './flag-source.js';
import { matchSlips } from './match-slips.js';
import type { SlipPattern } from './match-slips.js';
import type { Slip } from './slip.js';

const reason = (words: string) => ({ zh: `“${words}”重复，疑为笔误`, en: `“${words}” is written twice` });

/** Verbs that Chinese doubles on purpose. */
const DOUBLED_VERB =
  /^(?:研究|讨论|考虑|商量|锻炼|学习|了解|打听|休息|交流|检查|活动|评价|评论|说道|合计|整理|收拾|体会|清理|教育|宣传|帮助|认识|回顾)/;
/** Words that end one phrase and begin the next where a comma or a line's end was lost: 依法行政/行政执法. */
const JOINS =
  /^(?:行政|政府|建设|社区|人民|司法|信访|法治|普法|中央|领导|组织|人大|政务|村民|居民|网格|执法|工作|服务|管理|党员|群众|乡镇|党委|街道|干部|公共|法律|综合|安全|生产|社会|基层|治理|调解|纠纷|责任)/;

const CHARACTERS: readonly SlipPattern[] = [
  { kind: 'doubled', pattern: /(?<![目标端鹄的])的的(?!确|士)/g, reason },
  { kind: 'doubled', pattern: /(?<![不除为])了了(?![之解然结事])/g, reason },
  { kind: 'doubled', pattern: /(?<![存现所实内潜自])在在(?![于职校编册逃押线岗])/g, reason },
  { kind: 'doubled', pattern: /(?<![参给赋授付])与与/g, reason },
  { kind: 'doubled', pattern: /(?<![以涉普])及及(?!时|格|第)/g, reason },
  { kind: 'doubled', pattern: /《[^》\n]{1,30}(法法)》/g, reason },
];
const WORDS: readonly SlipPattern[] = [
  {
    kind: 'doubled',
    pattern: /([一-龥]{2})\1/g,
    reason: (words) => reason(words + words),
    unless: (words) =>
      /^(.)\1/.test(words) ||
      DOUBLED_VERB.test(words) ||
      JOINS.test(words) ||
      /^[一二两三四五六七八九十百千万几逐年天月日村户家人步层级点条件项]/.test(words),
  },
];
const PHRASES: readonly SlipPattern[] = [
  {
    kind: 'doubled',
    pattern: /([一-龥]{3,8})\1/g,
    reason: (words) => reason(words + words),
    unless: (words) => /^(.)\1*$/.test(words) || /^[一二两三四五六七八九十百千万几]/.test(words),
  },
];
const STOPS: readonly SlipPattern[] = [
  { kind: 'doubled', pattern: /[，、；]{2,}|。{2}(?!。)(?<!。{3})|[，、；]。/g, reason },
];

/** Words, characters and stops written twice by mistake: 力量力量, 的的, ，，. */
export function findDoubledWords({ text }: FlagSource): Slip[] {
  const patterns = [
    ...CHARACTERS,
    ...(hasRepeat(text, 2, 2) ? WORDS : []),
    ...(hasRepeat(text, 3, 8) ? PHRASES : []),
    ...STOPS,
  ];
  return matchSlips(text, patterns).map((slip) =>
    // A doubled word is quoted whole, not by its first half.
    slip.end - slip.start >= 2 &&
    text.startsWith(text.slice(slip.start, slip.end), slip.end) &&
    /^[一-龥]{2,8}$/.test(text.slice(slip.start, slip.end))
      ? { ...slip, end: slip.end + (slip.end - slip.start) }
      : slip,
  );
}
