import type { MeasureStatement } from './measure-statement.js';
import type { Measure, Target } from './plan.js';
import type { StatementLeftOut, TargetAttainment } from './target-attainment.js';

/**
 * Compares what a report states of a measure with the year's target [TA1]–[TA7]. Every statement is either used or left out with a reason.
 * @param statements the reading's statements of any measure; others than this one's are passed over
 */
export function attainTarget(measure: Measure, statements: readonly MeasureStatement[]): TargetAttainment {
  const { target } = measure;
  if ('rateAtLeast' in target) return { measure: measure.id, state: 'not-reported' };
  const own = statements.filter((statement) => statement.measure === measure.id);
  const found = isRate(measure) ? (rateFromPair(own) ?? statedRate(own)) : countOf(measure, own);
  if (!found) return { measure: measure.id, state: 'not-reported' };
  const leftOut = own.flatMap((statement) =>
    found.used.includes(statement) ? [] : [{ statement, why: found.why(statement) }],
  );
  const approximate = found.used.some((statement) => statement.approximate);
  return {
    measure: measure.id,
    state: meets(target, found.value) ? 'met' : 'missed',
    value: found.value,
    approximate,
    used: found.used,
    leftOut,
  };
}

interface Found {
  readonly value: number;
  readonly used: readonly MeasureStatement[];
  readonly why: (leftOut: MeasureStatement) => StatementLeftOut['why'];
}

const isRate = (measure: Measure) => measure.numerator !== null;

const meets = (target: Exclude<Target, { rateAtLeast: number }>, value: number) =>
  'atLeast' in target
    ? value >= target.atLeast
    : 'atMost' in target
      ? value <= target.atMost
      : value === target.exactly;

/** A stated total wins over its parts; without one, separate statements are added or the largest stands, as the plan says. */
function countOf(measure: Measure, own: readonly MeasureStatement[]): Found | null {
  const values = own.filter((statement) => statement.role === 'value');
  const totals = values.filter((statement) => statement.isTotal);
  const candidates = totals.length > 0 ? totals : values;
  const largest = largestOf(candidates);
  if (!largest) return null;
  const why = () => (totals.length > 0 ? 'part-of-a-total' : 'smaller-than-another');
  if (measure.combine === 'sum' && totals.length === 0)
    return { value: candidates.reduce((sum, { value }) => sum + value, 0), used: candidates, why };
  return { value: largest.value, used: [largest], why };
}

/** The largest denominator (the year's total where one is stated), with the numerator that stands nearest to it and does not exceed it. */
function rateFromPair(own: readonly MeasureStatement[]): Found | null {
  const denominators = own.filter(({ role, value }) => role === 'denominator' && value > 0);
  const totals = denominators.filter((statement) => statement.isTotal);
  const below = largestOf(totals.length > 0 ? totals : denominators);
  if (!below) return null;
  const numerators = own.filter(({ role, value }) => role === 'numerator' && value <= below.value);
  const [above] = [...numerators].sort((a, b) => distance(a, below) - distance(b, below));
  if (!above) return null;
  return {
    value: (above.value / below.value) * 100,
    used: [above, below],
    why: ({ role }) => (role === 'rate' ? 'stated-rate-recomputed' : 'no-counterpart'),
  };
}

function statedRate(own: readonly MeasureStatement[]): Found | null {
  const stated = own.filter(({ role }) => role === 'rate');
  const first = stated.find((statement) => statement.isTotal) ?? stated[0];
  return first ? { value: first.value, used: [first], why: () => 'no-counterpart' } : null;
}

const distance = (a: MeasureStatement, b: MeasureStatement) => Math.abs(a.start - b.start);

const largestOf = (statements: readonly MeasureStatement[]) =>
  statements.reduce<MeasureStatement | undefined>(
    (best, statement) => (best && best.value >= statement.value ? best : statement),
    undefined,
  );
