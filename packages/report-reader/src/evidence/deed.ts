import { quickTest } from '../patterns/quick-test.js';
import type { Clause, Sentence } from '../text/clauses.js';
import { isHigherAuthority, namesTown } from './higher-authority.js';

/** How a clause stands to the year's work: a deed of the town's, attitude alone, or nothing that counts. */
export type Deed = 'deed' | 'attitude' | 'none';

const SLOGAN = quickTest(
  /^(?:(?:始终)?坚持以.{2,60}为(?:指导|引领|核心|统领|目标|根本|主线|遵循|抓手$)|以.{2,60}为(?:指导|引领|统领|契机|目标|主线|核心|根本|遵循|中心|总揽|牵引|导向|宗旨|己任|切入点|出发点)|深入(?:学习)?贯彻(?:落实)?.{0,60}(?:精神|思想|部署|决策)$|(?:全面|认真|坚决)贯彻(?:落实)?.{0,40}(?:精神|部署|要求)$|增强“|坚定“|做到“两个|捍卫“|深刻(?:认识|领悟|领会|把握)|准确把握|努力做到学思|牢固树立|树牢|心系|始终坚持正确|进一步树牢|坚持党的(?:全面)?领导(?!体制|小组)|坚持“?以人(?:民)?为)/,
);
const PURPOSE = quickTest(
  /^(?:确保|力争|切实?(?:提高|提升|增强|维护|保障|做到|推动)|不断(?:提高|提升|增强|夯实|推动|满足|激发|扩大|拓宽|拓展)|着力(?:提高|提升|增强|推动(?!化解)|打造阳光|营造)|进一步(?:提高|提升|增强|巩固|推动|夯实|激发|优化了?法治|规范了?|强化了?.{0,8}(?:意识|观念)|明确了?)|有效(?:提升|提高|增强|维护|保障|防范|促进|推动)|(?:积极|努力|共同)?营造|为.{0,40}(?:提供更|提供(?!.{0,16}(?:服务|咨询|意见|审查|援助|帮助)$)|奠定|营造|创造|打下)|以(?:便|更|实际)|引导|促进|推动.{0,20}(?:形成|走深|落地|落实|提升|常态|发展|走上)|提[高升]|增强|使|让|从而|真正|最终|努力(?:提高|提升|形成|实现)|达到.{0,14}(?:目的|效果)|切实把|筑牢|夯实|激发|满足|保障了?.{0,14}(?:权益|稳定|权利|知情权)|树立|强化.{0,14}(?:意识|观念|思维)(?!.{0,10}(?:活动|培训))|全面提[高升]|全力维护|充分保障|实现了?.{0,16}(?:效果|良性|规范化|常态化)$|形成.{0,24}(?:氛围|态势|意识|共识)|有力(?:维护|保障|推动|促进)|努力(?:创建|打造|构建)|大力弘扬|弘扬|推进.{0,16}(?:相结合|持续向好)|形成了?.{0,4}(?:人人|浓厚|良好)|在全.{0,6}(?:营造|形成)|得到.{0,10}(?:好评|认可|肯定)|取得.{0,10}(?:成效|效果|进展|实效)|掀起|扩大|拓展了?)/,
);
const CONTEXT = quickTest(
  /^(?:按照|根据|依据|遵照|对照|围绕|结合|针对|为(?:贯彻|落实|切实|进一步|深入|全面|了)|在.{2,40}(?:领导|指导|支持|帮助|配合|关心|基础上|过程中|背景|前提|期间|方面|同时|下$)).{0,80}(?:要求|精神|部署|意见|规定|原则|下|通知|方案|要点|标准|目标|思路|部署要求|安排|方针|规划|理念|实际|上|过程中|方面|问题|特点|情况|需求)$/,
);
const NORM = quickTest(
  /^(?:应当|必须|不得|严禁|禁止|要(?!求|素|件|点|情|事|案|闻|塞)|须|凡(?!属|是|涉及|大额|重大)|未经|对.{0,24}的[，]?(?:一律|不予)|一律)/,
);
const OTHER_LEVEL = quickTest(
  /^(?:国家|中央|党中央|国务院|全国人大|司法部|省|市|区|县|州|[一-龥]{2,6}(?:省|市|县|区))(?:委|政府|人大|司法局|依法治|全面依法|普法办|纪委|政法委|信访局|人民政府).{0,24}(?:印发|出台|下发|要求|指出|强调|召开|部署|明确提出|通报)/,
);
const ELSEWHERE = /^(?:省|市|县|区|旗|州).{2,14}在全(?:省|市|县|区|旗|州)/;
const LAST_YEAR = quickTest(/^(?:去年|上年|前年|往年|上一年)(?!.{0,4}(?:遗留|未|没|提出|承诺|缺|结转|剩|转入|报告))/);
const NOT_DONE = quickTest(
  /(?:尚未|还没有|还未|未能|没能|有待|亟待|不够|不到位|不足之处|存在.{0,8}(?:不足|差距|问题)$|存在一[些定].{0,10}(?:不足|差距|问题|短板))/,
);
const FUTURE = quickTest(
  /^(?:下一?步|明年|来年|今后|下一年|将(?!.{1,60}(?:纳入|列入|作为|融入|摆|提|贯彻|贯穿|贯通|置于|放在|与|和|落实|压实|分解|细化|列为|其|责任|法治|法制|普法|习近平|党|各|学|所|工作|矛盾|问题|群众|行政|宪法|执法|依法|全|重大|合法|涉|信访|司法|网格|村|民))|我[镇乡]将|街道将|计划于|拟|待.{2,30}后)/,
);

