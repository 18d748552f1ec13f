import { describe, expect, it, test } from 'vitest';
import { parseListMark } from './parse-heading.js';
import { readSections } from './read-sections.js';
import { readItems } from './read-items.js';

const read = (text: string, year = 2023) => readSections(text, { start: 0, end: text.length }, year);
const outline = (text: string, year?: number): string[] =>
  read(text, year).sections.map(({ heading, kind }) => `${kind} ${heading}`);

test.each([
  ['一、加强领导', 1, 1],
  ['十二、其他', 1, 12],
  ['第三部分 存在问题', 1, 3],
  ['（二）健全机制', 2, 2],
  ['(三)完善制度', 2, 3],
  ['四）规范执法', 2, 4],
  ['（五 加强培训', 2, 5],
  ['3.抓好普法', 3, 3],
  ['４、'.normalize('NFKC') + '公开', 3, 4],
  ['（6）办案', 4, 6],
  ['二是开展宣传', 5, 2],
  ['③ 检查', 4, 3],
  ['㈢抓学法', 2, 3],
])('%s is a mark of depth %i, number %i', (line, depth, number) => {
  expect(parseListMark(line)).toMatchObject({ depth, number });
});

test.each(['12.4宪法日开展宣传', '一年来，我镇', '一批典型', '3.15消费者权益日', '2023年，', '一二三级', '是否'])(
  '%s has no mark',
  (line) => {
    expect(parseListMark(line)).toBeNull();
  },
);

describe('readSections', () => {
  it('nests headings and cuts them off where a sentence runs on', () => {
    const { sections } = read(
      '一、主要工作\n（一）学法。全年学法4次。\n1.中心组。带头学。\n（二）执法。开展检查。\n二、存在的问题\n人手不足。',
    );
    expect(sections.map(({ heading }) => heading)).toEqual(['一、主要工作', '二、存在的问题']);
    expect(sections[0]?.sections.map(({ heading }) => heading)).toEqual(['（一）学法', '（二）执法']);
    expect(sections[0]?.sections[0]?.sections[0]).toMatchObject({ heading: '1.中心组', depth: 3 });
  });

  it('finds headings inside a paragraph when they follow in turn', () => {
    const text =
      '现将情况报告如下：一、主要工作。全年学法4次，开展普法宣传活动12场次。二、存在的不足。人手不足。三、下一步打算。加强培训。';
    expect(outline(text)).toEqual(['measures 一、主要工作', 'problems 二、存在的不足', 'plan 三、下一步打算']);
  });

  it('runs each section to the next of its depth', () => {
    const text = '一、甲项工作\n内容。\n二、乙项工作\n内容。';
    expect(read(text).sections.map(({ start, end }) => text.slice(start, end))).toEqual([
      '一、甲项工作\n内容。',
      '二、乙项工作\n内容。',
    ]);
  });

  test.each([
    ['一、2023年推进法治政府建设的主要举措和成效', 'measures'],
    ['二、存在的不足和原因', 'problems'],
    ['二、不足之处', 'problems'],
    ['三、党政主要负责人履行推进法治建设第一责任人职责情况', 'duties'],
    ['四、2024年工作安排', 'plan'],
    ['四、下步打算', 'plan'],
    ['五、明年怎么干', 'plan'],
    ['一、聚焦突出问题整改，提升服务水平', 'measures'],
    ['一、完善工作计划，压实责任', 'measures'],
    ['一、基本情况和主要成效', 'measures'],
    ['一、基本情况', 'other'],
    ['六、其他需要报告的事项', 'other'],
  ])('%s is of kind %s', (heading, kind) => {
    expect(outline(`${heading}\n内容在此。\n七、收尾工作\n内容。`)[0]).toBe(`${kind} ${heading}`);
  });

  it('gives a joined heading the kind that fills most of it, and keeps both kinds of items', () => {
    const text =
      '三、存在的问题及下一步打算\n一是执法力量不足。二是普法形式单一。\n下一步，我镇将做好以下工作：一是加强队伍建设，选派干部到县里跟班学习半年。二是创新普法方式，把讲堂搬到田间地头。';
    const { sections, zones } = read(text);
    expect(sections[0]?.kind).toBe('plan');
    expect(readItems(text, 'problems', sections, zones)).toHaveLength(2);
    expect(readItems(text, 'plan', sections, zones)).toHaveLength(2);
  });

  it('takes a heading after the problems for a plan even if it names the year itself', () => {
    expect(outline('一、工作情况\n做了。\n二、存在问题\n不足。\n三、2023年重点工作\n加强学习。')[2]).toBe(
      'plan 三、2023年重点工作',
    );
  });
});

