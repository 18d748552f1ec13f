import { formatPoints } from '@fazhi/domain';
import type { Language } from '@fazhi/domain';
import { drawFindings } from '../meeting/findings.js';
import type { Findings } from '../meeting/findings.js';
import type { MeetingResult } from '../meeting/meeting-result.js';
import { orderTowns } from '../meeting/order-towns.js';
import { townsToDiscuss } from '../meeting/towns-to-discuss.js';
import type { TownToDiscuss } from '../meeting/towns-to-discuss.js';
import type { BriefingSlide } from './briefing-slide.js';
import { BRIEFING_WORDS } from './briefing-words.js';
import type { BriefingWords } from './briefing-words.js';

/** Bars of a slide that a back row can read, and rows of a table. */
const BARS = 20;
const ROWS = 8;
/** Towns to discuss that a meeting can take in; the most urgent reasons come first. */
const MOST = 24;
const BLUE = '2F6DB5';
const BANDS = ['1F4E79', '2E8B8B', '7A8F3C', 'B7791F'] as const;

interface Given {
  readonly result: MeetingResult;
  readonly findings: Findings;
  readonly words: BriefingWords;
  readonly language: Language;
}

/** The slides after the title: overview, ranking, dimensions, movement, shortcomings, towns to discuss. The towns stand by rank. */
export function briefingContent(result: MeetingResult, language: Language): readonly BriefingSlide[] {
  const given = { result, findings: drawFindings(result), words: BRIEFING_WORDS[language], language };
  const { words } = given;
  const { county, year, standing, seal, towns } = result;
  const source = [
    words.notes.source(words.standing[standing], county, year, towns.length),
    ...(seal === null ? [] : [words.notes.seal(seal)]),
  ];
  return [
    overview(given),
    ...ranking(given),
    dimensions(given),
    movement(given),
    shortcomings(given),
    ...discussion(given, townsToDiscuss(result)),
  ].map((slide) => ({ ...slide, notes: [...slide.notes, ...source] }));
}

function overview({ result, findings, words, language }: Given): BriefingSlide {
  const { towns, rubric, withoutResult } = result;
  const { average, highest, lowest } = findings;
  const open = towns.filter(({ gradeBetween }) => gradeBetween !== null);
  const settled = rubric.grades.map((grade) => ({
    name: grade[language],
    towns: towns.filter(({ gradeBetween, grade: own }) => gradeBetween === null && own === grade.id).length,
  }));
  return {
    title: words.overview,
    lines: [
      words.scored(towns.length),
      ...(average === null || highest === null || lowest === null
        ? []
        : words.range(formatPoints(average), formatPoints(highest), formatPoints(lowest)).split('\n')),
      words.full(formatPoints(rubric.points)),
      ...settled.map(({ name, towns: count }) => words.gradeOf(name, count)),
      ...(open.length > 0 ? [words.open(open.length)] : []),
      ...(withoutResult.length > 0 ? [words.without(withoutResult.join('、'))] : []),
    ],
    chart: {
      kind: 'columns',
      labels: settled.map(({ name }) => name),
      series: [{ name: words.gradesSeries, values: settled.map(({ towns: count }) => count) }],
      colours: [BLUE],
      format: '0',
      from: 0,
      to: null,
    },
    table: null,
    notes: [words.notes.overview],
  };
}

function ranking({ result, words }: Given): readonly BriefingSlide[] {
  const towns = orderTowns(result.towns, 'rank');
  const parts = inParts(towns, BARS);
  const hasBands = towns.some(({ band }) => band !== null);
  return parts.map((part, place) => ({
    title: words.part(words.ranking, place + 1, parts.length),
    lines: hasBands ? [words.bandHint] : [],
    chart: {
      kind: 'bars',
      labels: part.map(({ rank, name, band }) => words.bandLabel(rank, name, band)),
      series: [{ name: words.total, values: part.map(({ total }) => total / 100) }],
      colours: part.map(({ band }) => (band === null ? BLUE : (BANDS[(band - 1) % BANDS.length] ?? BLUE))),
      format: '0.00',
      from: 0,
      to: Math.max(result.rubric.points, ...towns.map(({ total }) => total)) / 100,
    },
    table: null,
    notes: [words.notes.ranking],
  }));
}

