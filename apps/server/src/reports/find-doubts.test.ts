import { expect, test } from 'vitest';
import { findDoubts } from './find-doubts.js';
import type { FilingQuestion } from './find-doubts.js';

const question: FilingQuestion = {
  metadata: { town: '白芷镇', county: '云岭县', year: 2025 },
  year: 2025,
  county: '云岭县',
  towns: [
    { townYearId: 'ty-baizhi', townId: 'baizhi', name: '白芷镇', hasReport: false },
    { townYearId: 'ty-yanxi', townId: 'yanxi', name: '砚溪街道', hasReport: true },
  ],
  filingTownId: null,
  sameFile: 'no',
};
const metadata = (more: Partial<FilingQuestion['metadata']>) => ({ metadata: { ...question.metadata, ...more } });

test.each<[string, Partial<FilingQuestion>, string | null, string[]]>([
  ['everything agrees', {}, 'ty-baizhi', []],
  ['the county is not named', metadata({ county: null }), 'ty-baizhi', []],
  ['the county is named with its city', metadata({ county: '江源市云岭县' }), 'ty-baizhi', []],
  ['a town of the same name in another county', metadata({ county: '开江县' }), null, ['town-not-in-round']],
  ['no town', metadata({ town: null }), null, ['town-not-recognised']],
  ['the subdistrict office', { ...metadata({ town: '砚溪街道办事处' }) }, 'ty-yanxi', ['another-report-filed']],
  ['a town outside the round', metadata({ town: '石磬镇' }), null, ['town-not-in-round']],
  ['another year', metadata({ year: 2024 }), 'ty-baizhi', ['year-differs']],
  ['no year', metadata({ year: null }), 'ty-baizhi', ['year-not-recognised']],
  ['the town files its own', { filingTownId: 'baizhi' }, 'ty-baizhi', []],
  [
    'a town files another’s, and learns nothing about it',
    { ...metadata({ town: '砚溪街道' }), filingTownId: 'baizhi' },
    'ty-yanxi',
    ['town-differs'],
  ],
  ['the same file again', { sameFile: 'by-the-same' }, 'ty-baizhi', ['same-file-filed']],
  ['the county files what a town filed', { sameFile: 'elsewhere' }, 'ty-baizhi', ['same-file-filed']],
  [
    'a town files what another town filed',
    { sameFile: 'elsewhere', filingTownId: 'baizhi' },
    'ty-baizhi',
    ['same-file-filed-elsewhere'],
  ],
])('%s', (_, more, townYearId, doubts) => {
  expect(findDoubts({ ...question, ...more })).toEqual({ townYearId, doubts });
});
