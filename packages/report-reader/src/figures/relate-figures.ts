import type { Figure } from '@fazhi/domain';

const SETTLED =
  /(?:办结|办复|答复|回复|化解|调解|调处|调成|整改|解决|审结|结案|完成|息诉|落实|销号|签订|签)(?:了|成功|完毕|到位|整改)?$/;
const TAKEN_ON = /受理|交办|排查|收到|接到|接收|接待|登记|发现|承办|查出|摸排|梳理|办理|转办|发生|反馈|提出|共有|交办/;
const REACH = 48;

/**
 * Says which figures belong together: what was settled of what was taken on ("165起，已办结120起"), and parts of a whole
 * ("98件（林业17件、规划81件）", "共60件，其中土地类21件"). Only figures of one sentence and one unit do.
 */
export function relateFigures(text: string, figures: readonly Figure[]): Figure[] {
  const parts = figures.map((figure, at) => findWhole(text, figures, figure, at));
  return figures.map((figure, at) => {
    const of = findTakenOn(text, figures, parts, at);
    const whole = of === undefined ? undefined : figures[of];
    if (of !== undefined && whole)
      return { ...figure, settledOf: { figure: of, rate: Math.round((figure.value / whole.value) * 1000) / 10 } };
    const partOf = parts[at];
    return partOf === undefined ? figure : { ...figure, partOf };
  });
}

/** The nearest figure before that takes in more, where 其中 or an open bracket stands between. */
function findWhole(text: string, figures: readonly Figure[], figure: Figure, at: number): number | undefined {
  for (let near = at - 1; near >= 0; near -= 1) {
    const whole = figures[near];
    if (!whole || leavesSentence(text, whole.start, figure.start)) return undefined;
    if (whole.unit !== figure.unit || figure.unit === '%' || whole.value < figure.value) continue;
    const between = text.slice(whole.end, numberStart(text, figure));
    const isInBracket = between.startsWith('（') && !between.includes('）');
    if (isInBracket || /^[，,（]?(?:其中|包括|分别(?:是|为))/.test(between)) return near;
    if (/其中|（/.test(between)) continue;
  }
  return undefined;
}

function findTakenOn(
  text: string,
  figures: readonly Figure[],
  parts: readonly (number | undefined)[],
  at: number,
): number | undefined {
  const figure = figures[at];
  if (!figure || figure.unit === '%' || figure.unit === '') return undefined;
  const words = text.slice(Math.max(0, numberStart(text, figure) - 8), numberStart(text, figure));
  if (!SETTLED.test(words)) return undefined;
  for (let near = at - 1; near >= 0; near -= 1) {
    const whole = figures[near];
    if (!whole || figure.start - whole.end > REACH || leavesSentence(text, whole.start, figure.start)) return undefined;
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

function leavesSentence(text: string, from: number, to: number): boolean {
  return /[。；;\n]/.test(text.slice(from, to));
}
