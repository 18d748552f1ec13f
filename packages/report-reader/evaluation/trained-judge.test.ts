import { readText } from '@fazhi/report-reader';
import { readCandidates, shippedJudge, SIGNS } from '@fazhi/report-reader/training';
import { defaultPlan, defaultRubric } from '@fazhi/rubric-files';
import { expect, test } from 'vitest';
import { fitJudge } from './fit-judge.js';
import { trainedJudge } from './trained-judge.js';

const REPORT = `云溪镇2022年度法治政府建设情况报告
一、主要工作
召开法治专题会议4次，聘请法律顾问2名。全县公安机关今年破获毒品案件两百余起，缴获各类毒品1.1吨，有力震慑了犯罪。`;

test('the shipped weights are those that training gives', () => {
  expect(trainedJudge().judge).toEqual(shippedJudge);
}, 60_000);

test('training does not depend on the order of the examples', () => {
  const { examples } = trainedJudge();
  expect(fitJudge([...examples].reverse(), shippedJudge.from)).toEqual(fitJudge(examples, shippedJudge.from));
}, 60_000);

test('every sign lies between 0 and 1, the lead from -1', () => {
  const { candidates } = readCandidates(REPORT, 'a.txt', defaultRubric());
  expect(candidates.length).toBeGreaterThan(1);
  for (const { signs } of candidates)
    for (const [at, name] of SIGNS.entries()) {
      expect(signs[at], name).toBeGreaterThanOrEqual(name === 'lead' ? -1 : 0);
      expect(signs[at], name).toBeLessThanOrEqual(1);
    }
});

test('a judge that wants certainty takes nothing but the county’s own phrases', () => {
  const rubric = defaultRubric();
  const own = {
    ...rubric,
    indicators: rubric.indicators.map((one) => (one.id === 'L1' ? { ...one, phrases: ['专题会议'] } : one)),
  };
  const judge = { ...shippedJudge, from: 0.999999999 };
  const basis = { plan: defaultPlan(), judge };
  expect(readText(REPORT, 'a.txt', { ...basis, rubric }).evidence).toEqual([]);
  expect(readText(REPORT, 'a.txt', { ...basis, rubric: own }).evidence.map(({ indicator }) => indicator)).toEqual([
    'L1',
  ]);
});
