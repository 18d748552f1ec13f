import { quickTest } from '../../patterns/quick-test.js';

/** Words that make what follows them the object or occasion of a deed: 针对…开展, 就…征求意见. */
export const ADJUNCT =
  /(?:针对|围绕|结合|涉及|聚焦|对照|根据|按照|利用|借助|依托|就|对|为|在|因|由|向|与|将|把|以)[^，。]{0,40}$/;
/** Verbs of a town's deeds. */
export const DEED = quickTest(
  /开展|组织|召开|举办|建立|成立|制定|落实|推进|完成|办理|受理|化解|调解|排查|处理|实行|推行|执行|聘请|发放|参加|参与|加强|强化|完善|健全|规范|做好|抓好|严格|发挥|接受|主动|编制|公开|设立|打造|印发|出台|配备|培育|培养|选聘|审查|审核|检查|查处/,
);
/** How a clause begins that tells what came of a deed. */
export const OUTCOME = quickTest(
  /^(?:未|无|没有|全部|均|已|做到|实现|杜绝|合格|成功|其中|共|达到|满意|收回|提出|被|解答|收到|评为|获)/,
);
/** What marks a clause as something that was done in the year. */
export const DONE = quickTest(/了|已|共|先后|全年|累计|《|今年|年初|月|\d/);
/** Land, goods, money, households and days: what other work counts. */
export const GOODS = /\d[余多]?[万亿]?余?(?:亩|公里|千米|米|吨|公斤|平方|立方|头|只|株|棵|盏|座|元|斤|户|天|小时|套)/g;
/** Cases, meetings, copies and people: what the rule of law counts. */
export const CASES = /\d[余多]?万?余?(?:件|起|次|场|份|人次|条|名|期|堂|节|部|本|册|个|人|%)/g;
/** Words of maxims and resolutions. */
export const MAXIM =
  /只有|才能|必须|就是|没有最|最好|长治久安|不动摇|必经|重心|公约数|关键|始终|坚持|努力|坚决|挺在前面|放在|摆在/g;
/** Words of slogans. */
export const SLOGAN =
  /坚持|始终|为主线|为指导|为抓手|习近平|精神|以人民为|高质量|营造|氛围|不断|进一步|切实|着力|格局|合力/g;
