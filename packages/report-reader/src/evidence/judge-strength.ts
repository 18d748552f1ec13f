import type { EvidenceStrength } from '@fazhi/domain';
import { quickTest } from '../patterns/quick-test.js';
import type { Deed } from './deed.js';

const LOOP_CLOSED = quickTest(
  /(?:办结|化解|调解|调处|结案|整改|合格|成功|履约|答复|办复|回复|参考|参训|通过|出庭|持证|采纳|审查|满意|按时|按期|解决|处置)(?:上岗)?(?:成功)?[率面]?.{0,8}(?:均|都)?.{0,4}(?:100%|百分之百|百分百)|全部(?:.{0,6})?(?:办结|化解|合格|及格|整改|处理|处置|完成|解决|通过|答复|办理|整治)|(?:均|都|皆|已)(?:已)?(?:全部|按期|按时|妥善)?(?:办结|化解完毕|整改|处理到位|合格|得到.{0,6}解决|结案|办理完毕)(?!\d|.{0,3}\d)|整改(?:完成|到位|完毕)|处理到位|销号|案结事了|(?:均|都|全部).{0,12}(?:期限|时限)内.{0,4}(?:答复|办结|回复)|(?:已|均|全部)按期(?:答复|办结)|100%.{0,6}(?:办结|化解|整改|合格)/,
);
/** "交办意见9条，办复9条": as many settled as were taken on. */
const ALL_SETTLED = quickTest(
  /(?<!\d)(\d{1,6})(?:件|起|条|份|个|项|宗|处|名|人|户)[^\d。；]{0,24}(?:办结|办复|答复|回复|化解|调解|整改|完成|解决|审结|结案|履行)(?:了|成功|完毕)?\1(?:件|起|条|份|个|项|宗|处|名|人|户)/,
);
const CHECKABLE = quickTest(
  /无一[起例件]|(?:未|没有)(?:发生|出现|产生|收到|接到|制定|出台|引发)|无.{0,10}(?:失误|败诉|撤销|变更|纠错|违法违纪|事故|上访|投诉|复议|诉讼|发生)|没有.{0,8}(?:诉讼|复议|败诉|案件|事故|上访|投诉)|为零|零(?:发生|上访|事故|投诉|败诉|发案|复议|诉讼)|杜绝了|(?:明显|大幅|持续|同比|逐年)?(?:下降|减少|降低)|(?:全部|均)(?:参加|参与|通过|配备|公开|公示|实现|完成|建立)|全覆盖|100%|优良|(?:获得|荣获|获评|被评为|被授予|被命名)|首[个家]|清理结果|未制定|(?:低于|高于).{0,8}平均|无重新犯罪/,
);
const NAMED = quickTest(
  /以[一-龥]{2,3}(?:同志)?为(?:组长|主任)|(?:书记|镇长|乡长|主任)[一-龥]{2,3}(?:同志)?(?:任|担任|为|、)|为(?:副)?组长|任(?:双)?组长|(?:为|等)?成员的|律师事务所|[一-龥]{2,3}律师|为副组长/,
);
const LAW_TITLE =
  /法》?$|条例》?$|^中华人民共和国|宪法|民法典|纲要|学习纲要|思想|党章|党纪|章程|准则|决定》?$|选编|规定》?$|读本|概论|谈治国/;
const OWN_DOCUMENT =
  /(?:要点|计划|方案|办法|制度|细则|清单|意见|通知|规则|预案|目录|责任书|公约|协议|合同|报告|总结|规划|流程|台账|手册|职责|指南|纪要|批复|决议|公告|通告|机制|规程)$/;
const MADE_HERE = /(?:制定|制订|印发|出台|修订|下发|拟定|完善)了?(?:《[^》]{2,40}》[、和及]?){0,3}$/;
const MADE = quickTest(
  /制定|制订|印发|出台|修订|建立|编制|下发|完善|拟定|签订|公布|公开|形成|梳理|起草|审议|发布|通过|细化|研究/,
);

/** Whether a clause states an outcome that anyone could check, or that a matter was settled. */
export function isOutcome(clause: string): boolean {
  return LOOP_CLOSED.test(clause) || CHECKABLE.test(clause);
}

/** Strength by the rubric's levels: attitude, deed, deed with something anyone could check, closed loop. */
export function judgeStrength(quote: string, deed: Deed, hasFigure: boolean): EvidenceStrength {
  if (LOOP_CLOSED.test(quote) || ALL_SETTLED.test(quote)) return 'result';
  if (hasFigure || NAMED.test(quote) || CHECKABLE.test(quote) || namesOwnDocument(quote)) return 'supported';
  return deed === 'attitude' ? 'attitude' : 'measure';
}

/** Whether the quote names in 《》 a document that the town made: not a law, nor what it studied. */
export function namesOwnDocument(quote: string): boolean {
  if (!quote.includes('《')) return false;
  for (const found of quote.matchAll(/《([^》]{2,60})》/g)) {
    const title = found[1] ?? '';
    const before = quote.slice(0, found.index);
    const isMade = MADE_HERE.test(before.slice(-12));
    if (LAW_TITLE.test(title) && !isMade && !/实施|方案|清单|要点|计划/.test(title)) continue;
    if (/学习|贯彻|根据|按照|依据|落实|宣传|严格执行|执行/.test(before.slice(-10)) && !MADE.test(before.slice(-10)))
      continue;
    if (isMade) return true;
    if (OWN_DOCUMENT.test(title.replace(/[（(][^）)]{0,20}[）)]$/, '')) && (MADE.test(before) || before === ''))
      return true;
  }
  return false;
}
