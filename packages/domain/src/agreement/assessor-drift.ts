import { elementAt } from '../aggregation/element-at.js';
import { notComputable, type Computed } from './computed.js';
import { fitSheets } from './fit-sheets.js';
import type { SheetScore } from './sheet-totals.js';
import { tQuantile } from './t-quantile.js';

/** How an assessor's scores moved from sheet to sheet, apart from severity and the towns' merit. Hundredths a sheet. */
export interface Drift {
  readonly sheets: number;
  readonly slope: number;
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Each assessor's drift [SEV3]: the straight line through the additive model's residuals in the order in which the sheets were scored, with an
 * interval from Student's t.
 * @param order sheet id → its place in its assessor's own order; sheets without one are left out
 * @param towns how many towns the round has
 */
export function assessorDrift(
  scores: readonly SheetScore[],
  towns: number,
  order: ReadonlyMap<string, number>,
  confidence = 0.95,
): Computed<{ readonly assessors: readonly { readonly assessor: string; readonly drift: Computed<Drift> }[] }> {
  const fitted = fitSheets(scores, towns);
  if (fitted.state !== 'computed') return fitted;
  return {
    state: 'computed',
    assessors: fitted.assessors.map((assessor, place) => {
      const points = scores.flatMap(({ sheet }, index) => {
        const at = order.get(sheet.id);
        return at === undefined || fitted.column[index] !== place
          ? []
          : [{ x: at, y: elementAt(fitted.fit.residual, index) }];
      });
      return { assessor, drift: fitLine(points, confidence) };
    }),
  };
}

function fitLine(points: readonly { readonly x: number; readonly y: number }[], confidence: number): Computed<Drift> {
  const n = points.length;
  if (n < 3) return notComputable('too-few-towns');
  const mean = (of: (point: { readonly x: number; readonly y: number }) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / n;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const spread = mean((point) => (point.x - x) ** 2) * n;
  if (spread === 0) return notComputable('no-spread-in-order');
  const slope = (mean((point) => (point.x - x) * (point.y - y)) * n) / spread;
  const rest = mean((point) => (point.y - y - slope * (point.x - x)) ** 2) * n;
  const standardError = Math.sqrt(rest / (n - 2) / spread);
  const margin = tQuantile(confidence, n - 2) * standardError;
  return { state: 'computed', sheets: n, slope, standardError, lower: slope - margin, upper: slope + margin };
}
