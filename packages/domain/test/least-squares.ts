/** One score of a town by an assessor. */
export interface Observation {
  readonly town: number;
  readonly assessor: number;
  readonly value: number;
}

/** Town + assessor fitted by plain linear algebra. */
export interface PlainFit {
  readonly towns: readonly number[];
  readonly assessors: readonly number[];
  /** Variances of the estimates, for noise of variance 1. */
  readonly townVariances: readonly number[];
  readonly assessorVariances: readonly number[];
  /** Residual sum of squares. */
  readonly squares: number;
}

/**
 * Ordinary least squares of town + assessor with one column a town and one an assessor, the last assessor's effect being less the sum of the others':
 * the textbook's road, to check the code's shorter one by.
 */
export function fitPlainly(list: readonly Observation[], towns: number, assessors: number): PlainFit {
  const width = towns + assessors - 1;
  const rows = list.map(({ town, assessor }) =>
    Array.from({ length: width }, (_, at) => {
      if (at < towns) return at === town ? 1 : 0;
      if (assessor === assessors - 1) return -1;
      return at - towns === assessor ? 1 : 0;
    }),
  );
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, at) => sum + value * Number(b[at]), 0);
  const column = (at: number) => rows.map((row) => Number(row[at]));
  const places = Array.from({ length: width }, (_, at) => at);
  const inverse = invert(places.map((a) => places.map((b) => dot(column(a), column(b)))));
  const right = places.map((at) => dot(column(at), list.map(({ value }) => value))); // prettier-ignore
  const effects = inverse.map((row) => dot(row, right));
  const free = effects.slice(towns);
  const fitted = rows.map((row) => dot(row, effects));
  // The last assessor's effect is less the sum of the others': its variance is the sum of all their covariances.
  const last = inverse.slice(towns).reduce((sum, row) => sum + row.slice(towns).reduce((own, value) => own + value, 0), 0); // prettier-ignore
  return {
    towns: effects.slice(0, towns),
    assessors: [...free, -free.reduce((sum, value) => sum + value, 0)],
    townVariances: places.slice(0, towns).map((at) => Number(inverse[at]?.[at])),
    assessorVariances: [...places.slice(towns).map((at) => Number(inverse[at]?.[at])), last],
    squares: list.reduce((sum, { value }, at) => sum + (value - Number(fitted[at])) ** 2, 0),
  };
}

/** By elimination with pivots, the identity beside it. */
function invert(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const size = matrix.length;
  const work = matrix.map((row, at) => [...row, ...row.map((_, place) => (place === at ? 1 : 0))]);
  for (let at = 0; at < size; at += 1) {
    const best = work.slice(at).reduce((most, row, place) => (Math.abs(Number(row[at])) > Math.abs(Number(work[most]?.[at])) ? at + place : most), at); // prettier-ignore
    const [pivot, other] = [work[best], work[at]];
    if (!pivot || !other) throw new RangeError('a square matrix');
    [work[at], work[best]] = [pivot, other];
    const head = Number(pivot[at]);
    const scaled = pivot.map((value) => value / head);
    work.forEach((row, place) => {
      const factor = Number(row[at]);
      work[place] = place === at ? scaled : row.map((value, to) => value - factor * Number(scaled[to]));
    });
  }
  return work.map((row) => row.slice(size));
}
