import { findNumbers } from '../numbers/find-numbers.js';
import { numbersOf } from '../numbers/numbers-of.js';
import type { Sentence } from '../text/clauses.js';
import { formatSum } from './format-sum.js';
import type { FlagSource } from './flag-source.js';
import type { Slip } from './slip.js';

/** Parts that overlap or are only some of the whole need not make it up. */
const NOT_ALL =
  /其中|包括|包含|含|主要|如|等|女|男|党员|本科|大专|学历|岁|新增|新|以上|以下|重点|特别|分别|每|平均|另|不含|除/;
/** A number with its measure word is shorter. */
const REACH = 64;
const BARE_PART = /(?<=[一-龥])(\d{1,7})(?=[、，,；;）)]|$)/g;

/** Wholes and their parts that do not agree: "98件（林业17件、规划80件）", "共94件，其中…61件…47件…其他60件". */
export function findWrongSums({ deeds }: FlagSource): Slip[] {
  return deeds.flatMap((sentence) =>
    /\d/.test(sentence.text)
      ? [...bracketed(sentence), ...amongThem(sentence), ...addedUp(sentence), ...moreThanAll(sentence)]
      : [],
  );
}

/** A whole with its parts in the brackets right behind it. */
function bracketed(sentence: Sentence): Slip[] {
  return [...sentence.text.matchAll(/[（(]([^（()）\n]{4,80})[）)]/g)].flatMap((found): Slip[] => {
    const inside = found[1] ?? '';
    const from = Math.max(0, found.index - REACH);
    const whole = findNumbers(sentence.text.slice(from, found.index)).at(-1);
    if (whole?.end !== found.index - from || whole.approximate || whole.unit === '%' || NOT_ALL.test(inside)) return [];
    const parts = partsOf(inside, whole.unit);
    if (parts === null || parts.length < 2) return [];
    return compare(sentence, from + whole.start, whole.value, parts, found.index + found[0].length);
  });
}

/** The parts' values; null where anything else is counted there. */
function partsOf(inside: string, unit: string): number[] | null {
  const numbers = findNumbers(inside);
  if (numbers.length === 0) return [...inside.matchAll(BARE_PART)].map((found) => Number(found[1]));
  if (numbers.some((one) => one.unit !== unit || one.approximate)) return null;
  const pieces = inside.split(/[、，,；;]/);
  return pieces.length === numbers.length && /^[一-龥]{1,14}/.test(inside) ? numbers.map(({ value }) => value) : null;
}

/** "其中 A 件，B 件，其他 C 件": what is named last as the rest makes the list complete. */
function amongThem(sentence: Sentence): Slip[] {
  const { text } = sentence;
  const at = text.indexOf('其中');
  if (at < 0) return [];
  const numbers = numbersOf(sentence);
  const parts = numbers.filter(({ start }) => start > at);
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last || parts.length < 2 || parts.some((one) => one.unit !== first.unit || one.approximate)) return [];
  const rest = text.slice(parts.at(-2)?.end ?? at, last.start);
  if (!/^[，、,；及和]*(?:其他|其它|其余)/.test(rest)) return [];
  const wholes = numbers.filter(({ start, unit }) => start < at && unit === first.unit);
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const nearest = wholes.at(-1);
  if (!nearest || wholes.some(({ value, approximate }) => approximate || value === sum)) return [];
  return compare(
    sentence,
    nearest.start,
    nearest.value,
    parts.map(({ value }) => value),
    last.end,
  );
}

/** "合同33份、协议12份，共45份": parts before their sum. */
function addedUp(sentence: Sentence): Slip[] {
  const found = /[，,](?:共计?|合计|总计)(?=\d)/.exec(sentence.text);
  if (!found) return [];
  const numbers = numbersOf(sentence);
  const at = numbers.findIndex(({ start }) => start === found.index + found[0].length);
  const whole = numbers[at];
  const before = sentence.text.slice(0, found.index);
  const clauseStart = Math.max(before.lastIndexOf('，'), before.lastIndexOf(',')) + 1;
  const parts = numbers.slice(0, Math.max(0, at)).filter(({ start }) => start >= clauseStart);
  if (!whole || whole.approximate || parts.length < 2 || parts.at(-1)?.end !== found.index) return [];
  if (parts.some((one) => one.unit !== whole.unit || one.approximate || one.value >= whole.value)) return [];
  if (NOT_ALL.test(before.slice(clauseStart))) return [];
  return compare(
    sentence,
    whole.start,
    whole.value,
    parts.map(({ value }) => value),
    whole.end,
  );
}

/** "5名队员有8名持证": more of them than there are. */
function moreThanAll(sentence: Sentence): Slip[] {
  return sentence.clauses.flatMap((clause): Slip[] => {
    const found =
      /(\d{1,5})([名人个])[^\d，。；、]{0,8}?(?:中|里|有|其中)[^\d，。；、]{0,3}(\d{1,5})\2[^\d，。；]{0,6}(?:持证|取得|参与|参加|达到)/.exec(
        clause.text,
      );
    const [whole, part] = [Number(found?.[1]), Number(found?.[3])];
    if (!found || !(part > whole)) return [];
    return [
      {
        kind: 'sum',
        start: clause.start + found.index,
        end: clause.start + found.index + found[0].length,
        reason: {
          zh: `部分（${part}）多于总数（${whole}）`,
          en: `The part (${part}) is more than the whole (${whole})`,
        },
      },
    ];
  });
}

function compare(sentence: Sentence, start: number, whole: number, parts: readonly number[], end: number): Slip[] {
  const sum = parts.reduce((total, value) => total + value, 0);
  if (Math.abs(sum - whole) < 0.005) return [];
  return [
    {
      kind: 'sum',
      start: sentence.start + start,
      end: sentence.start + end,
      reason: formatSum(parts, whole),
    },
  ];
}
