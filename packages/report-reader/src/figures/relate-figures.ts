import type { Figure } from '@fazhi/domain';
import { CharacterSet } from '../text/character-set.js';

const SETTLED =
  /(?:办结|办复|答复|回复|化解|调解|调处|调成|整改|解决|审结|结案|完成|息诉|落实|销号|签订|签)(?:了|成功|完毕|到位|整改)?$/;
const TAKEN_ON = /受理|交办|排查|收到|接到|接收|接待|登记|发现|承办|查出|摸排|梳理|办理|转办|发生|反馈|提出|共有|交办/;
const REACH = 48;
/** So many figures back a whole is looked for: no list of parts is longer. */
const FURTHEST = 60;
const NAMES_PARTS = /^[，,（]?(?:其中|包括|分别(?:是|为))/;
const LONGEST_NAMING = 5;

/**
 * Says which figures belong together: what was settled of what was taken on ("165起，已办结120起"), and parts of a whole
 * ("98件（林业17件、规划81件）", "共60件，其中土地类21件"). Only figures of one sentence and one unit do.
 */
export function relateFigures(text: string, figures: readonly Figure[]): Figure[] {
  const stops = placesOf(text, '。；;\n');
  const closers = placesOf(text, '）');
  // By how many stops stand before them: figures of one sentence have the same number.
  const sentences = figures.map(({ start }) => countBefore(stops, start));
  const parts = figures.map((_, at) => findWhole(text, figures, sentences, closers, at));
  return figures.map((figure, at) => {
    const of = findTakenOn(text, figures, sentences, parts, at);
    const whole = of === undefined ? undefined : figures[of];
    if (of !== undefined && whole)
      return { ...figure, settledOf: { figure: of, rate: Math.round((figure.value / whole.value) * 1000) / 10 } };
    const partOf = parts[at];
    return partOf === undefined ? figure : { ...figure, partOf };
  });
}

/** The nearest figure before that takes in more, where 其中 or an open bracket stands between. */
function findWhole(
  text: string,
  figures: readonly Figure[],
  sentences: readonly number[],
  closers: readonly number[],
  at: number,
): number | undefined {
  const figure = figures[at];
  if (!figure || figure.unit === '%') return undefined;
  const number = numberStart(text, figure);
  for (let near = at - 1; near >= 0 && near >= at - FURTHEST; near -= 1) {
    const whole = figures[near];
    if (!whole || sentences[near] !== sentences[at]) return undefined;
    if (whole.unit !== figure.unit || whole.value < figure.value) continue;
    if (NAMES_PARTS.test(text.slice(whole.end, Math.min(number, whole.end + LONGEST_NAMING)))) return near;
    const isOpen = whole.end < number && text.charAt(whole.end) === '（';
    if (isOpen && (closers[countBefore(closers, whole.end)] ?? text.length) >= number) return near;
  }
  return undefined;
}

function findTakenOn(
  text: string,
  figures: readonly Figure[],
  sentences: readonly number[],
  parts: readonly (number | undefined)[],
  at: number,
): number | undefined {
  const figure = figures[at];
  if (!figure || figure.unit === '%' || figure.unit === '') return undefined;
  const words = text.slice(Math.max(0, numberStart(text, figure) - 8), numberStart(text, figure));
  if (!SETTLED.test(words)) return undefined;
  for (let near = at - 1; near >= 0; near -= 1) {
    const whole = figures[near];
    if (!whole || figure.start - whole.end > REACH || sentences[near] !== sentences[at]) return undefined;
    if (parts[near] !== undefined || whole.unit !== figure.unit || whole.value < figure.value || whole.value === 0)
      continue;
    const named = text.slice(Math.max(0, whole.start - 12), whole.end);
    return TAKEN_ON.test(named) ? near : undefined;
  }
  return undefined;
}

/** Where the number itself begins: a figure's span also covers the words that it counts. */
function numberStart(text: string, { start, end }: Figure): number {
  const found = /\d|[零〇一二两三四五六七八九十百千万]+[余多]?[^\d零〇一二两三四五六七八九十百千万]{0,4}$/.exec(
    text.slice(start, end),
  );
  return start + (found?.index ?? 0);
}

/** The offsets of all of these characters, ascending. */
function placesOf(text: string, characters: string): number[] {
  const wanted = new CharacterSet(characters);
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (wanted.has(text.charCodeAt(at))) places.push(at);
  return places;
}

/** How many of the ascending offsets lie before another. */
function countBefore(places: readonly number[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
