import type { Reading, Suggestion } from '@fazhi/domain';
import { expect, test } from 'vitest';
import { compareReading } from './compare-reading.js';
import { addTallies } from './tally.js';

const TEXT = '召开法治专题会议4次。聘请法律顾问1名。办理工单30件。';

const reading: Reading = {
  text: TEXT,
  metadata: { title: '报告', town: '云溪镇', county: null, year: 2022, issuedOn: null, publishedOn: null },
  sections: [],
  figures: [
    { start: 0, end: 10, value: 4, unit: '次', approximate: false, indicator: 'L1' },
    { start: 20, end: 26, value: 30, unit: '件', approximate: true, indicator: null },
  ],
  evidence: [
    { start: 0, end: 10, indicator: 'L1', kind: 'special-meeting', strength: 'supported', matched: '专题会议' },
    { start: 11, end: 19, indicator: 'D2', kind: 'legality-review', strength: 'supported', matched: '法律' },
  ],
  measures: [],
  problems: [],
  nextSteps: [],
} as unknown as Reading;
const suggestions = [
  { indicator: 'L1', level: 4, certain: true },
  { indicator: 'D3', level: null },
] as unknown as Suggestion[];

test('counts what is right, extra and missed', () => {
  const compared = compareReading(
    {
      metadata: { town: '云溪镇', year: 2021 },
      figures: [
        { quote: '专题会议 4 次', value: 4, unit: '次', indicator: 'L1' },
        { quote: '法律顾问1名', value: 1, unit: '名', indicator: 'D3' },
        { quote: '办理工单30件', value: 30, unit: '件', indicator: 'R3' },
      ],
      evidence: [
        { quote: '召开法治专题会议4次', indicators: ['L1'] },
        { quote: '聘请法律顾问1名', indicators: ['D3'] },
        { quote: '没有这句话', indicators: ['D3'] },
      ],
      disputed: [{ quote: '聘请法律顾问1名', indicators: ['D2'] }],
      levels: { L1: [3, 4], D3: 3 },
    },
    reading,
    suggestions,
  );
  expect(addTallies([...compared.evidence.byIndicator.values()])).toEqual({ right: 1, extra: 0, missed: 1 });
  expect(compared.evidence.dimension).toEqual({ right: 2, extra: 0, missed: 0 });
  expect(compared.evidence.unlocated).toEqual(['没有这句话']);
  expect(compared.evidence.overlaps).toEqual([1]);
  expect(compared.figures).toEqual({ right: 2, extra: 0, missed: 1 });
  expect(compared.placed).toEqual({ right: 1, extra: 1, missed: 2 });
  expect(compared.approximate).toEqual({ right: 1, of: 2 });
  expect(compared.metadata).toEqual({ right: 1, of: 2 });
  expect(compared.levels).toEqual([
    { indicator: 'L1', labelled: 4, suggested: 4, certain: true },
    { indicator: 'D3', labelled: 3, suggested: 0, certain: false },
  ]);
});
