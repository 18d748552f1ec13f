import { readFileSync } from 'node:fs';
import { defaultPlan, defaultRubric } from '@fazhi/rubric-files';
import { describe, expect, test } from 'vitest';
import { readText } from '../read-text.js';

const basis = { rubric: defaultRubric(), plan: defaultPlan() };

/** Rows of phrases.tsv: a kind of evidence, + or −, and a sentence that speaks for the kind or only seems to. */
const rows = readFileSync(new URL('phrases.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t') as [kind: string, sign: string, sentence: string]);

function indicatorsIn(sentence: string): Set<string> {
  const text = `云溪镇2022年度法治政府建设情况报告\n2022年，情况如下：\n一、主要工作\n${sentence}\n二、存在的问题\n一是人手不足。`;
  return new Set(readText(text, 'a.txt', basis).evidence.map(({ indicator }) => indicator));
}

/** The indicators that a kind speaks for. */
const indicatorsOf = (kind: string): string[] =>
  basis.rubric.indicators.filter(({ kinds }) => kinds.includes(kind)).map(({ id }) => id);

describe('phrases of every kind', () => {
  test.each(rows.filter(([, sign]) => sign === '+'))('%s %s %s', (kind, _, sentence) => {
    const found = indicatorsIn(sentence);
    expect(
      indicatorsOf(kind).some((indicator) => found.has(indicator)),
      `read as ${[...found].join(', ') || 'nothing'}`,
    ).toBe(true);
  });

  test.each(rows.filter(([, sign]) => sign === '-'))('%s %s %s', (kind, _, sentence) => {
    const found = indicatorsIn(sentence);
    expect(indicatorsOf(kind).filter((indicator) => found.has(indicator))).toEqual([]);
  });

  test('every kind that the rubric names has phrases', () => {
    const known = new Set(rows.map(([kind]) => kind));
    expect(basis.rubric.indicators.flatMap(({ kinds }) => kinds).filter((kind) => !known.has(kind))).toEqual([]);
  });
});
