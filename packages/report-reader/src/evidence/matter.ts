import type { TextTest } from '../patterns/quick-test.js';
import { quickTest } from '../patterns/quick-test.js';

/** Words of a town's other work: farming, relief, works, party building, economy, health, weather, customs. */
const OTHER_WORK = quickTest(
  /粮食|播种|种植|养殖|春耕|秋收|高标准农田|大棚|合作社|果园|茶园|茶叶|蔬菜|生猪|肉牛|特色产业|主导产业|产业(?:园|链|化|发展|振兴|项目|基地)|农产品|农机|灌溉|水利|沟渠|沟塘|水库|丰产|亩产|基地建设|种粮|农业(?!综合|行政|执法)|集体经济|村集体.{0,6}收入|脱贫|扶贫|返贫|贫困|易地搬迁|搬迁后续|产业帮扶|低收入|低保|特困|五保|危房改造|危改|农房|临时救助|救助|医保|养老|社保|慰问|困难(?:群众|家庭|户)|乡村振兴|美丽乡村|和美|人居环境|改厕|厕所|垃圾|污水|保洁|绿化|植树|造林|村容|道路硬化|硬化|亮化|通村|村道|公路|路灯|管网|自来水|饮水|安全饮用|基础设施|老旧小区|电梯|停车位|棚户区|改造提升|断面|水质|空气质量|优良天数|PM|蓝天|碧水|净土|林下|党建|发展党员|党员(?:\d|教育|队伍)|软弱涣散|党支部|党组织|党风|管党治党|政治生态|主题教育|换届|组织生活|三会一课|党费|巡察|八项规定|四风|意识形态|招商|引资|引进项目|签约项目|项目建设|重大项目|重点项目|固定资产|固投|规上|规模以上|产值|GDP|生产总值|税收|财政收入|经济(?:工作|发展|指标|运行)|电商|直播|销售额|销售收入|旅游|游客|商事主体|个体工商户|纳税|疫情|核酸|疫苗|接种|隔离|体温|防疫|卡点|防汛|抗旱|台风|洪水|暴雨|汛|转移.{0,8}(?:人|群众|户)|抢险|救灾|应急演练|救援|移风易俗|红白|彩礼|文明(?:村|户|家庭|城市|创建|实践|新风)|好(?:婆|媳|儿女|家庭|人)|道德模范|文化活动|广场舞|运动会|篮球赛|文艺|征兵|入伍|退役军人|双拥|学位|校舍|卫生院|健康|体检|家庭医生|就业|招聘|技能培训|务工|征地|拆迁|安置房|土地流转|殡葬|人口普查|经济普查/,
);
/** By dimension: words of its work that are too common to speak for it where nothing else does, but that show a sentence goes on about it. */
const KIN: Readonly<Record<string, TextTest>> = {
  L: quickTest(/学习|研讨|考试|测试|培训|任前|会议|汇报|部署|考核|督促|补课|条文/),
  D: quickTest(/意见|会议|表决|论证|合同|审查|文件|顾问|签字|已签|条款/),
  E: quickTest(/检查|整改|执法|处罚|隐患|查处|移交|非法|违规|违法|责令|取缔|火患|当事人|事项|办件|窗口|材料/),
  P: quickTest(/资料|宣|讲|视频|播放|观众|网民|推送|公开|课|法律|展/),
  R: quickTest(/调|补偿|协议|双方|当事人|签字|办结|答复|来访|帮教|治安|纠纷|履行|回访|界|鉴定|责任|和解|分歧/),
};

/** How a sentence begins that counts on what was said before it. */
const GOES_ON = /^(?:其中|累计|合计|截至|共|全年共|每[年季月周]|均|平均)/;

/** Words that tie whatever they stand beside to the rule of law, to enforcement, disputes, order or a government's openness. */
const TIE = quickTest(
  /法(?![国会子门])|违规|违章|执勤|罚|查处|立案调查|办案|案件|诉讼|诉求|调解|调处|纠纷|矛盾|信访|上访|接访|举报|投诉|工单|12345|公开|公示|张榜|听证|征求|论证|风险评估|稳评|违建|拆违|焚烧|禁烧|审查|审计|合同|律师|公证|检察|公安|治安|犯罪|诈|毒品|吸毒|禁毒|涉黑|黑恶|邪|矫正|帮教|刑|平安|综治|责令|整改|检查|巡查|安全生产|隐患|取缔|私搭|乱建|审批|通办|窗口|业务|政务服务|便民服务|权责|赋权|备案|决策|三重一大|议事规则|人大|政协|宪|普法|监督员|维权|欠薪|劳动仲裁/,
);

/** Whether words of a town's other work than the rubric's stand in a text, whatever else does. */
export function namesOtherWork(text: string): boolean {
  return OTHER_WORK.test(text);
}

/** Whether words are about a town's other work than the rubric's, and nothing in them ties it to the law. */
export function isOtherWork(text: string): boolean {
  return OTHER_WORK.test(text) && !TIE.test(text);
}

/** Whether a sentence without words of its own may go on about a dimension's work. A dimension that the reader does not know asks nothing. */
export function mayGoOnAbout(dimension: string, text: string): boolean {
  return !OTHER_WORK.test(text) && (GOES_ON.test(text) || KIN[dimension]?.test(text) !== false);
}
