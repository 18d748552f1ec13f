import type { CountyOutcome, ScoredTown, TownOutcome } from './aggregate-county.js';
import type { Step, StepInput, StepValue } from './step.js';
import { traceCell } from './trace-cell.js';

/**
 * Writes down every step of a county's way through the pipeline, with input and output [AGG11]. Every input is either another step's output or
 * something that the county gave, so that `unfoldStep` can follow any number to its causes.
 */
export function traceCounty(outcome: CountyOutcome): readonly Step[] {
  const scored = outcome.towns.flatMap(({ scored: got }) => (got ? [got] : []));
  return [
    ...outcome.towns.flatMap((town) => [
      traceFilter(town),
      ...[...town.cells.values()].flatMap((cell) => traceCell(town.town.id, cell, outcome.input.aggregation.combine)),
      ...(town.scored ? traceTotal(outcome, town, town.scored, scored) : []),
    ]),
    ...outcome.quotas.map((quota): Step => {
      const leftOut = (town: string) =>
        quota.open.includes(town) ? 'open' : quota.lowered.includes(town) ? 'lowered' : null;
      return {
        id: `seats:${quota.grade}`,
        stage: 'quota',
        clause: 'QTA1',
        inputs: [
          given('share', quota.share),
          given('towns-scored', scored.length),
          ...quota.candidates.map((town) => ({ ...from(`grade:${town}`, quota.grade), leftOut: leftOut(town) })),
        ],
        output: quota.seats,
      };
    }),
  ];
}

const from = (id: string, value: StepValue): StepInput => ({
  from: id,
  value,
  weight: null,
  less: null,
  leftOut: null,
});

const given = (what: string, value: StepValue) => from(`given:${what}`, value);

function traceFilter({ town, sheets }: TownOutcome): Step {
  return {
    id: `filter:${town.id}`,
    stage: 'filter',
    clause: 'AGG3',
    inputs: [
      ...sheets.kept.map(({ id }) => from(`sheet:${id}`, null)),
      ...sheets.filtered.map(({ sheet, why, reason }) => ({
        ...from(`sheet:${sheet.id}`, null),
        leftOut: reason === null ? why : `${why}: ${reason}`,
      })),
    ],
    output: sheets.kept.length,
  };
}

function traceTotal(
  { input: { rubric } }: CountyOutcome,
  { town, cells }: TownOutcome,
  { total, final, rank }: ScoredTown,
  all: readonly ScoredTown[],
): readonly Step[] {
  const { held } = total;
  const inDimension = new Map(rubric.indicators.map(({ id, dimension }) => [id, dimension]));
  const outside = (['completeness', 'bonus', 'deductions'] as const).map((group): Step => ({
    id: `outside:${town.id}:${group}`,
    stage: 'outside',
    clause: 'AJ9',
    inputs: total.adjustments.lines
      .filter((line) => line.group === group)
      .map(({ proposed, counted, outcome }) => ({
        ...given(`${group}:${proposed.item}:${proposed.basis}`, counted),
        leftOut: outcome === 'counted' ? null : outcome,
      })),
    output: total.adjustments.groups[group],
  }));
  const max = total.dimensions.reduce((sum, { applicableMax }) => sum + applicableMax, 0);
  return [
    ...total.dimensions.map(({ dimension, points }): Step => ({
      id: `dimension:${town.id}:${dimension}`,
      stage: 'dimension',
      clause: 'AGG8',
      inputs: [...cells.values()]
        .filter(({ indicator }) => inDimension.get(indicator) === dimension)
        .map((cell) => ({ ...from(`indicator:${town.id}:${cell.indicator}`, cell.points), leftOut: cell.basis })),
      output: points,
    })),
    ...outside,
    {
      id: `total:${town.id}:base`,
      stage: 'total',
      clause: 'TO3',
      inputs: [
        ...total.dimensions.map(({ dimension, points }) => from(`dimension:${town.id}:${dimension}`, points)),
        given('full-marks-that-apply', max),
        given('full-marks', rubric.points),
      ],
      output: total.base,
    },
    {
      id: `total:${town.id}`,
      stage: 'total',
      clause: 'AJ11',
      inputs: [from(`total:${town.id}:base`, total.base), ...outside.map(({ id, output }) => from(id, output))],
      output: total.total,
    },
    {
      id: `grade:${town.id}`,
      stage: 'grade',
      clause: 'GR1',
      inputs: [
        from(`total:${town.id}`, total.total),
        ...held.heldBy.map(({ from: kind, id, ceiling }) => given(`${kind}:${id}`, ceiling)),
      ],
      output: held.grade.id,
    },
    {
      id: `quota:${town.id}`,
      stage: 'quota',
      clause: 'QTA2',
      inputs: [
        from(`grade:${town.id}`, held.grade.id),
        ...(final.reason?.kind === 'quota' ? [from(`seats:${final.reason.grade}`, final.reason.seats)] : []),
        ...(final.reason?.kind === 'committee' ? [given('committee', final.reason.grade)] : []),
      ],
      output: final.state === 'settled' ? final.grade : null,
    },
    {
      id: `rank:${town.id}`,
      stage: 'rank',
      clause: 'RK1',
      inputs: [
        from(`total:${town.id}`, total.total),
        given('towns-ahead', rank - 1),
        given('towns-scored', all.length),
      ],
      output: rank,
    },
  ];
}
