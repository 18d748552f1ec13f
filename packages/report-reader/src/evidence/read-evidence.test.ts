import { readFileSync } from 'node:fs';
import { defaultPlan, defaultRubric, parseRubric } from '@fazhi/rubric-files';
import { describe, expect, it, test } from 'vitest';
import { readText } from '../read-text.js';

const basis = { rubric: defaultRubric(), plan: defaultPlan() };

function evidenceOf(sentence: string) {
  const text = `云溪镇2022年度法治政府建设情况报告\n2022年，情况如下：\n一、主要工作\n${sentence}\n二、存在的问题\n一是人手不足。`;
  return readText(text, 'a.txt', basis).evidence;
}
const indicatorsOf = (sentence: string): string[] =>
  [...new Set(evidenceOf(sentence).map(({ indicator }) => indicator))].sort();

describe('what speaks for an indicator', () => {
  test.each([
    ['L1', '镇党委书记认真履行推进法治建设第一责任人职责。'],
    ['L1', '镇主要领导对重大问题亲自过问、重要任务亲自督办。'],
    ['L1', '全年召开法治建设专题会议4次。'],
    ['L1', '党委会专题听取法治政府建设工作汇报2次。'],
    ['L1', '把法治建设摆上重要议事日程。'],
    ['L2', '成立以镇长为组长的法治政府建设领导小组。'],
    ['L2', '领导小组下设办公室，办公室设在司法所。'],
    ['L2', '形成党委统一领导、各站所分工负责的工作格局。'],
    ['L2', '按照一岗双责的要求，层层签订目标责任书。'],
    ['L3', '印发《云溪镇2022年法治政府建设工作要点》。'],
    ['L3', '将法治建设纳入年度目标管理考核。'],
    ['L3', '把法治建设纳入镇经济社会发展总体规划。'],
    ['L4', '党委理论学习中心组集体学法6次。'],
    ['L4', '组织干部职工参加学法考试，参考率100%。'],
    ['L4', '班子成员旁听庭审2次。'],
    ['L5', '党政主要负责人向全会作述职述法报告。'],
    ['L5', '按时向县政府报送并公开年度法治政府建设报告。'],
    ['L5', '对各村法治建设工作开展督查2次。'],
    ['D1', '重大事项坚持公众参与、专家论证、风险评估程序。'],
    ['D1', '就集镇改造召开听证会1次，征求群众意见60条。'],
    ['D2', '对12件重大决策、合同进行合法性审查。'],
    ['D2', '全年审核合同28份。'],
    ['D3', '聘请明理律师事务所律师担任镇政府法律顾问。'],
    ['D4', '全年未制定行政规范性文件。'],
    ['D4', '开展文件清理，废止文件3件。'],
    ['D5', '严格执行三重一大议事规则。'],
    ['D5', '办理人大代表建议12件、政协提案3件。'],
    ['D5', '对3个村开展财务审计。'],
    ['E1', '镇综合行政执法队配备执法人员8名。'],
    ['E1', '执法人员持证上岗率100%。'],
    ['E1', '组织执法人员业务培训4次。'],
    ['E2', '落实行政执法公示、执法全过程记录、重大执法决定法制审核三项制度。'],
    ['E2', '落实行政执法责任制。'],
    ['E2', '规范调查取证，执行行政处罚裁量基准。'],
    ['E3', '立案查处违法案件5件，罚款1.2万元。'],
    ['E3', '开展安全生产检查56次。'],
    ['E3', '拆除违建12处。'],
    ['E4', '承接县级赋权事项46项。'],
    ['E4', '编制权责清单并动态调整。'],
    ['E4', '便民服务中心推行一窗受理，办理事项3200件。'],
    ['E5', '全年发生行政复议案件1件，均被维持。'],
    ['E5', '行政机关负责人出庭应诉率100%。'],
    ['E5', '没有行政诉讼案件。'],
    ['P1', '落实“谁执法谁普法”责任制。'],
    ['P1', '制定“八五”普法规划和年度普法计划。'],
    ['P2', '开展普法宣传活动12场次，发放资料5000份。'],
    ['P2', '利用大喇叭、宣传车开展法治宣传。'],
    ['P3', '培育法律明白人86名。'],
    ['P3', '聘请法治副校长3名，为中小学生讲授法治课6场次。'],
    ['P4', '建成法治文化广场1处。'],
    ['P4', '新创建市级民主法治示范村1个。'],
    ['P5', '主动公开政府信息312条。'],
    ['P5', '受理依申请公开2件。'],
    ['R1', '开展矛盾纠纷排查48次。'],
    ['R1', '配备专职网格员30名。'],
    ['R1', '镇综治中心实体运行。'],
    ['R2', '坚持发展新时代“枫桥经验”，成功调解纠纷124件。'],
    ['R3', '落实领导接访制度，接待来访群众56批次。'],
    ['R3', '办理12345热线工单245件，办结率100%。'],
    ['R4', '公共法律服务工作站解答法律咨询210人次。'],
    ['R4', '落实一村一法律顾问，开展服务36次。'],
    ['R5', '对8名社区矫正对象落实帮教措施。'],
    ['R5', '常态化开展扫黑除恶斗争，刑事案件同比下降12%。'],
  ])('%s: %s', (indicator, sentence) => {
    expect(indicatorsOf(sentence)).toContain(indicator);
  });
});

