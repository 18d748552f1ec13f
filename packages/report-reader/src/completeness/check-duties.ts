import type { Sentence } from '../text/clauses.js';
import { splitSentences } from '../text/clauses.js';
import type { CompletenessSource } from './completeness-source.js';
import type { Finding } from './finding.js';
import { placesOf } from './places-of.js';

const FIRST =
  /第一责任|主要(?:负责人|负责同志|责任人|领导)|党政(?:一把手|正职)|“?一把手”?|(?:镇|乡|街道)?党(?:委|工委)书记|书记、(?:镇长|乡长|主任)|(?<!副)(?:镇长|乡长)(?!助理|会议|办公会)|办事处主任|四个亲自|亲自(?:部署|过问|协调|督办|研究|安排|落实)/;
/** What the post is only named for: a seat, a hearing in court, a rule that binds everyone. */
const BY_THE_WAY = /出庭|(?:任|为|担任).{0,6}组长|组长由|会议室|办公会|议事规则/;
const DID =
  /主持|听取|召开|专题研究|研究解决|解决.{0,12}问题|督办.{0,8}[\d件项]|包案|包联|接访|带队|带头(?:讲|学|述|宣)|讲(?:授)?(?:法治)?课|述法|点评|批示|协调(?:解决|处理)|出面(?:协调|解决)|现场办公|约谈|拍板|列入(?:年度)?述职|\d+[次件项个场]/;
const DUTIES_TITLE = /第一责任|履职|履行.{0,8}职责/;
/** In a section of its own, so much text is more than a sentence of attitude. */
const LONG_ENOUGH = 80;

/** C4: how the first responsible persons did their duty. */
export function checkDuties({ reading: { text, sections }, zones, deeds }: CompletenessSource): Finding {
  const own = zones.filter(({ kind }) => kind === 'duties').flatMap((zone) => splitSentences(text, zone, 0));
  const spoken = deeds.filter((sentence) => FIRST.test(sentence.text) && !isByTheWay(sentence));
  const titled = sections.some(({ kind, heading }) => kind === 'duties' && DUTIES_TITLE.test(heading));
  if (own.length === 0 && spoken.length === 0)
    return {
      state: 'missing',
      quotes: [],
      reason: { zh: '未见第一责任人履职情况', en: 'Nothing was found on the first responsible persons’ duties' },
    };
  const done = (own.length > 0 ? [...own, ...spoken] : spoken).filter((sentence) => DID.test(sentence.text));
  const length = own.reduce((sum, { start, end }) => sum + end - start, 0);
  if (done.length > 0 && (spoken.some((one) => DID.test(one.text)) || titled || length >= LONG_ENOUGH))
    return {
      state: 'present',
      quotes: placesOf(done),
      reason: { zh: '写了第一责任人做了哪些事', en: 'It says what the first responsible persons did' },
    };
  return {
    state: 'partial',
    quotes: placesOf(spoken.length > 0 ? spoken : own),
    reason: {
      zh: '第一责任人履职只有表态或一句带过，未见做了哪些事',
      en: 'The first responsible persons’ duty is attitude or a passing sentence; nothing that they did',
    },
  };
}

const isByTheWay = ({ text }: Sentence): boolean => BY_THE_WAY.test(text) && !/第一责任|亲自|主持|听取/.test(text);
