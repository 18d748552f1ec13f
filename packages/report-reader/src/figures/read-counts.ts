import type { Span } from '@fazhi/domain';
import { numbersOf } from '../numbers/numbers-of.js';
import type { Clause, Sentence } from '../text/clauses.js';
import { judgeNumber } from './number-role.js';
import type { NumberRole } from './number-role.js';

/** A number of the report that counts something, with its place and the clause it stands in. */
export interface Count extends Span {
  readonly value: number;
  readonly unit: string;
  readonly approximate: boolean;
  readonly role: Exclude<NumberRole, 'none'>;
  /** 共、累计、全年… stands with it. */
  readonly isTotal: boolean;
  /** Where the number itself stands; the span also covers the words it counts, when short. */
  readonly number: Span;
  readonly clause: Clause;
}

const TOTAL = /共|累计|合计|总计|全年|总共|今年以来|一年来|本年度/;
const REACH_BACK = 18;
const REACH_ON = 12;

/** Every number in the sentences that counts a deed, a frequency or the town's own base. `year`: the year reported on. */
export function readCounts(sentences: readonly Sentence[], year: number | null): Count[] {
  const counts: Count[] = [];
  for (const sentence of sentences) {
    if (!/[\d零〇一二两三四五六七八九十百千万%]/.test(sentence.text)) continue;
    const numbers = numbersOf(sentence);
    for (const [at, number] of numbers.entries()) {
      const role = judgeNumber(sentence.text, number, year);
      if (role === 'none') continue;
      const start = sentence.start + number.start;
      const end = sentence.start + number.end;
      const clause =
        sentence.clauses.find((part) => part.start <= start && end <= part.end) ??
        sentence.clauses.find((part) => part.end > start);
      if (!clause) continue;
      const before = numbers[at - 1];
      const after = numbers[at + 1];
      const from = Math.max(clause.start, start - REACH_BACK, before ? sentence.start + before.end : 0);
      const to = Math.min(
        Math.max(clause.end, end),
        end + REACH_ON,
        after ? sentence.start + after.start : end + REACH_ON,
      );
      const own = sentence.text.slice(Math.max(0, from - sentence.start - 6), number.start);
      counts.push({
        start: from + leadingBreak(sentence.text.slice(from - sentence.start, number.start)),
        end: to - trailingBreak(sentence.text.slice(number.end, to - sentence.start)),
        value: number.value,
        unit: number.unit,
        approximate: number.approximate,
        role,
        isTotal: TOTAL.test(clause.text.slice(0, Math.max(0, start - clause.start))) || TOTAL.test(own),
        number: { start, end },
        clause,
      });
    }
  }
  return counts;
}

/** Characters to leave out at the front: all up to the last enumeration comma, bracket or quotation mark, and spaces. */
function leadingBreak(text: string): number {
  const found = /^(?:.*[、，,（(）)“”《》:：;；])?\s*/su.exec(text);
  return found ? found[0].length : 0;
}

function trailingBreak(text: string): number {
  const stop = text.search(/[、，,（(）)“”《》:：;；。\s]/);
  return stop < 0 ? 0 : text.length - stop;
}
