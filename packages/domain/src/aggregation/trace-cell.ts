import type { Aggregation } from './aggregation.js';
import type { Cell, CellEntry } from './cell.js';
import type { Step, StepInput } from './step.js';

const CLAUSES = { mean: 'AGG5', median: 'AGG6', additive: 'AGG7' } as const;

/** The steps trim, sources, combine and indicator of one cell [AGG11]. */
export function traceCell(town: string, cell: Cell, how: Aggregation['combine']): readonly Step[] {
  const subject = `${town}:${cell.indicator}`;
  const entries = (keep: (entry: CellEntry) => boolean, more: (entry: CellEntry) => Partial<StepInput>) =>
    cell.entries.filter(keep).map((entry): StepInput => ({
      from: `sheet:${entry.sheet.id}:${cell.indicator}`,
      value: entry.points,
      weight: null,
      less: null,
      leftOut: null,
      ...more(entry),
    }));
  const counted = ({ leftOut }: CellEntry) => leftOut === null;
  const trim: Step = {
    id: `trim:${subject}`,
    stage: 'trim',
    clause: 'AGG4',
    inputs: entries(
      () => true,
      ({ leftOut }) => ({ leftOut }),
    ),
    output: cell.entries.filter(counted).length,
  };
  const indicator: Step = {
    id: `indicator:${subject}`,
    stage: 'indicator',
    clause: 'AGG8',
    inputs: [
      {
        from: `combine:${subject}`,
        value: cell.exact,
        weight: null,
        less: null,
        leftOut: cell.undecided ?? cell.basis,
      },
    ],
    output: cell.points,
  };
  if (cell.decision)
    return [
      trim,
      {
        id: `combine:${subject}`,
        stage: 'combine',
        clause: 'MOD7',
        inputs: [
          {
            from: `given:decision:${subject}`,
            value: cell.points,
            weight: null,
            less: null,
            leftOut: null,
          },
        ],
        output: cell.points,
      },
      indicator,
    ];
  if (cell.state !== 'scored')
    return [
      trim,
      { id: `combine:${subject}`, stage: 'combine', clause: CLAUSES[how], inputs: [], output: null },
      indicator,
    ];
  return [
    trim,
    {
      id: `sources:${subject}`,
      stage: 'sources',
      clause: 'SRC1',
      inputs: entries(counted, ({ weight }) => ({ weight })),
      output: cell.entries.filter(counted).length,
    },
    {
      id: `combine:${subject}`,
      stage: 'combine',
      clause: CLAUSES[how],
      inputs: entries(counted, ({ weight, severity }) => ({ weight, less: severity })),
      output: cell.exact,
    },
    indicator,
  ];
}
