import { defaultPlan, defaultRubric } from '@fazhi/rubric-files';
import { describe, expect, test } from 'vitest';
import { readText } from '../read-text.js';

const basis = { rubric: defaultRubric(), plan: defaultPlan() };

/** Figures of one sentence in a report of 2022. */
function figuresOf(sentence: string): string[] {
  const text = `云溪镇2022年度法治政府建设情况报告\n2022年，情况如下：\n一、主要工作\n${sentence}\n二、存在的问题\n一是人手不足。`;
  return readText(text, 'a.txt', basis).figures.map(
    ({ value, unit, approximate }) => `${value}${unit}${approximate ? '~' : ''}`,
  );
}

describe('numbers that measure the work', () => {
  test.each([
    ['召开专题会议3次。', ['3次']],
    ['发放资料25,000份。', ['25000份']],
    ['覆盖群众两万余人次。', ['20000人次~']],
    ['投入经费0.5万余元。', ['5000元~']],
    ['开展法律宣传8余次。', ['8次~']],
    ['开展普法一百余场。', ['100场~']],
    ['开展宣讲20多场次。', ['20场次~']],
    ['开展普法近百场。', ['100场~']],
    ['发放手册约1.2万册。', ['12000册~']],
    ['调解成功率98%以上。', ['98%~']],
    ['办结率百分之百。', ['100%']],
    ['办结率百分之九十五。', ['95%']],
    ['累计交办案件165起，已办结120起。', ['165起', '120起']],
    ['涉邪人员为零。', ['0']],
    ['行政复议0件。', ['0件']],
    ['开展普法２６场（次）。', ['26场次']],
    ['聘请一名法律顾问。', ['1名']],
    ['建立两个法治文艺宣传队。', ['2个']],
    ['办理许可98件（林业17件、规划81件）。', ['98件', '17件', '81件']],
    ['机关负责人出庭应诉率100%。', ['100%']],
    ['涉企检查由上年的186次减到129次。', ['129次']],
    ['去年遗留的13件纠纷化解11件。', ['13件', '11件']],
    ['涉企检查由91次减为64次。', ['64次']],
    ['发放资料近万份。', ['10000份~']],
    ['办理许可98件（林业17、规划81）。', ['98件', '17件', '81件']],
    ['中心组学法坚持了下来，一年共8次。', ['8次']],
    ['律师全年到镇26天。', ['26天']],
    ['民主评议满意票占比98%。', ['98%']],
  ])('%s', (sentence, expected) => {
    expect(figuresOf(sentence)).toEqual(expected);
  });
});

describe('numbers that are something else', () => {
  test.each([
    ['a frequency', '每季度一次召开例会。'],
    ['a frequency with a verb', '坚持每半年开展1次排查。'],
    ['a norm', '明确学法每年不少于4次。'],
    ['a norm of staff', '各村至少配备2名。'],
    ['a hotline', '畅通12345热线。'],
    ['a day of the year', '在12·4宪法日、“3.15”、6.26国际禁毒日开展宣传。'],
    ['a congress', '学习党的十九大和十九届六中全会精神。'],
    ['months', '2022年1—11月，工作平稳。'],
    ['a span of years', '落实《法治政府建设实施纲要（2021—2025年）》。'],
    ['a document number', '按照云政发〔2022〕15号文件要求开展工作。'],
    ['a weight', '法治建设考核权重15%。'],
    ['the own villages', '全镇43个村均参与到示范创建活动中。'],
    ['policy names', '落实三项制度、一岗双责和“四个亲自”，做到“两个维护”，开展十项行动。'],
    ['an ordinal', '第一责任人履行职责，一是加强学习，二是抓好落实。'],
    ['an article', '根据第三十二条的规定办理。'],
    ['a vague number', '开展宣传数十次，走访几十户。'],
    ['last year', '去年同期办理案件3件。'],
    ['another year', '2021年，全镇调解纠纷80件。'],
    ['a plan', '计划培训5次。'],
    ['villages in a list', '我镇辖14个村、1个社区。'],
    ['members from every village', '各村镇参与，16个村和1个社区的书记为成员。'],
    ['population', '全镇人口3.2万人。'],
    ['part of another word', '加强3部门协作，印发12名单，用时2个月。'],
    ['a title', '印发《落实10条措施实施方案》。'],
    ['one kind of team', '着力打造一支政治过硬、业务精通的执法队伍。'],
    ['one of a kind', '打造一批典型，形成一套机制，建一支队伍的经验。'],
  ])('%s', (_, sentence) => {
    expect(figuresOf(sentence)).toEqual([]);
  });

  test('numbers of problems and plans', () => {
    const text =
      '云溪镇2022年度法治政府建设情况报告\n一、存在的问题\n还有3件积案未化解。\n二、下一步工作\n开展普法20场。';
    expect(readText(text, 'a.txt', basis).figures).toEqual([]);
  });
});

describe('figures that belong together', () => {
  const relationsOf = (sentence: string) =>
    readText(`云溪镇2022年度法治政府建设情况报告\n一、主要工作\n${sentence}`, 'a.txt', basis).figures.map(
      ({ value, settledOf, partOf }) => [value, settledOf?.rate ?? null, partOf ?? null],
    );

  test.each([
    [
      '累计交办案件165起，已办结120起。',
      [
        [165, null, null],
        [120, 72.7, null],
      ],
    ],
    [
      '受理信访件56件、办结56件，接访12批次。',
      [
        [56, null, null],
        [56, 100, null],
        [12, null, null],
      ],
    ],
    [
      '办理许可98件（林业17、规划81）。',
      [
        [98, null, null],
        [17, null, 0],
        [81, null, 0],
      ],
    ],
    [
      '排查纠纷60件，其中土地纠纷21件、邻里纠纷39件，调解成功58件。',
      [
        [60, null, null],
        [21, null, 0],
        [39, null, 0],
        [58, 96.7, null],
      ],
    ],
    [
      '召开会议4次，发放资料30份。',
      [
        [4, null, null],
        [30, null, null],
      ],
    ],
    [
      '受理纠纷12件。化解8件。',
      [
        [12, null, null],
        [8, null, null],
      ],
    ],
  ])('%s', (sentence, expected) => {
    expect(relationsOf(sentence)).toEqual(expected);
  });
});

describe('what a figure supports', () => {
  test.each([
    ['发放宣传资料3000份。', ['P2']],
    ['召开法治建设专题会议4次。', ['L1']],
    ['累计交办信访案件165起，已办结120起。', ['R3', 'R3']],
    ['全年出台文件14个，均经过合法性审查。', ['D2']],
    ['栽种果树300棵。', [null]],
  ])('%s', (sentence, expected) => {
    const text = `云溪镇2022年度法治政府建设情况报告\n一、主要工作\n${sentence}`;
    expect(readText(text, 'a.txt', basis).figures.map(({ indicator }) => indicator)).toEqual(expected);
  });
});
