import type { SectionKind, Span } from '@fazhi/domain';
import type { SectionDraft } from './build-tree.js';
import { splitLines } from '../text/lines.js';
import { parseListMark } from './parse-heading.js';
import { readHeadingKind } from './section-kind.js';
import { readMood } from './text-mood.js';

/** A stretch of body text of one kind; headings themselves stand in no zone. `preamble` is what comes before the first heading. */
export interface Zone extends Span {
  readonly kind: SectionKind | 'preamble';
}

const TO_PROBLEMS =
  /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.]{1,2})?.{0,6}(?:存在|面临|主要|工作中).{0,10}(?:问题|不足|短板|困难|差距)(?:和原因|及原因)?.{0,6}[:：。是]|(?:但|虽然|尽管).{0,50}(?:仍|还|也).{0,12}(?:存在|有).{0,20}(?:不足|问题|差距|短板|薄弱|困难)|(?:不足|差距|问题)之处.{0,10}[:：]|^(?:存在(?:的)?(?:主要)?(?:问题|不足)|问题和?不足)/;
const TO_PLAN =
  /^(?:下一?步|下一?阶段|明年|来年|今后|接下来|下年度?|下一年|新的?一年|展望(?:未来|新|20)|(?:在)?(?:以后|未来|后续)的?.{0,6}工作(?:中|上))|^(?:针对|对照).{0,10}(?:上述|以上|存在).{0,10}(?:问题|不足).{0,20}(?:将|下一?步|重点|采取|做好)|^(?:我[镇乡]|街道|我街道)?(?:下一?步|明年|今后).{0,8}(?:工作|打算|计划|安排|将)|^.{0,16}(?:我[镇乡]|街道|我们)(?:党委|党工委|政府|办事处|将).{0,4}将?(?:继续|进一步|持续|以)|^工作(?:打算|计划)/;

const TURN_TO_PLAN =
  /[。；;]\s?(?=(?:下一?步|下一?阶段|明年|今后|接下来|新的一年|针对(?:以上|上述|存在))[，,]?|20\d{2}年[，,](?:我们|我[镇乡]|街道|全[镇乡])将)/;

/** Cuts a section's own body (without its subsections) into zones, where its paragraphs turn to problems or to plans. */
export function splitBody(
  text: string,
  body: Span,
  kind: SectionKind | 'preamble' | 'joined',
  year: number | null,
): Zone[] {
  const zones: Zone[] = [];
  const lines = splitLines(text.slice(body.start, body.end));
  let now: SectionKind | 'preamble' = kind === 'joined' ? 'problems' : kind;
  for (const line of lines) {
    const start = body.start + line.start;
    const end = body.start + line.end;
    const written = text.slice(start, end);
    now = turn(written, now, kind, year);
    for (const part of splitLine(written, now, kind))
      push(zones, { start: start + part.start, end: start + part.end, kind: part.kind });
    now = zones.at(-1)?.kind ?? now;
  }
  return zones;
}

function turn(line: string, now: Zone['kind'], kind: Zone['kind'] | 'joined', year: number | null): Zone['kind'] {
  const head = line.slice(0, 80);
  if (now === 'preamble') return now;
  if (kind === 'plan' || kind === 'other') return now;
  const isFuture =
    year !== null && new RegExp(`^.{0,4}${String(year + 1)}年[，,].{0,20}(?:将|继续|进一步|重点)`).test(head);
  if (TO_PLAN.test(head) || isFuture) return 'plan';
  if (now !== 'plan' && TO_PROBLEMS.test(head)) return 'problems';
  if (kind === 'joined' && now === 'problems' && parseListMark(line) !== null) {
    const mood = readMood(line.split(/[。；;]/)[0] ?? line);
    if (mood === 'plan') return 'plan';
  }
  return now;
}

