import type { FoundNumber } from '../numbers/find-numbers.js';
import { numbersOf } from '../numbers/numbers-of.js';
import type { Sentence } from '../text/clauses.js';
import type { FlagSource } from './flag-source.js';
import type { Slip } from './slip.js';

/** A rate's name, with what the count above the line must be called. 按期 and 满意 are rates of something else. */
const RATES: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:化解|调解|调处|调处成功|调解成功|化解成功|成功)率/, /化解|调解成功|调处|成功/],
  [/办结率/, /办结/],
  [/(?:整改|整改完成)率/, /整改/],
  [/持证(?:上岗)?率/, /持证|取得|领取/],
  [/合格率/, /合格/],
  [/(?:参考|参学|参训)率/, /参加|参考|实考/],
];
const SCOPED = /按期|按时|限时|满意|初次|首次|一次|当场|及时|重大|累计|平均|均|分别|各|较|比|同比|由|从|提[高升]/;

/** Rates that no two numbers before them give: "94件，调解成功89件，成功率95.5%" should say 94.7%. */
export function findWrongRates({ deeds }: FlagSource): Slip[] {
  return deeds.flatMap((sentence) => (sentence.text.includes('率') ? checkSentence(sentence) : []));
}

function checkSentence(sentence: Sentence): Slip[] {
  const numbers = numbersOf(sentence);
  return numbers.flatMap((rate, at): Slip[] => {
    if (rate.unit !== '%' || rate.approximate) return [];
    const part = numbers[at - 1];
    const whole = numbers[at - 2];
    if (part === undefined || whole?.unit !== part.unit || part.unit === '%' || part.unit === '') return [];
    if (part.approximate || whole.approximate || part.value > whole.value) return [];
    if (!belongs(sentence.text, rate, part, whole)) return [];
    const counts = numbers.slice(0, at).filter(({ unit }) => unit === part.unit);
    const places = decimalsOf(sentence.text.slice(rate.start, rate.end));
    if (counts.some((over) => counts.some((under) => under !== over && fits(rate, places, over, under)))) return [];
    const meant = ((part.value / whole.value) * 100).toFixed(1);
    return [
      {
        kind: 'rate',
        start: sentence.start + whole.start,
        end: sentence.start + rate.end,
        reason: {
          zh: `按 ${part.value}/${whole.value} 计算应为 ${meant}%，报告写 ${rate.value}%`,
          en: `${part.value} of ${whole.value} is ${meant}%, the report says ${rate.value}%`,
        },
      },
    ];
  });
}

/** The rate is named, its own, and stands right behind the count that it is the rate of. */
function belongs(text: string, rate: FoundNumber, part: FoundNumber, whole: FoundNumber): boolean {
  const named = text.slice(part.end, rate.start);
  if (named.length > 14 || SCOPED.test(named) || !/^[^，,]{0,8}[，,、（(]?[^，,]{0,10}$/.test(named)) return false;
  const between = text.slice(whole.end, part.start);
  if (between.length > 16 || SCOPED.test(between)) return false;
  const behindPart = between + text.slice(part.end, part.end + 4);
  return RATES.some(([name, count]) => name.test(named) && count.test(behindPart));
}

/** Rounded, cut off, or written with fewer places: all of these fit. */
function fits(rate: FoundNumber, places: number, over: FoundNumber, under: FoundNumber): boolean {
  if (under.value === 0) return true;
  return Math.abs((over.value / under.value) * 100 - rate.value) <= 10 ** -places + 1e-9;
}

function decimalsOf(written: string): number {
  return /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
}
