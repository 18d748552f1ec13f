import { splitLines } from '../text/lines.js';
import type { FlagSource } from './flag-source.js';
import type { Slip } from './slip.js';

const PAIRS: readonly (readonly [string, string, string])[] = [
  ['《', '》', '书名号'],
  ['“', '”', '引号'],
  ['（(', '）)', '括号'],
];
/** 1） and （一 are list marks of a kind. */
const LIST_MARK = /(?:^|[\s，。；：:、（(])(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[a-zA-Z])$/;

/** Quotation marks and brackets without their other half, within a paragraph; one that spans a broken line is whole. */
export function findUnbalanced({ text, body }: FlagSource): Slip[] {
  const lines = splitLines(text.slice(body.start, body.end)).map(({ start, end }) => ({
    start: start + body.start,
    end: end + body.start,
  }));
  return PAIRS.flatMap(([openers, closers, name]): Slip[] => {
    const slips: Slip[] = [];
    let open: number[] = [];
    for (const line of lines) {
      const carried = open.length;
      for (let at = line.start; at < line.end; at += 1) {
        const char = text.charAt(at);
        if (openers.includes(char)) open.push(at);
        else if (closers.includes(char)) {
          if (open.length > 0) open.pop();
          else if (!LIST_MARK.test(text.slice(Math.max(line.start, at - 5), at))) slips.push(toSlip(at, name));
        }
      }
      // What the line before left open and this one did not close stays open for good.
      const stale = open.slice(0, Math.min(carried, open.length));
      slips.push(...stale.map((at) => toSlip(at, name)));
      open = open.slice(stale.length);
    }
    return [...slips, ...open.map((at) => toSlip(at, name))];
  });
}

const toSlip = (at: number, name: string): Slip => ({
  kind: 'unbalanced',
  start: at,
  end: at + 1,
  reason: { zh: `${name}缺一半`, en: 'A quotation mark or bracket lacks its other half' },
});
