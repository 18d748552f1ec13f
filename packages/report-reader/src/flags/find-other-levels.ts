import type { FlagSource } from './flag-source.js';
import type { Slip } from './slip.js';
import { clauseAround } from './passage-around.js';

const PEOPLE =
  /^(?:使|让|推动|促进|引导|提高|提升|增强|了|确保|实现)*(全[市县区州旗](?:公民|市民|人民|居民|群众|干部群众|各族群众|城乡居民|党员干部))/;
const BETTERED = /意识|素养|素质|观念|满意度|安全感|获得感|幸福感|氛围|习惯/;
const AS_A_WHOLE =
  /^(我[市县区州旗](?:将|坚持|始终|高度重视|认真贯彻|扎实推进|积极|深入(?:推进|开展|实施)|严格(?:落实|执行)|全面推[进行]|全年|共))/;
const PROBE = /[全我][市县区州旗]/g;
/** The county's own campaigns, orders and comparisons bear its name in every town's report. */
const OF_THE_COUNTY =
  /行动|工程|方案|规划|计划|纲要|通知|要求|部署|会议|排名|前列|第[一二三四五\d]|首[个家批]|率先|平均|高于|低于|推广|通报|评为|表彰|领先|测评|按照|根据|结合|围绕|参加|我县将我/;

/** The report speaks as the county or city: "全市公民的法治意识显著增强" in a town's report. */
export function findOtherLevels({ text, metadata, body }: FlagSource): Slip[] {
  if (metadata.town === null) return [];
  return [...text.slice(body.start, body.end).matchAll(PROBE)].flatMap(({ index }): Slip[] => {
    const clause = clauseAround(text, body.start + index);
    if (OF_THE_COUNTY.test(clause.text)) return [];
    const people = PEOPLE.exec(clause.text);
    const found = people && BETTERED.test(clause.text.slice(people[0].length)) ? people : AS_A_WHOLE.exec(clause.text);
    const words = found?.[1];
    if (found === null || words === undefined) return [];
    return [
      {
        kind: 'other-level',
        start: clause.start + found[0].length - words.length,
        end: clause.end,
        reason: {
          zh: `乡镇（街道）的报告写成了“${words.slice(0, 2)}”的口气，可能是照搬上级材料`,
          en: `The town's report speaks for the whole county or city (${words.slice(0, 2)}); it may be copied from above`,
        },
      },
    ];
  });
}
