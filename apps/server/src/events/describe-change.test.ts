import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ACTION_WORDS, nameAction } from './action-words.js';
import { describeChange } from './describe-change.js';

test('every action that the code records has words in both languages, and none has the code itself', async () => {
  const source = path.join(import.meta.dirname, '..');
  const files = (await readdir(source, { recursive: true })).filter((name) => /(?<!\.test)\.ts$/u.test(name));
  const recorded = new Set<string>();
  for (const name of files)
    for (const [, action = ''] of (await readFile(path.join(source, name), 'utf8')).matchAll(
      /action: (?:[^'\n]{0,60}\? )?'([a-z]+(?:-[a-z]+)+)'/gu,
    ))
      recorded.add(action);
  expect(recorded.size).toBeGreaterThan(30);
  expect([...recorded].filter((action) => !(action in ACTION_WORDS))).toEqual([]);
  for (const [action, { zh, en }] of Object.entries(ACTION_WORDS)) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toBe(action);
    expect(en).toMatch(/^[A-Z]/u);
  }
  expect(nameAction('of-an-older-version')).toEqual({ zh: 'of-an-older-version', en: 'of-an-older-version' });
});

test('a change is told field by field, in words, and only what changed', () => {
  const lines = describeChange(
    '{"comment":"好","level":null,"state":"not-scored"}',
    '{"comment":"好","level":3,"state":"level"}',
  );
  expect(lines).toEqual([
    { label: { zh: '档次', en: 'Level' }, before: null, after: { zh: '3', en: '3' } },
    {
      label: { zh: '状态', en: 'State' },
      before: { zh: '未评', en: 'not scored' },
      after: { zh: '已评档', en: 'level' },
    },
  ]);
});

test('points, grades and ids are told as people know them', () => {
  expect(
    describeChange(
      'null',
      '{"grade":"good","rule":"mean-of-sheets","total":8378,"without":["7c344705"]}',
      new Map([['7c344705', '柘口镇']]),
    ).map(({ label, after }) => `${label.zh}：${after?.zh ?? ''}`),
  ).toEqual(['等次：良好', '汇总规则：各评分表平均', '总分：83.78', '不出结果的单位：柘口镇']);
});

test('lists, things within things, plain values and nothing at all', () => {
  expect(describeChange('null', 'null')).toEqual([]);
  expect(describeChange('"Asia/Shanghai"', '"Asia/Urumqi"')).toMatchObject([{ after: { zh: 'Asia/Urumqi' } }]);
  expect(describeChange('null', '{"members":["甲","乙"],"isByCommittee":true,"odd":{"phase":"filing"}}')).toEqual([
    { label: { zh: '成员', en: 'Members' }, before: null, after: { zh: '甲、乙', en: '甲, 乙' } },
    { label: { zh: '由委员会决定', en: 'By the committee' }, before: null, after: { zh: '是', en: 'yes' } },
    {
      label: { zh: 'odd', en: 'odd' },
      before: null,
      after: { zh: '阶段 报送与自评', en: 'Phase filing and self-assessment' },
    },
  ]);
});