describe('what does not', () => {
  test.each([
    ['a slogan', '坚持以习近平法治思想为指导，深入贯彻党的二十大精神。'],
    ['a purpose', '不断提高干部依法行政能力，营造良好的法治氛围。'],
    ['a norm', '行政机关负责人应当出庭应诉。'.replace('行政机关负责人应当', '应当')],
    ['a plan among deeds', '下一步，将开展普法宣传活动20场次。'],
    ['last year', '去年召开法治建设专题会议4次。'],
    ['another year', '2020年召开法治建设专题会议4次。'],
    ['a higher level', '县政府印发法治政府建设工作要点。'],
    ['another authority’s deed', '全县公安机关今年破获毒品案件两百余起，缴获毒品1.1吨。'],
    ['a lecturer of the county', '县普法讲师团巡回宣讲法律知识20场。'],
    ['the county’s own appraisal', '县里将法治建设列入绩效考核。'],
    ['a maxim', '只有把矛盾化解在基层，社会才能长治久安。'],
    ['a shortcoming', '普法宣传尚未覆盖全部村组。'],
    ['a demand on others', '严禁未经合法性审查提交会议讨论。'],
  ])('%s', (_, sentence) => {
    expect(indicatorsOf(sentence)).toEqual([]);
  });

  test.each([
    ['E3', '举办安全生产法律知识讲座。'],
    ['R5', '开展“6.26”国际禁毒日宣传。'],
    ['D3', '各村法律顾问进村服务20次。'],
    ['L4', '为群众举办法律讲座4场。'],
    ['E2', '落实“谁执法谁普法”责任制。'],
    ['P5', '落实行政执法公示制度。'],
    ['R3', '便民服务大厅受理事项3980件，办结3976件。'],
    ['E3', '优化法治化营商环境，开展代办服务。'],
    ['L2', '成立人民调解委员会。'],
    ['R1', '排查安全隐患134处，全部整改。'],
  ])('%s: %s', (indicator, sentence) => {
    expect(indicatorsOf(sentence)).not.toContain(indicator);
  });
});

describe('how much it proves', () => {
  test.each([
    ['attitude', 'L1', '高度重视第一责任人职责。'],
    ['measure', 'L2', '成立法治政府建设领导小组。'],
    ['supported', 'L2', '成立以镇长王小明为组长的法治政府建设领导小组。'],
    ['supported', 'L3', '印发《云溪镇法治政府建设工作要点》。'],
    ['measure', 'L4', '组织干部学习《中华人民共和国民法典》。'],
    ['supported', 'L1', '召开法治建设专题会议4次。'],
    ['supported', 'E5', '全年未发生行政诉讼败诉案件。'],
    ['result', 'R3', '办理信访案件32件，办结率100%。'],
    ['result', 'L4', '全镇干部参加法治理论知识考试且全部合格。'],
  ])('%s for %s: %s', (strength, indicator, sentence) => {
    expect(evidenceOf(sentence).find((one) => one.indicator === indicator)?.strength).toBe(strength);
  });

  it('marks attitude only where nothing better speaks for the indicator', () => {
    const both = evidenceOf('切实加强政务公开工作。公开政府信息312条。').filter(({ indicator }) => indicator === 'P5');
    expect(both.map(({ strength }) => strength)).toEqual(['supported']);
    expect(evidenceOf('切实加强政务公开工作。').map(({ strength }) => strength)).toEqual(['attitude']);
  });

  it('quotes between 8 and 120 characters and says which words matched', () => {
    const [first] = evidenceOf('全年召开法治建设专题会议4次，研究部署重点工作。');
    expect(first).toMatchObject({ indicator: 'L1', kind: 'special-meeting' });
    expect(first?.matched).toContain('专题会议');
    const long = evidenceOf(`召开法治建设专题会议，${'研究部署法治建设专题会议重点事项，'.repeat(30)}。`);
    for (const { start, end } of long) expect(end - start).toBeLessThanOrEqual(120);
  });
});

describe('a sentence that mentions another matter', () => {
  const read = (text: string): string[] => [
    ...new Set(readText(`一、主要工作\n${text}`, 'a.txt', basis).evidence.map(({ indicator }) => indicator)),
  ];

  it('does not speak for it where its heading and the sentence before speak of something else', () => {
    const text = '（一）落实政府法律顾问制度\n聘请法律顾问2名。法律顾问为征地、信访化解提供意见9份。';
    expect(read(text)).toEqual(['D3']);
  });

  it('speaks for it where nothing around it says otherwise', () => {
    expect(read('公开政务信息120条，受理信访事项9件，全部办结。').sort()).toEqual(['P5', 'R3']);
  });
});