/** What something is, ought to be or has long been: no deed. */
const MAXIM = quickTest(
  /^(?:既是|也是|更是|就是|乃是|正是|才是|事关|关乎|关系(?:到|着)|历来是|从来是|重在|贵在|难在|关键在|离不开|才能|方能|没有.{1,12}就没有|不能.{1,20}而要|不是.{1,20}而是)|是.{2,40}(?:关键|关键一招|前提|根本|保障|保证|基础|基石|底线|生命线|防线|要求|之义|之举|途径|环节|组成部分|方式|窗口|工程|法宝|营商环境|“?老大难”?|试金石|压舱石|晴雨表)$|必须久久为功$|(?:历来|向来|从来|一直)(?:都)?是|不能.{1,20}[，而]?要|至关重要$|^只有|没有最.{1,3}[，、]?只有|重心.{0,4}必须|越来越多$|进入.{0,10}(?:深水区|关键期|攻坚期)/,
);
/** A change of minds and manners that nobody could check. */
const MOOD = quickTest(
  /(?:意识|理念|观念|思维|能力|水平|本领|素养|素质|底气|氛围|环境|作风|形象|获得感|幸福感|自觉性?|效能|信任|公信力|面貌|热情|知晓率|满意度|习惯|关系)(?:.{0,8})(?:提升|提高|增强|改善|浓厚|好转|优化|转变|形成|密切|向好|进步|显现|加强|更足|更强|更大|更实|一新|养成)$|(?:成为|变成|蔚然成风|深入人心|落地生根|家喻户晓).{0,20}(?:自觉|共识|习惯|常态|风尚|新时尚)?$/,
);

const ATTITUDE =
  /^(?:(?:镇|乡|街道|党委|党工委|政府|我|全|、|和)*(?:始终)?(?:高度重视|十分重视|提高(?:政治)?站位|提高(?:思想)?认识)|切实加强|进一步(?:加强|强化|深化|推进|加大)|不断(?:加强|强化|深化|推进|加大|创新|规范)|继续(?:加强|强化|深化|推进|加大)|努力|大力推进|积极(?:推进|探索|推动)|着力(?:推进|加强)|持续(?:加强|强化|推进|深化|优化)|扎实推进|深入推进|全面推进|加强|强化|加大|深化|突出|狠抓|抓好|注重|聚焦|坚持以问题)/;
const DEED_VERB = quickTest(
  /(?:成立|增加|投入|拨付|制定|制订|印发|出台|召开|开展|组织|举办|建立|设立|设置|配备|配齐|聘请|聘任|选聘|发放|张贴|悬挂|利用|通过|公开|公示|参加|参与|完成|纳入|列入|建成|打造|新建|编制|审查|审核|办理|办结|化解|调解|排查|摸排|走访|检查|巡查|查处|处罚|拆除|整改(?!$)|清理|备案|报送|上报|述法|述职|学习|培训|考试|考核|接访|接待|受理|答复|回访|评选|选派|选举|调整|签订|梳理|公布|推行|推广|实行|实施|运用|执行|设在|下设|任组长|为组长|安装|购置|聘用|邀请|联合|协调|督办|部署|研究|解决|处理|落实(?!情况)|履行|明确|形成|构建|健全(?:了)?|完善了|提供|设有|依托|承接|下沉|入户|深入.{0,12}(?:村|企|社区|学校|一线|田间|基层)|结合|采取|采用|借助|挑选|动用|打击|动员|杜绝|下降|实现|做到|发挥|坚持(?!以)|严格|规范(?![化性])|贯穿|置于|接受|发布|推送|讲清|创办|创建|融入|听取|征求|论证|评估|表决|决定|出庭|应诉|无(?:一|重大|行政|违)|没有(?:$|.{0,14}(?:制定|发生|出现|案件|败诉|超时|投诉|引发))|未发生|未出现|为零|率先|集体|帮教|管控|矫正|(?:大力|广泛|集中|深入|入户|上门)宣传|宣传了|(?:完善|健全|优化|规范).{0,24}(?:规则|制度|机制|体系|清单|流程|网络|台账|队伍|平台|办法)|(?:治安|稳定|安全感|形势|秩序).{0,20}(?:好转|增强|良好|向好|平稳)|(?:低于|高于).{0,8}(?:平均|去年|上年)|以.{2,60}为(?:抓手|载体|阵地|平台))/,
);

