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
  return { ...result, towns: result.towns.map((town) => hideIn(town, hidden)) };
}

function hideIn(town: MeetingTown, { towns, people }: NamesToHide): MeetingTown {
  const by = new Map<string, string>([
    ...people.map((name) => [name.trim(), PERSON] as const),
    ...towns.map((name) => [name.trim(), TOWN] as const),
    [town.name, town.name],
  ]);
  const names = [...by.keys()].filter((name) => Array.from(name).length > 1).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|'), 'gu');
  const hide = (text: string) => (names.length === 0 ? text : text.replace(pattern, (name) => by.get(name) ?? name));
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
