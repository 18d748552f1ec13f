import { describe, expect, test } from 'vitest';
import type { MeetingRecord } from '../meeting/meeting-record.js';
import { renderPaper } from '../render-paper.js';
import type { PaperOptions } from '../render-paper.js';
import { readOffice } from '../test/read-office.js';
import { sampleMeeting } from '../test/sample-meeting.js';

const record: MeetingRecord = {
  approval: {
    meeting: '县委全面依法治县委员会第三次会议',
    heldOn: '2026-02-03',
    documentNumber: '云法委〔2026〕2号',
    fileHash: '0123abcd'.repeat(8),
  },
  version: 2,
  decisions: [
    { town: '溪口镇', indicator: 'L1', sheets: [2, 3], level: 3, reason: '材料属实，赵某某认为可以' },
    { town: '石桥乡', indicator: 'D2', sheets: [1], level: null, reason: '未赋权' },
  ],
  confirmed: 7,
  appeals: [
    {
      town: '溪口镇',
      indicator: 'E1',
      levelBefore: 1,
      newLevel: 2,
      outcome: 'changed',
      reason: '属实',
      isByCommittee: false,
    },
    {
      town: '石桥乡',
      indicator: 'E1',
      levelBefore: 1,
      newLevel: null,
      outcome: 'upheld',
      reason: '不足',
      isByCommittee: true,
    },
  ],
  ties: [{ town: '溪口镇', grade: 'good', reason: '整改到位' }],
};
const signing = {
  assessors: [{ name: '赵某某', sheets: 3, hash: 'a1'.repeat(32) }],
  result: { kind: 'sealed', towns: 3, hash: 'b2'.repeat(32) },
} as const;

async function say(paper: PaperOptions['paper'], input = { record, signing }, standing?: 'provisional') {
  const options: PaperOptions = {
    paper,
    language: 'zh',
    order: 'rank',
    isAnonymous: false,
    hasMark: true,
    issue: { issuer: null, number: null, date: null },
    hidden: { towns: [], people: ['赵某某'] },
  };
  const result = sampleMeeting({ towns: 3, more: standing ? { standing } : {} });
  const file = await readOffice(await renderPaper(result, options, new Date(0), input));
  return file.text(/word\/document\.xml/u);
}

describe('minutes', () => {
  test('tell what was decided, why, and on what the committee agreed, without an assessor’s name', async () => {
    const text = await say('minutes.docx');
    for (const words of [
      '会议名称：县委全面依法治县委员会第三次会议',
      '时间：2026年2月3日',
      '（第2版），形成结果的单位3个，未形成结果的1个（无果乡）',
      '对下列2项作出决定，理由记录在案。另有7项与评分一致',
      '材料属实，〔考评人员〕认为可以',
      '不适用',
      '收到申诉2项：改变1项，维持1项，未决定0项，撤回0项。',
      '改变为2档',
      '维持（委员会决定）',
      '溪口镇与他单位压线同分，审定为“良好”。理由：整改到位',
      '以云法委〔2026〕2号印发',
      '0123abcd 0123abcd',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('赵某某');
    expect(text).not.toContain('草稿');
  });

  test('before approval are a draft with blanks, and say where nothing was decided', async () => {
    const text = await say('minutes.docx', {
      record: { approval: null, version: null, decisions: [], confirmed: 0, appeals: [], ties: [] },
      signing,
    });
    for (const words of [
      '（草稿，审定后定稿）',
      '会议名称：＿',
      '没有作出合议决定。',
      '没有单位提出申诉。',
      '尚未记录审定',
    ])
      expect(text).toContain(words);
  });
});

describe('signature sheet', () => {
  test('has a line for each assessor with the hash of their sheets, and the committee’s with the seal', async () => {
    const text = (await say('signatures.docx')).replaceAll(/\s/gu, '');
    expect(text).toContain(`赵某某3份${'a1'.repeat(32)}`);
    expect(text).toContain('b2'.repeat(32));
    expect(text).toContain('主任');
    expect(text).not.toContain('结果尚未公布');
    expect(await say('signatures.docx', undefined, 'provisional')).toContain('（结果尚未公布）');
  });

  test('a county paper is never made of it by mistake', async () => {
    await expect(say('minutes.docx', { record: null, signing } as never)).rejects.toThrow('Minutes');
    expect(await say('circular.docx')).not.toContain('赵某某');
  });
});
