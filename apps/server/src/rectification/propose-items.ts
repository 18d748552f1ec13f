import type { CompletenessFinding, Reading, Span } from '@fazhi/domain';
import type { RectificationOrigin } from './rectification-state.js';

/** What is proposed, before anybody looked whether it was taken. */
export interface ProposedItem {
  readonly key: string;
  readonly origin: RectificationOrigin;
  readonly indicator: string | null;
  readonly text: string;
  readonly quote: string;
}

/** An indicator of a published result with its level and the words for what it lacks. */
export interface JudgedIndicator {
  readonly id: string;
  readonly name: string;
  readonly level: number | null;
  /** What the next level asks for. */
  readonly needs: string | null;
}

/** A level that calls for mending: 没有做 or 仅表态. */
const LOW = 1;
const LONGEST = 300;

/**
 * What a town's result suggests should be mended: the problems that its report names, indicators at level 0 or 1, what the report
 * lacks, and what was not found on the spot. None of it binds anybody.
 * @param hash makes a short key of the words, so that a problem keeps its key while its words stay the same
 */
export function proposeItems(
  reading: Pick<Reading, 'text' | 'problems' | 'completeness'> | null,
  indicators: readonly JudgedIndicator[],
  itemNames: ReadonlyMap<string, string>,
  notFound: readonly { readonly indicator: string; readonly note: string }[],
  hash: (text: string) => string,
): readonly ProposedItem[] {
  const problems = (reading?.problems ?? []).map((span) => {
    const quote = cut(reading?.text ?? '', span);
    return {
      key: `problem:${hash(quote).slice(0, 16)}`,
      origin: 'problem' as const,
      indicator: null,
      text: quote,
      quote,
    };
  });
  const low = indicators
    .filter(({ level }) => level !== null && level <= LOW)
    .map(({ id, name, level, needs }) => ({
      key: `level:${id}`,
      origin: 'level' as const,
      indicator: id,
      text: `${id} ${name}（${String(level)} 档）${needs === null ? '' : `：应做到“${needs}”`}`,
      quote: '',
    }));
  const lacking = (reading?.completeness ?? []).filter(isLacking).map(({ item, reason }) => ({
    key: `completeness:${item}`,
    origin: 'completeness' as const,
    indicator: null,
    text: `报告不完整：${itemNames.get(item) ?? item}（${reason.zh}）`,
    quote: '',
  }));
  const onTheSpot = notFound.map(({ indicator, note }) => ({
    key: `field-check:${indicator}`,
    origin: 'field-check' as const,
    indicator,
    text: `实地核查未见：${indicator} ${indicators.find(({ id }) => id === indicator)?.name ?? ''}${note === '' ? '' : `（${note.slice(0, LONGEST)}）`}`,
    quote: '',
  }));
  const all = [...problems, ...low, ...lacking, ...onTheSpot];
  return all.filter(({ key }, place) => all.findIndex((other) => other.key === key) === place);
}

function isLacking({ state }: CompletenessFinding): boolean {
  return state === 'missing' || state === 'partial';
}

function cut(text: string, { start, end }: Span): string {
  return text.slice(start, Math.min(end, start + LONGEST)).trim();
}
