import type { FoundNumber } from '../numbers/find-numbers.js';

/**
 * What a number does in its sentence: it measures a deed of the year, states how often something is done, is the base of a rate
 * (the town's own villages), or is no figure (a name, norm, plan, another year's number).
 */
export type NumberRole = 'deed' | 'frequency' | 'base' | 'none';

const FREQUENCY =
  /(?:每(?:个)?(?:季度?|半年|年度?|月|周|学期|日|天|旬|半月|两月|星期)|(?:一|半|一个)(?:季度|年|月|周|学期)|逢.{1,3})(?:(?!内|共|累计|总计|以来|合计|只|仅|里)[^，。；]){0,12}$/;
const PER_UNIT = /(?:每(?:个|名|村|户|人|社区|支部|网格|案|一)|各(?:村|社区)(?:至少)?(?:配|设|建))[^，。；]{0,6}$/;
const NORM =
  /(?:不少于|不低于|不得少于|不得低于|至少|不超过|不得超过|最多|最少|最高|应当|应(?=不|在|达|有|于)|必须|不小于|要求[^，。；]{0,8}|原则上)[^，。；]{0,3}$/;
const PLAN = /(?:计划|拟|力争|争取|目标|预计|将于|将在|规划建设)[^，。；]{0,20}$/;
const PAST =
  /(?:(?:去年|上年度?|前年|往年|上一年度?)(?!.{0,4}(?:遗留|未|没|提出|承诺|缺|结转|剩|转入))|同期)[^，。；\d]{0,30}$/;
/** A change against last year is this year's figure. */
const CHANGE = /(?:较|比|与).{0,20}(?:下降|减少|上升|增长|增加|提高|降低|提升|缩短|压减)(?:了|约|近)?$/;
const WEIGHT = /(?:权重|分值|占(?:总分|考评|考核|比重|全年)|考核[^，。；]{0,8}占(?:比为?)?)[^，。；]{0,8}$/;
const POPULATION =
  /(?:人口|辖区面积|总面积|面积|户籍|常住|党员|总户数|耕地|干部职工|编制|行政编制|事业编制|实有|现有(?:干部|职工|党员|村))[^，。；、]{0,6}$/;
const VILLAGE_AFTER =
  /^(?:行政|自然)?(?:村(?!民|务|干|规|级|庄?居民|次)|社区(?!矫|居民|民警|工作)|居委会|居民委员会|村民?小组|村民委员会|村委会|村组|网格(?!员)|村居|(?:村|居)[（(、])/;
/** 辖14个村、1个社区: the second of a list. */
const VILLAGE_BEFORE_LIST = /(?:全[镇乡街]|辖|所属|所有)[^，。；]{0,16}(?:村|社区|居委会)[、和]$/;
const VILLAGE_BEFORE =
  /(?:全[镇乡区县街]|全街道|全办|全部|辖区?|所[辖属]|下辖|管辖|我[镇乡]|本[镇乡]|各|涉及|深入|在|对)[^，。；]{0,6}$/;

const ALL_OF_THEM = /^[^，。；]{2,16}(?:全部|均|都(?!市)|全覆盖|全面)|^[^，。；]{1,8}(?:书记|主任|两委|中有?\d|和\d)/;

/** Policy names that begin with a number and a measure word. */
const NAME_AFTER =
  /^(?:长制?(?=[四三五]级|制|负|联|$)|维护|确立|意识|自信|亲自|全面|坚持|服从|规定|必须|毫不|到位|结合|统一|健全|更加|轮子|一批|代表|责任|制度|清单|机制|行动|战略|文明|保障|体系|阶段|环节|方面|层面|层次|维度|步骤|抓手|重点|主体|规范|作用|关键|要素|原则|问题导向|明确|严格|强化|突出|到底|带头|注重|必谈|必访|一律|转变|提升|延伸|覆盖|第一)/;
const DEED_BEFORE =
  /(?:建成|建立|成立|新建|打造|设立|组建|创建|评选|开展|组织|举办|召开|印发|制定|制订|出台|办理|查处|办结|化解|调解|受理|发现|整改|审查|审核|聘请|聘任|选聘|配备|配置|配强|设置|打掉|破获|发放|张贴|悬挂|培训|培育|培养|发展|评为|获评|授课|讲授|立案|签订|出具|接到|接收|参加|完成|新增|申报|提出|处罚|处理|接待|接访|修订|发布|公开|安装|购置|增设|选派|选出|选任|推荐|吸纳|拆除|检查|排查|巡查|走访|解答|提供|代理|指派|梳理|清理|废止|备案|共|计|达|有|合计|累计|其中|发生|上报|编发|推送|播放|制作|摆放|刊发|投入|邀请|专题学习|学习|学法|研究|听取|讨论|汇报|述职|部署)(?:了|过|各类|有|出|法律顾问|专业|专职)?$/;

/** Judges one number by what stands before and after it in its sentence. `year`: the year reported on. */
export function judgeNumber(sentence: string, number: FoundNumber, year: number | null): NumberRole {
  const before = sentence.slice(Math.max(0, number.start - 48), number.start);
  const after = sentence.slice(number.end, number.end + 16);
  const near = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('、'), before.lastIndexOf(',')) + 1);
  if (isInTitle(sentence, number) || isInShortQuote(sentence, number)) return 'none';
  if (NORM.test(near) || PLAN.test(near)) return 'none';
  if (FREQUENCY.test(near) && /[次场期]/.test(number.unit)) return 'frequency';
  if (PER_UNIT.test(near) || WEIGHT.test(near)) return 'none';
  if ((PAST.test(near) && !CHANGE.test(near)) || isOtherYear(before, year)) return 'none';
  if (/^(?:个|人|名|户|亩|米|公里)$/.test(number.unit) && POPULATION.test(near)) return 'base';
  if (
    number.unit === '个' &&
    VILLAGE_AFTER.test(after) &&
    (VILLAGE_BEFORE.test(near) ||
      VILLAGE_BEFORE_LIST.test(before) ||
      ALL_OF_THEM.test(sentence.slice(number.end, number.end + 24)))
  )
    return 'base';
  if (/由(?:原来的?|最初的?)?$/.test(near) && /^.{0,6}(?:增|减|提|升|降|上升|压|扩|调整|变)/.test(after)) return 'none';
  if (number.inIdeographs) return judgeIdeographs(number, near, after);
  return 'deed';
}

