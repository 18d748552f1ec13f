import { quickTest } from '../patterns/quick-test.js';

/** Who stands above a town, as the subject that opens a clause: 全县公安机关…, 区里…, 省生态环境厅…. */
const SUBJECT =
  /^(?:近年来|今年以来|今年|年内|全年|期间|同时|此外)?(?:习近平(?!法治|新时代)|党中央|国务院|全?(?:省|市(?![场民容政])|县|区(?![域划])|州|旗(?!帜)|盟)(?!委托|级|直)(?:(?:里|上)(?!.{0,3}的)|[^，]{0,8}?(?:局|厅|法院|检察院|政法委|纪委|司法|机关|讲师团|宣讲团|支队|大队|平安建设|治安|公安)))/;
/** What a town takes from there is its own matter: 县司法局抽查的案卷, 区委巡察反馈的问题, 县里交办的信访件. */
const TAKEN = quickTest(
  /(?:抽查|反馈|要求|部署|举办|组织|安排|下达|下发|印发|评查|督查|督办|公布|通报|配发|下放|授予|命名)[^，]{0,16}的|转来|转办|交办|下沉|派驻|时$|期间$|后$|通过$/,
);
/** Words by which a town has a part in it. */
const TOGETHER = quickTest(
  /会同|联合|配合|邀请|协助|[我本][镇乡街]|镇村|全[镇乡街]|[镇乡](?:党委|政府)|[到进在赴来驻](?:[我本]?[镇乡街村]|辖区)|街道/,
);

/** Whether a clause tells of another authority's deed in which the town has no part. */
export function isHigherAuthority(clause: string): boolean {
  return SUBJECT.test(clause) && !TAKEN.test(clause) && !TOGETHER.test(clause);
}

/** Whether words name the town, its people or its part in a deed. */
export function namesTown(text: string): boolean {
  return TOGETHER.test(text);
}
