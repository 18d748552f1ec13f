import type { LanguageFlag } from '@fazhi/domain';
import { defaultPlan, defaultRubric } from '@fazhi/rubric-files';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readText } from '../read-text.js';

const basis = { rubric: defaultRubric(), plan: defaultPlan() };

function flagsOf(sentence: string, town = '云溪镇'): readonly LanguageFlag[] {
  const lines = [
    `${town}2023年度法治政府建设情况报告`,
    '2023年，工作平稳推进。现将情况报告如下：',
    '一、主要工作',
    sentence,
    '二、存在的问题',
    '普法形式单一，主要原因是人手不足。',
    '三、2024年工作安排',
    '开展普法。',
  ];
  return readText(lines.join('\n'), 'a.txt', basis).flags;
}
const kindsOf = (sentence: string, town?: string) => flagsOf(sentence, town).map(({ kind }) => kind);

describe('placeholders', () => {
  test.each([
    '召开专题会议XX次。',
    '召开会议X次。',
    '发放手册××××余份。',
    '审查合同*份。',
    '调解纠纷**件。',
    '20XX年，各项工作稳步推进。',
    '受理12345工单____件。',
    '成功率为（待补充）。',
    '聘请（　）名律师。',
    '某某镇综合行政执法队开展检查。',
    'XX村获评示范村。',
    '共化解纠纷xx起。',
  ])('%s', (sentence) => {
    expect(kindsOf(sentence)).toContain('placeholder');
  });

  test.each([
    '为村民王××提供法律援助。',
    '当事人李XX当场撤诉。',
    '通过APP答题80人次。',
    '推行“普法×文艺”模式。',
    '每日巡查3×2次。',
    '开展宣传12次，发放资料300份。',
    '有待补充的台账已补齐。',
    '使用5G+X模式推进治理。',
    '做实*号重点工程。',
    '用时2个月完成XLS台账。',
  ])('not: %s', (sentence) => {
    expect(kindsOf(sentence)).not.toContain('placeholder');
  });
});

describe('法制 for 法治', () => {
  test.each([
    '全镇法制建设取得进展。',
    '开展法制宣传6次。',
    '群众法制观念增强。',
    '落实法制政府各项任务。',
    '举办法制讲座2场。',
    '推进法制化进程。',
    '青少年法制教育常抓不懈。',
  ])('%s', (sentence) => {
    expect(kindsOf(sentence)).toEqual(['legal-system']);
  });

  test.each([
    '重大执法决定法制审核3件。',
    '县政府法制办到镇指导。',
    '订阅《法制日报》12份。',
    '依法制定村规民约。',
    '依法制止违建5起。',
    '执法制度健全。',
    '派出所法制员参与审核。',
    '维护国家法制统一。',
    '参加全国法制宣传日活动。',
    '选聘法制副校长2名。',
    '在青少年法制教育基地开展活动1次。',
    '学习《法制宣传教育条例》。',
    '建立学法制度。',
    '市法制机构来镇调研。',
    '订阅《楚州法制晚报》。',
  ])('not: %s', (sentence) => {
    expect(kindsOf(sentence)).toEqual([]);
  });

  it('is one flag however often it stands there', () => {
    const flags = flagsOf('开展法制宣传6次。群众法制观念增强。法制教育进校园。');
    expect(flags.map(({ kind, alsoAt }) => [kind, alsoAt.length])).toEqual([['legal-system', 2]]);
  });
});

