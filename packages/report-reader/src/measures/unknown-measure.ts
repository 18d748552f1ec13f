import type { Measure } from '@fazhi/domain';
import type { MeasureReader } from './measure-reader.js';

const FILLERS = /[的了和与及、（）()“”《》\s]|情况|工作|数量|总数|次数|人数|件数|数$|率$|个数/g;

/**
 * A measure that the reader has no rules for is looked for by the words of its own name: a clause that holds them all (in pieces of two
 * characters) and a number with its unit.
 */
export function readByName(measure: Measure): MeasureReader {
  const name = measure.zh.replace(FILLERS, '');
  const whole = escape(name);
  const pieces = name.length > 4 ? [`${escape(name.slice(0, 2))}.{0,12}${escape(name.slice(-2))}`] : [];
  const what = [whole, ...pieces].filter((one) => one !== '');
  if (what.length === 0) return { measure: measure.id, rules: [] };
  return {
    measure: measure.id,
    rules: [
      {
        role: measure.unit === '%' ? 'rate' : 'value',
        what,
        units: measure.unit === '' ? [] : [measure.unit, ...sameUnits(measure.unit)],
      },
    ],
  };
}

/** Measure words that people use for one another. */
function sameUnits(unit: string): readonly string[] {
  const groups = [
    ['次', '场', '场次', '期'],
    ['名', '人', '位'],
    ['件', '起', '宗', '例'],
    ['个', '处', '所', '座'],
  ];
  return groups.find((group) => group.includes(unit)) ?? [];
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