describe('where a quote begins and ends', () => {
  const quotes = (text: string): string[] =>
    evidenceOf(text).map(({ start, end }) =>
      `云溪镇2022年度法治政府建设情况报告\n2022年，情况如下：\n一、主要工作\n${text}\n二、存在的问题\n一是人手不足。`.slice(
        start,
        end,
      ),
    );

  test.each([
    [
      'with what leads on to the deed, without the purpose behind it',
      '结合本镇实际，制定年度法治建设工作要点，为全年工作打下良好基础。',
      ['结合本镇实际，制定年度法治建设工作要点'],
    ],
    [
      'with what came of it',
      '组织全体干部参加学法考试，参考率100%，合格率98%。',
      ['组织全体干部参加学法考试，参考率100%，合格率98%'],
    ],
    [
      'each deed with a figure of its own apart',
      '镇党委理论学习中心组集体学法6次，组织机关干部旁听行政案件庭审2次。',
      ['镇党委理论学习中心组集体学法6次', '组织机关干部旁听行政案件庭审2次'],
    ],
    ['short neighbours together', '强化政务公开，设立政务公开栏。', ['强化政务公开，设立政务公开栏']],
  ])('%s', (_, text, expected) => {
    expect(quotes(text)).toEqual(expected);
  });

  it('takes a short line over a paragraph for its heading', () => {
    const body = '全年开展普法宣传活动12场次，发放普法资料4000余份，制作法治展板20块，宣传车巡回宣讲30天。';
    expect(quotes(`强化法治宣传，营造浓厚氛围\n${body}`).join()).not.toContain('强化');
  });
});

describe('what comes from another authority and is the town’s all the same', () => {
  test.each([
    ['R3', '县里交办的信访件31件全部办结。'],
    ['E3', '县司法局抽查的执法案卷4份均为合格，查处违法案件3件。'],
    ['L3', '县里部署以后，我镇把法治建设纳入年度绩效考核。'],
    ['E3', '会同县市场监管局检查药店60家次。'],
  ])('%s: %s', (indicator, sentence) => {
    expect(indicatorsOf(sentence)).toContain(indicator);
  });
});

describe('a rubric of the county', () => {
  const [first] = basis.rubric.indicators;
  if (!first) throw new Error('the default rubric has indicators');
  const own = { ...first, id: 'L9', kinds: [], phrases: ['茶山说理会'], not: ['取消'] };
  const rubric = { ...basis.rubric, indicators: [own] };
  const read = (text: string) => readText(`一、主要工作\n${text}`, 'a.txt', { ...basis, rubric }).evidence;

  it('finds an indicator by its own phrases and is silenced by its own exclusions', () => {
    expect(read('全年举办茶山说理会12场。')).toMatchObject([
      { indicator: 'L9', kind: 'phrase', matched: '茶山说理会' },
    ]);
    expect(read('取消茶山说理会。')).toEqual([]);
  });
});

describe('a rubric that the county edits as YAML', () => {
  const yaml = readFileSync(new URL('../../../rubric-files/data/town.yaml', import.meta.url), 'utf8');
  const withIndicator = (line: string) => {
    const outcome = parseRubric(
      yaml.replace(/^( *- \{ id: R5,.*)$/m, (row) => `${line}\n${row.replace('points: 3', 'points: 2')}`),
    );
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    return outcome.rubric;
  };
  const TEXT = '一、主要工作\n全年举办茶山说理会12场。\n镇综治中心接待群众36批次。\n二、存在的问题\n一是人手不足。';
  const foundBy = (line: string) =>
    readText(TEXT, 'a.txt', { ...basis, rubric: withIndicator(line) })
      .evidence.filter(({ indicator }) => indicator === 'R6')
      .map(({ kind, start, end }) => [kind, TEXT.slice(start, end)]);

  it('finds a new indicator by its phrases', () => {
    expect(foundBy('  - { id: R6, points: 1, zh: 说理会, en: Reasoning meetings, phrases: [茶山说理会] }')).toEqual([
      ['phrase', '全年举办茶山说理会12场'],
    ]);
  });

  it('finds a new indicator by kinds that the reader knows', () => {
    expect(
      foundBy('  - { id: R6, points: 1, zh: 综治中心, en: Governance centre, kinds: [governance-centre] }'),
    ).toEqual([['governance-centre', '镇综治中心接待群众36批次']]);
  });
});

describe('a sentence without words of its own', () => {
  it('goes on about what the sentence before it was about', () => {
    const found = evidenceOf('成功调解纠纷48件。其中土地类21件、邻里类27件。');
    expect(found.map(({ indicator, strength }) => [indicator, strength])).toEqual([
      ['R2', 'supported'],
      ['R2', 'supported'],
    ]);
  });

  it('else about its heading', () => {
    const text = '一、主要工作\n（一）推进政务公开\n每月更新一次，全年共136条。\n二、存在的问题\n一是人手不足。';
    expect(readText(text, 'a.txt', basis).evidence.map(({ indicator }) => indicator)).toEqual(['P5']);
  });

  it('is left alone where neither says anything', () => {
    expect(indicatorsOf('栽种果树300棵。')).toEqual([]);
  });
});