describe('another place', () => {
  test.each([
    '柳河镇将继续推进法治建设。',
    '2023年，柳河镇坚持依法行政。',
    '制定了《柳河镇法治建设工作要点》。',
    '北山街道始终把普法放在首位。',
    '柳河镇召开专题会议3次。',
  ])('%s', (sentence) => {
    expect(kindsOf(sentence)).toEqual(['other-place']);
  });

  test.each([
    '云溪镇将继续努力。',
    '与柳河镇联合开展执法检查3次。',
    '柳河镇与我镇交界处的纠纷得到化解。',
    '柳河镇派员来我镇观摩交流。',
    '不断完善镇党委议事规则。',
    '修订镇政府工作规则。',
    '支持镇人大代表开展监督。',
    '各乡镇坚持联动。',
    '推进小城镇建设。',
    '全镇坚持一盘棋。',
    '打造平安乡镇，坚持群防群治。',
    '马家村坚持每月一议。',
    '区委、区政府高度重视。',
    '临江县云溪镇成立了专班。',
    '督促镇直各部门严格落实责任。',
    '列席乡镇会议6次。',
    '沿街街道严格落实门前三包。',
    '走进柳河镇中心市场开展宣传。',
    '学习借鉴柳河镇经验，柳河镇坚持的做法得到推广。',
    '落实《关于加强乡镇法治建设的意见》。',
  ])('not: %s', (sentence) => {
    expect(kindsOf(sentence)).toEqual([]);
  });

  it('knows the signature of another town', () => {
    expect(kindsOf('工作完成。\n柳河镇人民政府')).toContain('other-place');
  });
});

describe('another level', () => {
  test.each([
    '全市公民的法治意识显著增强。',
    '使全县人民群众安全感不断提升。',
    '我县坚持依法行政。',
    '我市将持续推进普法。',
  ])('%s', (sentence) => {
    expect(kindsOf(sentence)).toEqual(['other-level']);
  });

  test.each([
    '安全感位居全县前列。',
    '率先在全县建立机制。',
    '按照全市普法工作会议部署推进。',
    '全镇群众法治意识增强。',
    '参加全县公民法治素养提升行动。',
    '全县推广我镇做法。',
    '我县将我镇列为试点。',
    '根据我县实际制定方案。',
    '全区群众满意度测评排名第三。',
    '全市人民代表大会代表来镇视察1次。',
  ])('not: %s', (sentence) => {
    expect(kindsOf(sentence)).toEqual([]);
  });
});

describe('careless replacements', () => {
  test.each([
    ['与镇村振兴工作结合起来。', '云溪镇'],
    ['在镇镇一级缺少专职人员。', '云溪镇'],
    ['上级工作都需要镇镇级财政投入。', '云溪镇'],
    ['助力街道村振兴。', '北山街道'],
    ['场乡市场秩序良好。', '青石乡'],
    ['对集乡餐馆检查8次。', '青石乡'],
    ['鼓励返镇创业青年学法。', '云溪镇'],
    ['加快新型城乡化进程。', '青石乡'],
  ])('%s (%s)', (sentence, town) => {
    expect(kindsOf(sentence, town)).toEqual(['careless-replacement']);
  });

  test.each([
    ['云溪镇镇长主持会议。', '云溪镇'],
    ['太和镇镇级公园建成1处。', '太和镇'],
    ['做到村村有调解员，镇镇有服务站。', '云溪镇'],
    ['推进乡村振兴。', '云溪镇'],
    ['各镇镇长参加培训。', '云溪镇'],
    ['在赶场日召集乡贤座谈2次。', '青石乡'],
    ['现场乡干部答复咨询。', '青石乡'],
    ['收集乡情民意50条。', '青石乡'],
    ['马集乡召集会议。', '马集乡'],
    ['发动返乡创业青年学法。', '云溪镇'],
    ['镇、村振兴专班联动。', '云溪镇'],
    ['青石乡乡贤参与调解。', '青石乡'],
    ['规范场镇秩序。', '云溪镇'],
  ])('not: %s (%s)', (sentence, town) => {
    expect(kindsOf(sentence, town)).toEqual([]);
  });
});

