import type { FlagSource } from './flag-source.js';
import type { Slip } from './slip.js';

const PAIRS: readonly (readonly [string, string, string])[] = [
  ['《', '》', '书名号'],
  ['“', '”', '引号'],
  ['（(', '）)', '括号'],
];
const MARKS = /[《》“”（(）)\n]/g;
const MOST = 100;
/** 1） and （一 are list marks of a kind. */
const LIST_MARK = /(?:^|[\s，。；：:、（(])(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[a-zA-Z])$/;

/** Quotation marks and brackets without their other half, within a paragraph; one that spans a broken line is whole. */
export function findUnbalanced({ text, body }: FlagSource): Slip[] {
  const marks = [...text.slice(body.start, body.end).matchAll(MARKS)];
  return PAIRS.flatMap(([openers, closers, name]): Slip[] => {
    const slips: Slip[] = [];
    let before: number[] = [];
    let open: number[] = [];
    for (const { 0: mark, index } of marks) {
      const at = body.start + index;
      if (mark === '\n') {
        // What the line before left open and this one did not close stays open for good.
        slips.push(...before.splice(0, MOST).map((one) => toSlip(one, name)));
        before = open;
        open = [];
      } else if (openers.includes(mark)) open.push(at);
      else if (
        closers.includes(mark) &&
        open.pop() === undefined &&
        before.pop() === undefined &&
        !isListMark(text, at)
      )
        slips.push(toSlip(at, name));
      if (slips.length > MOST) break;
    }
    return [...slips, ...[...before, ...open].slice(0, MOST).map((at) => toSlip(at, name))];
  });
}

const isListMark = (text: string, at: number): boolean =>
  LIST_MARK.test(text.slice(Math.max(text.lastIndexOf('\n', at) + 1, at - 5), at));

const toSlip = (at: number, name: string): Slip => ({
  kind: 'unbalanced',
  start: at,
  end: at + 1,
  reason: { zh: `${name}缺一半`, en: 'A quotation mark or bracket lacks its other half' },
});
