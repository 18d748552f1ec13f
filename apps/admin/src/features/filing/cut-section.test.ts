import { expect, test } from 'vitest';
import { cutSection } from './cut-section';

test('every sentence stands where it says', () => {
  const text = '标题\n一、做法。 办结118件；\n\n结尾';
  const sentences = cutSection(text, { start: 3, end: text.length });
  expect(sentences.map((one) => one.text)).toEqual(['一、做法。', '办结118件；', '结尾']);
  for (const { text: sentence, start } of sentences) expect(text.slice(start, start + sentence.length)).toBe(sentence);
});