describe('sums', () => {
  test.each([
    '办理许可98件（林业17件、规划80件）。',
    '办理许可98件（林业17、规划80）。',
    '排查纠纷90件，其中邻里40件、土地20件、其他50件。',
    '审查合同33份、协议12份，共46份。',
    '6名队员中有8名持证。',
    '共立案13件（矿山7件，运输3件，林业2件，用地2件）。',
  ])('%s', (sentence) => {
    expect(kindsOf(sentence)).toEqual(['sum']);
  });

  test.each([
    '办理许可98件（林业17件、规划81件）。',
    '排查纠纷90件，其中邻里40件、土地30件、其他20件。',
    '审查合同33份、协议12份，共45份。',
    '12名队员中8名持证。',
    '干部52人（女20人、党员45人）。',
    '立案30件（其中简易程序10件，普通程序18件、撤销2件）。',
    '检查企业40家（含化工3家、矿山4家）。',
    '培训3期（共220人、发放资料500份）。',
    '调解纠纷120余件（邻里60件、土地50件）。',
    '处罚案件6件，其中简易程序5件。',
    '开展活动12次（宪法宣传周、民法典宣传月等）。',
    '受理12件、办结11件，共回访20件。',
    '检查4次（每次2天，5家）。',
    '排查90件，化解85件，其中邻里40件、土地30件、其他15件。',
  ])('not: %s', (sentence) => {
    expect(kindsOf(sentence)).toEqual([]);
  });
});

describe('rates', () => {
  test.each([
    '排查纠纷94件，调解成功89件，成功率95.5%。',
    '受理信访事项40件，办结36件，办结率95%。',
    '排查隐患50处，整改40处，整改率90%。',
  ])('%s', (sentence) => {
    expect(kindsOf(sentence)).toEqual(['rate']);
  });

  test.each([
    '排查纠纷176件，调解成功168件，成功率95.5%。',
    '受理纠纷241件，化解229件，化解率95.0%。',
    '受理信访事项30件，办结28件，办结率93%。',
    '受理信访事项30件，办结28件，办结率93.3%。',
    '受理126件，调解120件，调解成功118件，成功率98.3%。',
    '转办工单1320件，办结1300件，按时办结率97%。',
    '受理40件，办结36件，满意率95%。',
    '排查纠纷94件，调解成功89件，成功率95%以上。',
    '受理信访10件，其中重复访5件，初次信访办结率100%。',
    '化解率由上年的90件提高到95件，化解率95%。',
  ])('not: %s', (sentence) => {
    expect(kindsOf(sentence)).toEqual([]);
  });
});

describe('another year', () => {
  test.each([
    '2022年，云溪镇共召开专题会议3次。',
    '2022年制发文件中无规范性文件。',
    '截至2022年12月，我镇开展普法20场。',
    '2021年，我镇开展普法20场次。',
  ])('%s', (sentence) => {
    expect(kindsOf(sentence)).toEqual(['other-year']);
  });

  test.each([
    '2023年，云溪镇共召开专题会议3次。',
    '自2022年以来，我镇持续推进普法。',
    '2022年度督察反馈的4个问题已整改。',
    '2022年，我镇开展普法20场，2023年增至30场。',
    '2022年我镇获评县级法治示范镇。',
    '比2022年增加5件。',
    '2022年开展的清理工作持续到今年3月。',
  ])('not: %s', (sentence) => {
    expect(kindsOf(sentence)).toEqual([]);
  });

  test.each([
    ['三、2023年重点工作安排', true],
    ['三、2024年重点工作安排', false],
    ['三、下一步工作安排', false],
  ])('heading of the plan: %s', (heading, isFlagged) => {
    const text = `云溪镇2023年度法治政府建设情况报告\n一、主要工作\n普法6次。\n二、存在的问题\n人手不足。\n${heading}\n开展普法。`;
    expect(readText(text, 'a.txt', basis).flags.map(({ kind }) => kind)).toEqual(isFlagged ? ['other-year'] : []);
  });

  test('heading of the account', () => {
    const text =
      '云溪镇2023年度法治政府建设情况报告\n一、2022年法治政府建设主要工作\n普法6次。\n二、存在的问题\n人手不足。\n三、下一步打算\n开展普法。';
    expect(readText(text, 'a.txt', basis).flags.map(({ kind }) => kind)).toEqual(['other-year']);
  });
});

