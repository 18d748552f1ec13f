import type { FlagSource } from './flag-source.js';
import { matchSlips } from './match-slips.js';
import type { SlipPattern } from './match-slips.js';
import type { Slip } from './slip.js';

/** The words stand first and what must stand before them after, so that the text is searched for the words. */
const wordsAfterBreak = (words: string): string =>
  `${words}(?<=(?:^|[\\n，。；：、“（在要需而与及对到从由为向给关至把])${words})`;

const reason = (meant: string) => (words: string) => ({
  zh: `“${words}”像是整篇替换${meant}字留下的错误`,
  en: `“${words}” looks like what replacing ${meant} everywhere leaves behind`,
});

/** Words that no one writes: only replacing one character throughout a borrowed text makes them. */
const ANYWHERE: readonly SlipPattern[] = [
  {
    kind: 'careless-replacement',
    pattern: /(?:镇|街道)村振兴(?<![城乡各本我全](?:镇|街道)村振兴)|乡镇村振兴/g,
    reason: reason('“乡”'),
  },
  // 镇镇有、村村通 is good Chinese; 石桥镇镇长 too, which the place before it tells.
  {
    kind: 'careless-replacement',
    pattern: new RegExp(`${wordsAfterBreak('镇镇')}(?![长有通都建能设是成、域])|镇镇(?<=和镇镇)(?=级)`, 'gm'),
    reason: reason('“乡”'),
  },
  {
    kind: 'careless-replacement',
    pattern: new RegExp(`${wordsAfterBreak('乡乡')}(?=[级镇]|干部|财政|机关)`, 'gm'),
    reason: reason('“镇”'),
  },
  {
    kind: 'careless-replacement',
    pattern: /返(?:镇|街道)(?=创业|人员|农民工|大学生|就业|务工)|(?<![我全本各该城])(?:镇|街道)愁|新镇贤|新街道贤/g,
    reason: reason('“乡”'),
  },
  { kind: 'careless-replacement', pattern: /新型城乡化/g, reason: reason('“镇”') },
];

/** Only in a township's report: 场镇 and 集镇 turned into 场乡 and 集乡. */
const IN_TOWNSHIPS: readonly SlipPattern[] = [
  {
    kind: 'careless-replacement',
    pattern: new RegExp(`${wordsAfterBreak('[场集]乡')}(?![村镇亲贤里土间党政干人风情愁民音规属])`, 'gm'),
    reason: reason('“镇”'),
  },
];

/** Words that only replacing 乡 by 镇 or 镇 by 乡 everywhere can have made. */
export function findCarelessReplacements({ text, metadata: { town } }: FlagSource): Slip[] {
  const patterns = town?.endsWith('乡') && !/[场集]乡$/.test(town) ? [...ANYWHERE, ...IN_TOWNSHIPS] : ANYWHERE;
  const own = town?.replace(/(?:街道|镇|乡)$/, '') ?? '';
  return matchSlips(text, patterns).filter(({ start }) => own === '' || !text.endsWith(own, start));
}