/** Numbers in ideographs are mostly names (四个意识, 两级, 一个): a few are deeds, where a verb of doing stands right before. */
function judgeIdeographs(number: FoundNumber, near: string, after: string): NumberRole {
  if (number.value <= 1 && /^(?:批|套|类|种|系列|对|组)$/.test(number.unit)) return 'none';
  if (/没有$|未有$/.test(near)) return 'none';
  if (/[每逐统同唯另某这那任同进又再无没]$/.test(near)) return 'none';
  if (/^[支个批]$/.test(number.unit) && /^(?:政治|业务|高素质|过硬|专业|懂|素质|作风|忠诚|德才)/.test(after))
    return 'none';
  const isSmall = number.value < 10;
  const isVagueUnit = /^(?:期|个|项|条|类|种|面|道|头|位|把|档|节|级|大|场|块|处)$/.test(number.unit);
  if (number.value <= 20 && isVagueUnit && NAME_AFTER.test(after)) return 'none';
  if (number.value <= 1 && number.unit !== '')
    return DEED_BEFORE.test(near) &&
      !/^(?:次性|条龙|项项|件件|类|种|大批|系列|级|面|把手|对一)/.test(number.unit + after)
      ? 'deed'
      : 'none';
  if (isSmall && isVagueUnit) return DEED_BEFORE.test(near) ? 'deed' : 'none';
  if (isSmall && /^(?:人|家|所|本|部|队|组|会)$/.test(number.unit)) return DEED_BEFORE.test(near) ? 'deed' : 'none';
  return 'deed';
}

function isInTitle(sentence: string, { start }: FoundNumber): boolean {
  return sentence.lastIndexOf('《', start) > sentence.lastIndexOf('》', start) && sentence.includes('》');
}

/** Inside quotation marks of a few characters stands a name: “3.15”, “两学一做”, “一月一主题”. */
function isInShortQuote(sentence: string, { start, end }: FoundNumber): boolean {
  const open = sentence.lastIndexOf('“', start);
  if (open < 0 || sentence.lastIndexOf('”', start - 1) > open) return false;
  const close = sentence.indexOf('”', end - 1);
  return close >= 0 && close - open <= 16;
}

/** The nearest year named before the number is another than the report's, and no span of years or 以来. */
function isOtherYear(before: string, year: number | null): boolean {
  if (year === null) return false;
  const years = [...before.matchAll(/(20\d{2})年?(?!\d)(?!\s?[—–\-~至到〕\]])(?:年)?(?!以来|起)/g)].filter((found) =>
    found[0].includes('年'),
  );
  const last = years.at(-1);
  if (!last || Number(last[1]) === year) return false;
  const tail = before.slice(last.index + last[0].length);
  return (
    !/^(?:度)?(?:以来|起|至|—|-|[底末]?(?:以|之)?前)/.test(tail) &&
    !/^.{0,12}(?:反馈|遗留|结转|制发|制定)的?$/.test(tail) &&
    !/[《〔]/.test(before.slice(Math.max(0, last.index - 12), last.index)) &&
    !/今年|本年|全年|累计/.test(tail)
  );
}