/** "切实加强政务公开工作" names a field of work, not a deed. */
const ANNOUNCED = /^(?:切实|进一步|不断|全面)?(?:加强|强化|重视|抓好|做好|加大).{2,14}(?:工作|力度|管理|监管)$/;
/** "始终把法治建设摆在突出位置" says how the town thinks of the work. */
const GIVEN_A_PLACE =
  /^(?:.{0,12}(?:始终|高度重视).{0,24}|.{2,24}工作)(?:摆|放|列|提)(?:在|上|到|为).{0,10}(?:位置|日程|议程)$/;
/** Among slogans only these make a clause a deed. */
const CONCRETE = quickTest(
  /学习|培训|研讨|纳入|列入|通过|组织|参加|公开|调解|化解|排查|检查|审查|党课|整改|考试|履行|落实/,
);
/** What a short leading sentence of an item must say to be more than the item's heading. */
const LEAD_DEED = quickTest(
  /建立了|建立.{2,10}制度|开展|成立|设立|制定|制订|召开|举办|聘请|配备|印发|出台|建成|打造|承接|完成|创建/,
);

/**
 * Judges one clause. `hasSupport`: a figure or a document of the town's own stands in it. `year`: the year reported on. `isHeading`: its
 * sentence only announces what follows.
 */
export function judgeDeed(
  clause: Clause,
  sentence: Sentence,
  hasSupport: boolean,
  year: number | null,
  isHeading = sentence.isLead,
): Deed {
  const { text } = clause;
  if (
    LAST_YEAR.test(text) ||
    FUTURE.test(text) ||
    NORM.test(text) ||
    OTHER_LEVEL.test(text) ||
    ELSEWHERE.test(text) ||
    isHigherAuthority(text) ||
    goesOnAboutHigher(sentence, clause) ||
    isOtherYear(text, year)
  )
    return 'none';
  if (!hasSupport && (SLOGAN.test(text) || CONTEXT.test(text) || NOT_DONE.test(text))) return 'none';
  if (!hasSupport && (PURPOSE.test(text) || MOOD.test(text) || isMaxim(sentence, clause))) return 'none';
  if (isInFuture(sentence, clause)) return 'none';
  if (isHeading && !hasSupport && !LEAD_DEED.test(text)) return 'none';
  if (hasSupport) return 'deed';
  if (hasSlogan(sentence) && !LEAD_DEED.test(text) && !CONCRETE.test(text)) return 'attitude';
  if (ANNOUNCED.test(text) || GIVEN_A_PLACE.test(text)) return 'attitude';
  const rest = text.replace(ATTITUDE, '');
  return rest === text || DEED_VERB.test(rest) ? 'deed' : 'attitude';
}

/** A clause that states a maxim, or is the subject of the next one that does: "严格执法，事关群众利益". */
function isMaxim({ clauses }: Sentence, clause: Clause): boolean {
  if (MAXIM.test(clause.text)) return true;
  const next = clauses[clauses.indexOf(clause) + 1];
  if (next && /不(?:能|是|应|该|可)/.test(clause.text) && /^而(?:要|是|应)/.test(next.text)) return true;
  return next !== undefined && /^(?:是|既是|事关|关乎|关系(?:到|着)|历来是)/.test(next.text) && MAXIM.test(next.text);
}

const slogans = new WeakMap<Sentence, boolean>();

/** Whether any clause of a sentence is a slogan; asked for each of its clauses, so it is remembered. */
function hasSlogan(sentence: Sentence): boolean {
  const known = slogans.get(sentence);
  if (known !== undefined) return known;
  const found = sentence.clauses.some(({ text }) => SLOGAN.test(text));
  slogans.set(sentence, found);
  return found;
}

/** A sentence that has begun with 下一步 or 明年 stays in the future. */
function isInFuture(sentence: Sentence, clause: Clause): boolean {
  const first = sentence.clauses[0];
  return first !== undefined && first !== clause && /^(?:下一?步|明年|来年|今后)/.test(first.text);
}

/** A sentence that has begun with another authority's deed goes on about it until the town is named. */
function goesOnAboutHigher({ clauses }: Sentence, clause: Clause): boolean {
  const [first] = clauses;
  if (!first || first === clause || !isHigherAuthority(first.text)) return false;
  return !clauses.slice(1, clauses.indexOf(clause) + 1).some(({ text }) => namesTown(text));
}

function isOtherYear(text: string, year: number | null): boolean {
  const found = /^(?:自)?(20\d{2})年(?!以来|度?至|—|-|起|来)/.exec(text);
  return found !== null && year !== null && Number(found[1]) !== year && !text.startsWith('自');
}

/** Whether a clause names something done, its opening words of attitude apart. */
export function hasDeedVerb(text: string): boolean {
  return DEED_VERB.test(text.replace(ATTITUDE, ''));
}
