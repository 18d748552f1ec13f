import type { Clause, Sentence } from '../text/clauses.js';
import type { Placed } from './merge-matches.js';

/** A stretch of a sentence that states one deed: the positions of its first and last clause. */
export interface Statement {
  readonly first: number;
  readonly last: number;
}

/** A clause that only says on what grounds, where or by what means the next one's deed is done. */
const LEADS_ON =
  /^(?:同时|并|还|另外|此外)?(?:按照|根据|依据|遵照|对照|围绕|紧扣|紧盯|结合|针对|聚焦|抓住|依托|利用|借助|运用|通过|以[^，]{2,40}为(?:契机|抓手|载体|主题|重点|依托|主线|突破口|平台|基础|主体)|以.{2,16}$|在.{2,60}(?:中|下|上|时|后|前|里|内|期间|方面|处|等地|地方|场所)$|对(?!.{0,30}(?:进行|开展|实行|予以|加以|做到|作出|给予|落实|全部|均|逐)).{2,50}$|就(?!.{0,30}(?:召开|开展|征求)).{2,30}$|由.{2,30}(?:牵头|带队|负责)$|邀请.{2,24}$)/;
/** A clause that goes on about the deed before it: how far it reached, what came of it. */
const GOES_ON =
  /^(?:其中|且|占|覆盖|受众|参[训考与加学会].{0,4}(?:率|人|\d)|到课率|合格|及格|成绩|成功率|办结率|化解率|调解率|满意率|满意度|群众满意|按期|同比|较(?:去年|上年)|环比|做到|达到|实现|均|都|全部|已(?:全部|办结|完成|整改)|未(?:发生|发现|出现)|没有(?:发生|出现)|无(?!偿)|.{2,8}率(?:达|为|均|保持|\d)|共计|合计|累计.{0,4}\d|形成.{0,8}(?:记录|纪要|台账|清单)|清理结果|表决采取)/;

/**
 * The statements of a sentence, each around the clauses in which something matched. A clause that leads on belongs to the statement after it,
 * a clause without words of its own to the one before; purposes and slogans (`told`: clauses that tell of the year's work) to none.
 */
export function splitStatements(
  { clauses }: Sentence,
  placed: readonly Placed[],
  told: ReadonlySet<number>,
): Statement[] {
  const matched = new Map<number, Set<string>>();
  for (const { position, indicator } of placed)
    matched.set(position, (matched.get(position) ?? new Set()).add(indicator));
  const statements: Statement[] = [];
  let first = -1;
  for (let at = 0; at < clauses.length; at += 1) {
    const clause = clauses[at];
    if (!clause) continue;
    const last = statements.at(-1);
    const isNext = last?.last === at - 1 && first < 0;
    const own = matched.get(at);
    if (own) {
      const goesOn =
        isNext && GOES_ON.test(clause.text) && sharesAny(own, matched.get(last.first) ?? matched.get(last.last));
      if (goesOn) statements[statements.length - 1] = { ...last, last: at };
      else statements.push({ first: first < 0 ? at : first, last: at });
      first = -1;
    } else if (leadsOn(clause) || (!isNext && told.has(at))) first = first < 0 ? at : first;
    else if (isNext && told.has(at)) statements[statements.length - 1] = { ...last, last: at };
    else first = -1;
  }
  return statements;
}

function leadsOn({ text }: Clause): boolean {
  return LEADS_ON.test(text) && !/\d/.test(text);
}

function sharesAny(one: ReadonlySet<string>, other: ReadonlySet<string> | undefined): boolean {
  return other !== undefined && [...one].some((indicator) => other.has(indicator));
}