describe('readItems', () => {
  const items = (text: string, kind: 'problems' | 'plan'): string[] => {
    const { sections, zones } = read(text);
    return readItems(text, kind, sections, zones).map(({ start, end }) => text.slice(start, end));
  };

  it('parts shortcomings in one sentence, and the plans that follow in the same paragraph', () => {
    const text =
      '二、问题与打算\n虽有成绩，但与上级要求相比还有差距：专业人才储备不足，部分科室法治观念有待增强；执法与服务结合不够。2024年，我们将抓好落实：一是学法述法，二是优化服务。';
    expect(items(text, 'problems')).toEqual(['专业人才储备不足', '部分科室法治观念有待增强', '执法与服务结合不够']);
    expect(items(text, 'plan')).toEqual(['一是学法述法', '二是优化服务。']);
  });

  it('parts shortcomings behind 差距 and a comma, and plans by semicolons', () => {
    const text =
      '二、存在的问题\n与上级要求还有不小差距，部分干部学法的积极性不高，无证执法的问题还没有根本解决，法律顾问制度尚未建立，只能临时请教。\n三、下步打算\n继续抓好学法；继续强化执法保障；培育法治文化，争创示范村。';
    expect(items(text, 'problems')).toHaveLength(3);
    expect(items(text, 'plan')).toHaveLength(1);
    expect(items(text.replace('；培育', '；不断培育'), 'plan')).toHaveLength(3);
  });

  it('parts shortcomings that their remedies follow at once', () => {
    const text =
      '二、存在的问题和改进措施\n总的来看还有距离。一是执法力量不够强，下一步，将向上争取编制。二是普法有待加强，下一步，将多用方言宣讲。三是经费不足，下一步，将列入预算。';
    expect(items(text, 'problems')).toEqual(['一是执法力量不够强', '二是普法有待加强', '三是经费不足']);
    expect(items(text, 'plan')).toEqual([
      '下一步，将向上争取编制。',
      '下一步，将多用方言宣讲。',
      '下一步，将列入预算。',
    ]);
  });

  test.each([
    [
      'begin with one word',
      '我镇将着力抓好普法启动，覆盖各村，着力推进规范执法，着力健全调解制度。',
      ['着力抓好普法启动，覆盖各村', '着力推进规范执法', '着力健全调解制度。'],
    ],
    [
      'are counted behind 将',
      '明年，我镇将一是加强学习；二是规范执法；三是办好实事。',
      ['一是加强学习', '二是规范执法', '三是办好实事。'],
    ],
  ])('parts plans that %s', (_, plan, expected) => {
    expect(items(`三、下步打算\n${plan}`, 'plan')).toEqual(expected);
  });

  test.each([
    [
      'subsections',
      '二、存在的问题\n（一）人手不足。编制少。\n（二）经费紧张。',
      ['（一）人手不足。编制少。', '（二）经费紧张。'],
    ],
    [
      'items in a sentence',
      '二、存在的问题\n主要表现在：一是人手不足；二是经费紧张。',
      ['一是人手不足', '二是经费紧张。'],
    ],
    ['numbers in a line', '二、存在的问题\n（1）人手不足。（2）经费紧张。', ['（1）人手不足。', '（2）经费紧张。']],
    ['one paragraph', '二、存在的问题\n执法力量不足，群众法治意识有待提高。', ['执法力量不足，群众法治意识有待提高。']],
    [
      'a subsection of the work',
      '一、工作情况\n（一）学法。学了。\n（二）存在的问题。一是人手不足。二是经费紧张。',
      ['一是人手不足。', '二是经费紧张。'],
    ],
  ])('%s', (_, text, expected) => {
    expect(items(text, 'problems').map((item) => item.replace(/^（二）存在的问题。/, ''))).toEqual(expected);
  });
});
