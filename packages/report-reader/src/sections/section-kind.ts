import type { SectionKind } from '@fazhi/domain';

const PROBLEMS = /(?:问题|不足|短板|困难|差距|薄弱(?:环节|之处)|弱项|瓶颈|缺点)/;
const PROBLEM_HEADING =
  /(?:存在|面临|主要|现存|突出|差距|工作中).{0,12}(?:问题|不足|短板|困难|差距|薄弱|弱项|瓶颈)|(?:问题|不足|短板|差距|困难|薄弱环节)(?:之处|[和及与、]|$|的?原因|分析|：)/;
const SOLVED = /(?:解决|化解|整改|化|查摆|梳理|聚焦|办理|反映|攻坚|督察反馈).{0,10}问题|问题(?:整改|导向|解决|化解)/;
const PLAN_STRONG = /(?:下一?步|下一?阶段|下一年度?|下年度?|来年|明年|今后|后续|接下来|未来|新的一年|展望)/;
const PLAN_END =
  /(?:打算|思路|设想|工作计划|工作安排|主要安排|重点安排|工作建议|改进措施|整改措施|改进举措|改进方向|整改方向|努力方向|整改思路|工作重点|工作目标|目标任务|计划安排|安排部署|工作谋划)[。：:]?$/;
const DUTIES =
  /第一责任人|(?:主要负责人|主要领导|党政主要|党政负责人|主要负责同志|一把手|领导干部).{0,14}(?:履行|履职|职责|述法)|履行.{0,12}职责.{0,4}情况|履职(?:情况|尽责情况)/;
const OTHER = /^(?:其他|其它|附件|附：|附表|有关情况说明|需要报告|需要说明|基本情况|概况|辖区概况)/;
const FUTURE = /(20\d{2})年/;

/** What a heading's own words say its section is; null where they say nothing in particular. `joined`: both problems and plan. */
export function readHeadingKind(heading: string, year: number | null): SectionKind | 'joined' | null {
  const words = heading.replace(/^[（(]?[\d一二三四五六七八九十]{1,3}\s?[）)、.．]{0,2}\s?/, '');
  const hasProblems =
    PROBLEM_HEADING.test(words) &&
    !SOLVED.test(words) &&
    !/成效|举措及|主要做法/.test(words.split(/问题|不足/)[0] ?? '');
  const named = FUTURE.exec(words);
  const isFuture = named !== null && year !== null && Number(named[1]) > year;
  const isPlan =
    PLAN_STRONG.test(words) ||
    (isFuture && !PROBLEMS.test(words)) ||
    PLAN_END.test(words) ||
    (isFuture && /安排|计划|打算|工作/.test(words));
  if (hasProblems && isPlan) return 'joined';
  if (hasProblems) return 'problems';
  if (DUTIES.test(words)) return 'duties';
  if (isPlan) return 'plan';
  return OTHER.test(words) && !/成效|举措|做法|开展|推进|建设/.test(words) ? 'other' : null;
}
