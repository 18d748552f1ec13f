import { expect, test } from 'vitest';
import { cutParagraphs } from './paragraphs';

const text = '人和镇年度报告\n\n一、加强领导。成立领导小组。\n排查纠纷 12 次。';

test('paragraphs keep every line with its place, and set apart title and headings', () => {
  const heading = { heading: '一、加强领导。', depth: 1, start: text.indexOf('一、') };
  const place = text.indexOf('领导。成立');
  const paragraphs = cutParagraphs(text, [{ number: 0, start: place, end: place + 6 }], [heading], '人和镇 年度报告');

  expect(paragraphs.map((one) => text.slice(one.start, one.end))).toEqual(
    text.split('\n').filter((line) => line !== ''),
  );
  for (const one of paragraphs)
    expect(one.segments.map((segment) => segment.text).join('')).toBe(text.slice(one.start, one.end));
  expect(paragraphs.map((one) => one.isTitle)).toEqual([true, false, false]);
  expect(paragraphs[1]?.heading).toEqual({ depth: 1, end: heading.start + heading.heading.length });
  expect(paragraphs[1]?.segments.map((segment) => segment.text)).toEqual(['一、加强', '领导。', '成立领', '导小组。']);
});
