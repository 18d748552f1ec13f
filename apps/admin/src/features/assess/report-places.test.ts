import { beforeEach, describe, expect, test } from 'vitest';
import { rangeOf, selectedSpan } from './report-places';

const text = '标题\n一、聘请法律顾问1名。\n二、办结120件。';
let pane: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = `<div id="pane"><p data-start="0">标题</p>
    <p data-start="3">一、<span><span class="margin-number">12</span>聘请法律</span>顾问1名。</p><p data-start="15">二、办结120件。</p></div><p>外面</p>`;
  pane = document.getElementById('pane') ?? document.body;
});

function select(from: [Node, number], to: [Node, number]): void {
  window.getSelection()?.setBaseAndExtent(from[0], from[1], to[0], to[1]);
}
const node = (path: string, at: number): Node => {
  const found = document.querySelector(path)?.childNodes[at];
  if (!found) throw new Error(path);
  return found;
};

describe('places of the drawn report', () => {
  test('a selection across marks is offsets into the text; margin numbers are none of it', () => {
    select([node('[data-start="3"] > span', 1), 0], [node('[data-start="3"]', 2), 2]);
    const span = selectedSpan(pane, text);
    expect(text.slice(span?.start, span?.end)).toBe('聘请法律顾问');
  });

  test('a selection over two lines takes the line break with it, and no blanks at its ends', () => {
    select([node('[data-start="0"]', 0), 2], [node('[data-start="3"]', 0), 1]);
    expect(selectedSpan(pane, text)).toEqual({ start: 3, end: 4 });
    select([node('[data-start="3"]', 2), 2], [node('[data-start="15"]', 0), 1]);
    const span = selectedSpan(pane, text);
    expect(text.slice(span?.start, span?.end)).toBe('1名。\n二');
  });

  test('nothing selected, or something that is not the report', () => {
    window.getSelection()?.removeAllRanges();
    expect(selectedSpan(pane, text)).toBeNull();
    select([node('[data-start="15"]', 0), 0], [node('body > p', 0), 1]);
    expect(selectedSpan(pane, text)).toBeNull();
  });

  test.each(['聘请法律', '顾问1名', '法律顾问', '办结120件', '标题'])(
    '%s is found again where it is drawn',
    (words) => {
      const start = text.indexOf(words);
      const range = rangeOf(pane, { start, end: start + words.length });
      expect(range?.toString()).toBe(words);
    },
  );
});
