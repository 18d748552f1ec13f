/** Words and characters that no place's name contains: what stands before them is not part of the name. */
const BREAKS =
  /关于|根据|围绕|结合|组织|落实|推进|深入|坚持|加强|支持|指导|协助|召开|成立|印发|制定|开展|进一步|人民政府|政府|办事处|党委|党工委|委员会|管委会|机构|来源|单位|时效|有效|中共|社区|法治|法制|依法|建设|派出所|司法所|年度|报告|总结|街道|[的在对向由我全各本该此每为将以省州旗]/y;
/** Characters that end one word and begin a name, unless what follows them would be no name (太和镇, 三乡镇, 同心镇). */
const SOFT_BREAKS = /[和与及并经至因给据即等从到把被让按是了着过年内外县区市镇乡村委]/y;

const NO_TOWN =
  /^(?:乡|城|村|集|小|古|新|老|重点|中心|示范|特色|平安|文明|卫生|强|建制|其他|兄弟|周边|创建|有关|相关|多个|基层|上级|一个|先进|某|所有|小城|经济强|产业强|美丽|试点|一|两|三|四|五|辖|所辖|下辖|x+|X+)(?:镇|乡|街道)$/;

/**
 * The end of a run of ideographs that can be a place's own name (民安县太和 → 太和); empty where there is none.
 * The run stands before 镇, 乡, 街道, 县, 区 or 市, which is not part of it.
 */
export function trimPlaceName(whole: string): string {
  // The end of a date before a name: 12月31日石桥镇.
  const run = whole.replace(/^[月日号]/, '');
  for (let at = run.length - 1; at >= 0; at -= 1) {
    BREAKS.lastIndex = at;
    if (BREAKS.test(run)) return run.slice(BREAKS.lastIndex);
    SOFT_BREAKS.lastIndex = at;
    if (run.length - at > 2 && SOFT_BREAKS.test(run)) return run.slice(at + 1);
  }
  return run;
}

/** Whether a word ending in 镇, 乡 or 街道 is an ordinary word rather than a town's name. */
export function isOrdinaryWord(word: string): boolean {
  return NO_TOWN.test(word);
}