/** A shortcoming that its remedy follows at once (一是…不够，下一步，将…), and the next one after that. */
const TO_REMEDY = /[，。；;]\s?(?=(?:下一?步|今后|为此|对此)[，,]?.{0,8}将)/g;
const TO_NEXT = /[。；;]\s?(?=(?:[二三四五六七八九]是|[（(]?[二三四五六七八九2-9][）)、.]))/g;

/** Shortcomings and remedies in turn; null where fewer than two of them alternate. */
function splitTurns(line: string): Zone[] | null {
  const turns = [
    ...[...line.matchAll(TO_REMEDY)].map((found) => ({ at: found.index + found[0].length, kind: 'plan' as const })),
    ...[...line.matchAll(TO_NEXT)].map((found) => ({ at: found.index + found[0].length, kind: 'problems' as const })),
  ].sort((a, b) => a.at - b.at);
  const alternate = turns.filter(({ kind }, at) => kind !== (turns[at - 1]?.kind ?? 'problems'));
  if (alternate.length < 3) return null;
  const ends = [...alternate.map(({ at }) => at), line.length];
  return [{ at: 0, kind: 'problems' as const }, ...alternate].map(({ at, kind }, index) => ({
    start: at,
    end: ends[index] ?? line.length,
    kind,
  }));
}

/** In a section that joins problems and plans, one paragraph may hold both: "…不足。下一步，…". */
function splitLine(line: string, now: Zone['kind'], kind: Zone['kind'] | 'joined'): Zone[] {
  if (kind === 'plan' || kind === 'other' || now === 'preamble') return [{ start: 0, end: line.length, kind: now }];
  const turns = kind === 'problems' || kind === 'joined' ? splitTurns(line) : null;
  if (turns) return turns;
  const toPlan = TURN_TO_PLAN.exec(line);
  const cut = toPlan && now !== 'plan' ? toPlan.index + toPlan[0].length : line.length;
  const zones: Zone[] = [];
  const before = line.slice(0, cut);
  const toProblems =
    now === 'measures' || now === 'duties'
      ? /[。；;]\s?(?=.{0,40}(?:但|虽然|尽管).{0,40}(?:存在|还有|仍有).{0,20}(?:不足|问题|差距|短板))/.exec(before)
      : null;
  const turnAt = toProblems ? toProblems.index + toProblems[0].length : before.length;
  zones.push({ start: 0, end: turnAt, kind: now });
  if (turnAt < cut) zones.push({ start: turnAt, end: cut, kind: 'problems' });
  if (cut < line.length) zones.push({ start: cut, end: line.length, kind: 'plan' });
  return zones;
}

function push(zones: Zone[], zone: Zone): void {
  const last = zones.at(-1);
  if (zone.end <= zone.start) return;
  if (last?.kind === zone.kind) zones[zones.length - 1] = { ...last, end: zone.end };
  else zones.push(zone);
}

/** The kind of a subsection: its own heading's where that says something, else its parent's. */
export function inheritKind(
  draft: SectionDraft,
  parent: SectionKind | 'joined',
  text: string,
  year: number | null,
): SectionKind | 'joined' {
  const heading = text.slice(draft.start, draft.headingEnd);
  const own = readHeadingKind(heading, year);
  if (parent === 'problems' || parent === 'plan') return own === 'plan' || own === 'joined' ? own : parent;
  if (parent === 'joined') return own ?? readItemKind(text, draft);
  if (parent === 'other') return own ?? parent;
  // Inside the year's work only an outright heading turns to problems or plans: "制定工作计划" is a deed.
  if (own === 'plan') return /下一?步|明年|今后|打算|下一?阶段|来年|下年/.test(heading) ? own : parent;
  return own ?? parent;
}

function readItemKind(text: string, draft: SectionDraft): SectionKind | 'joined' {
  const mood =
    readMood(text.slice(draft.start, draft.headingEnd)) ??
    readMood(text.slice(draft.start, Math.min(draft.end, draft.start + 120)));
  return mood === 'plan' ? 'plan' : 'problems';
}
