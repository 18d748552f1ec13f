import type { MeetingRecord } from './meeting-record.js';
import type { MeetingResult, MeetingTown } from './meeting-result.js';

/** Names that one town must not read, and what stands in their place. */
export interface NamesToHide {
  /** Of all the county's towns; the town's own stays. */
  readonly towns: readonly string[];
  /** Of everybody who assesses. */
  readonly people: readonly string[];
}

const TOWN = '〔某单位〕';
const PERSON = '〔考评人员〕';

/**
 * Towns' results with the names of other towns and of whoever assesses taken out of everything that somebody wrote. The town's own name stays,
 * also where another's is part of it. Names of one character are left: they are words.
 */
export function hideNames(result: MeetingResult, hidden: NamesToHide): MeetingResult {
  const hide = hider(hidden);
  return {
    ...result,
    towns: result.towns.map((town) => hideIn(town, hidden)),
    changes: result.changes.map((change) => ({
      ...change,
      before: hide(change.before),
      after: hide(change.after),
      reason: hide(change.reason),
    })),
    practices: result.practices.map((practice) => ({ ...practice, quote: hide(practice.quote) })),
  };
}

/** What was decided, with the same names taken out of the reasons. */
export function hideInRecord(record: MeetingRecord, hidden: NamesToHide): MeetingRecord {
  const hide = hider(hidden);
  const inReason = <T extends { readonly reason: string }>(each: T): T => ({ ...each, reason: hide(each.reason) });
  return {
    ...record,
    decisions: record.decisions.map(inReason),
    appeals: record.appeals.map(inReason),
    ties: record.ties.map(inReason),
  };
}

function hider({ towns, people }: NamesToHide, own: string | null = null): (text: string) => string {
  const by = new Map<string, string>([
    ...people.map((name) => [name.trim(), PERSON] as const),
    ...towns.map((name) => [name.trim(), TOWN] as const),
    ...(own === null ? [] : [[own, own] as const]),
  ]);
  const names = [...by.keys()].filter((name) => Array.from(name).length > 1).sort((a, b) => b.length - a.length);
  if (names.length === 0) return (text) => text;
  const pattern = new RegExp(names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|'), 'gu');
  return (text) => text.replace(pattern, (name) => by.get(name) ?? name);
}

function hideIn(town: MeetingTown, hidden: NamesToHide): MeetingTown {
  const hide = hider(hidden, town.name);
  const both = ({ zh, en }: { readonly zh: string; readonly en: string }) => ({ zh: hide(zh), en: hide(en) });
  return {
    ...town,
    gradeNotes: town.gradeNotes.map(both),
    adjustments: town.adjustments.map((line) => ({ ...line, basis: hide(line.basis), reason: both(line.reason) })),
    toMend: town.toMend.map((item) => ({ ...item, text: hide(item.text) })),
    indicators: town.indicators.map((item) => ({
      ...item,
      basis: item.basis === null ? null : hide(item.basis),
      comments: item.comments.map(hide),
      quotes: item.quotes.map(hide),
    })),
  };
}