describe('what is written twice', () => {
  test.each([
    ['基层力量力量仍需充实。', 'doubled'],
    ['学习《环境保护法法》。', 'doubled'],
    ['解决群众关心的的问题。', 'doubled'],
    ['开展了了两次检查。', 'doubled'],
    ['在在全镇开展宣传。', 'doubled'],
    ['开展普法，，发放资料。', 'doubled'],
    ['组织矛盾纠纷排查矛盾纠纷排查2次。', 'doubled'],
    [
      '坚持逢会必学、逢会必讲，把法治学习摆在首位。做到常态化。坚持逢会必学、逢会必讲，把法治学习摆在首位。',
      'duplicate-sentence',
    ],
  ])('%s', (sentence, kind) => {
    expect(kindsOf(sentence)).toEqual([kind]);
  });

  test.each([
    '以提高素养为目的的活动开展3次。',
    '不能不了了之。',
    '为了了解情况走访20户。',
    '问题依然存在在所难免。',
    '积极参与与群众有关的事项。',
    '以及及时办结工单。',
    '普法法律知识讲座2次。',
    '多次研究研究再研究。',
    '一件一件化解，一户一户走访。',
    '实实在在办实事，点点滴滴见真情。',
    '坚持依法行政行政执法规范有序。',
    '坚持依法行政。持续推进。坚持依法行政。',
    '人人学法、处处见法。',
    '村村通广播，家家户户受益。',
  ])('not: %s', (sentence) => {
    expect(kindsOf(sentence)).toEqual([]);
  });
});

describe('halves and losses', () => {
  test.each([
    ['落实“三项制度，规范执法。', 'unbalanced'],
    ['学习《民法典、《宪法》。', 'unbalanced'],
    ['12个村（社区参与创建。', 'unbalanced'],
    ['律师常年服务???。', 'unreadable'],
    ['开展\ufffd\ufffd宣传。', 'unreadable'],
  ])('%s', (sentence, kind) => {
    expect(kindsOf(sentence)).toEqual([kind]);
  });

  test.each([
    '（三)法律顾问坐班26天。',
    '1）学法6次；2）普法8次。',
    '印发《关于转发〈通知〉的通知》《关于印发《方案》的通知》。',
    '落实“谁执法谁普法”责任制。',
    '做法是什么？成效如何？',
    '在公告中写明（详见附件\n一）有关要求。',
  ])('not: %s', (sentence) => {
    expect(kindsOf(sentence)).toEqual([]);
  });
});

it('leaves the page around the report alone, and reads no flags into a sound report', () => {
  const page = `主题分类：公安、安全、司法、法制 浏览次数：XX次\n云溪镇2023年度法治政府建设情况报告\n2023年，工作如下：\n一、工作\n学法6次。`;
  expect(readText(page, 'a.txt', basis).flags).toEqual([]);
});

it('quotes places inside the text, in order, whatever the text', () => {
  const pieces = fc.constantFrom(
    'XX次',
    '法制教育',
    '镇镇',
    '《',
    '》',
    '（',
    '98件',
    '（林业17件、规划80件）',
    '的的',
    '???',
    '。',
    '\n',
    '2022年，',
    '柳河镇坚持',
    '成功率95%',
    '其中',
    '😀',
    '全市公民',
    '力量',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 }), (parts) => {
      const { text, flags, completeness } = readText(`云溪镇2023年报告\n${parts.join('')}`, 'a.txt', basis);
      const places = [
        ...flags.flatMap((flag) => [flag, ...flag.alsoAt]),
        ...completeness.flatMap(({ quotes }) => quotes),
      ];
      for (const { start, end } of places) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      expect(flags.map(({ start }) => start)).toEqual(flags.map(({ start }) => start).sort((a, b) => a - b));
    }),
    { numRuns: 300 },
  );
});