function dimensions({ result, findings, words, language }: Given): BriefingSlide {
  const { rubric, towns } = result;
  const rates = rubric.dimensions.map(({ id, ...names }) => {
    const own = towns
      .flatMap((town) => town.dimensions.filter(({ dimension }) => dimension === id))
      .filter(({ applicableMax }) => applicableMax > 0)
      .map(({ points, applicableMax }) => Math.round((points * 1000) / applicableMax) / 10);
    return {
      name: names[language],
      highest: own.length === 0 ? 0 : Math.max(...own),
      average: findings.dimensions.get(id) ?? 0,
      lowest: own.length === 0 ? 0 : Math.min(...own),
    };
  });
  const sorted = [...rates].sort((a, b) => a.average - b.average);
  const [weakest, strongest] = [sorted[0], sorted.at(-1)];
  return {
    title: words.dimensions,
    lines:
      towns.length === 0 || !weakest || !strongest
        ? []
        : [
            words.strongest(strongest.name, percent(strongest.average)),
            words.weakest(weakest.name, percent(weakest.average)),
          ],
    chart: {
      kind: 'columns',
      labels: rates.map(({ name }) => name),
      series: [
        { name: words.highest, values: rates.map((each) => each.highest) },
        { name: words.average, values: rates.map((each) => each.average) },
        { name: words.lowest, values: rates.map((each) => each.lowest) },
      ],
      colours: ['9DC3E6', BLUE, 'B7791F'],
      format: '0.0"%"',
      from: 0,
      to: 100,
    },
    table: null,
    notes: [words.notes.dimensions],
  };
}

function movement({ result, words }: Given): BriefingSlide {
  const { lastYear } = result;
  const moved = orderTowns(result.towns, 'rank').flatMap(({ name, rank, before }) =>
    before === null ? [] : [{ name, by: before.rank - rank }],
  );
  const title = words.movement(lastYear ?? result.year - 1);
  if (lastYear === null || moved.length === 0)
    return { title, lines: [words.noLastYear], chart: null, table: null, notes: [words.notes.movement] };
  const most = [...moved].sort((a, b) => Math.abs(b.by) - Math.abs(a.by)).slice(0, BARS);
  const shown = [...most].sort((a, b) => b.by - a.by);
  const count = (is: (by: number) => boolean) => moved.filter(({ by }) => is(by)).length;
  return {
    title,
    lines: [
      words.movementHint(
        count((by) => by > 0),
        count((by) => by < 0),
        count((by) => by === 0),
      ),
      ...(moved.length > shown.length ? [words.movementCut(shown.length)] : []),
    ],
    chart: {
      kind: 'bars',
      labels: shown.map(({ name }) => name),
      series: [{ name: words.moved, values: shown.map(({ by }) => by) }],
      colours: shown.map(({ by }) => (by < 0 ? 'B7791F' : BLUE)),
      format: '+0;-0;0',
      from: null,
      to: null,
    },
    table: null,
    notes: [words.notes.movement],
  };
}

function shortcomings({ findings, words, language }: Given): BriefingSlide {
  const found = findings.shortcomings;
  return {
    title: words.shortcomings,
    lines:
      found.length === 0
        ? [words.noShortcomings]
        : found.map(({ indicator, weak, towns, percent: rate }) =>
            words.weakLine(indicator[language], weak, towns, percent(rate)),
          ),
    chart:
      found.length === 0
        ? null
        : {
            kind: 'bars',
            labels: found.map(({ indicator }) => indicator[language]),
            series: [{ name: words.weakSeries, values: found.map(({ weak }) => weak) }],
            colours: ['B7791F'],
            format: '0',
            from: 0,
            to: null,
          },
    table: null,
    notes: [words.notes.shortcomings],
  };
}

function discussion({ words, language }: Given, towns: readonly TownToDiscuss[]): readonly BriefingSlide[] {
  if (towns.length === 0)
    return [{ title: words.discuss, lines: [words.noDiscuss], chart: null, table: null, notes: [words.notes.discuss] }];
  const parts = inParts(towns.slice(0, MOST), ROWS);
  const more = towns.length - MOST;
  return parts.map((part, place) => ({
    title: words.part(words.discuss, place + 1, parts.length),
    lines: more > 0 && place === parts.length - 1 ? [words.discussCut(more)] : [],
    chart: {
      kind: 'bars',
      labels: part.map(({ town }) => town.name),
      series: [
        { name: words.total, values: part.map(({ town }) => town.total / 100) },
        { name: words.threshold, values: part.map(({ threshold }) => threshold / 100) },
      ],
      colours: [BLUE, 'BFBFBF'],
      format: '0.00',
      from: 0,
      to: null,
    },
    table: {
      head: words.discussHead,
      rows: part.map(({ town, reasons }) => [
        town.name,
        formatPoints(town.total),
        reasons.map((reason) => reason[language]).join(language === 'zh' ? '；' : '; '),
      ]),
    },
    notes: [words.notes.discuss],
  }));
}

function inParts<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  // even parts: nineteen and two read worse than eleven and ten
  const parts = Math.max(1, Math.ceil(all.length / size));
  const each = Math.ceil(all.length / parts);
  return Array.from({ length: parts }, (_, place) => all.slice(place * each, (place + 1) * each));
}

function percent(rate: number): string {
  return `${rate.toFixed(1)}%`;
}
