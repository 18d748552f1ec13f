import { gradeOf, pointsAtLevel, rankTowns, roundHalfUp } from '@fazhi/domain';
import type { Level, Rubric } from '@fazhi/domain';
import type { MeetingIndicator, MeetingResult, MeetingTown } from '../meeting/meeting-result.js';

/** Points that do not divide evenly, so that rounding shows. */
const RUBRIC: Rubric = {
  id: 'sample',
  version: 1,
  points: 10_000,
  levelShares: [0, 25, 50, 75, 100],
  levels: [
    { zh: '未提及', en: 'not mentioned' },
    { zh: '仅表态', en: 'a stance only' },
    { zh: '有举措无实据', en: 'a deed without proof' },
    { zh: '有举措有数据', en: 'a deed with figures' },
    { zh: '达标且闭环', en: 'target met, loop closed' },
  ],
  dimensions: [
    { id: 'L', key: 'leadership', zh: '组织领导', en: 'Leadership', points: 2000 },
    { id: 'D', key: 'decisions', zh: '依法决策', en: 'Decisions', points: 2000 },
    { id: 'E', key: 'enforcement', zh: '规范执法', en: 'Enforcement', points: 2000 },
    { id: 'P', key: 'publicity', zh: '普法宣传', en: 'Publicity', points: 2000 },
    { id: 'R', key: 'disputes', zh: '矛盾化解', en: 'Disputes', points: 2000 },
  ],
  indicators: ['L', 'D', 'E', 'P', 'R'].flatMap((dimension) =>
    [333, 417, 450, 267, 533].map((points, place) => ({
      id: `${dimension}${String(place + 1)}`,
      dimension,
      points,
      zh: `${dimension}类指标${String(place + 1)}`,
      en: `Indicator ${dimension}${String(place + 1)}`,
      kinds: [],
      phrases: [],
      not: [],
      measures: [],
      about: '',
      levels: {},
    })),
  ),
  applies: {},
  grades: [
    { id: 'excellent', zh: '优秀', en: 'Excellent', from: 8500, quota: null },
    { id: 'good', zh: '良好', en: 'Good', from: 7500, quota: null },
    { id: 'fair', zh: '合格', en: 'Fair', from: 6000, quota: null },
    { id: 'poor', zh: '不合格', en: 'Poor', from: 0, quota: null },
  ],
  outside: {
    completeness: { most: null, perMatter: 'all', items: [] },
    bonus: { most: null, perMatter: 'all', items: [] },
    deductions: { most: null, perMatter: 'all', items: [] },
    vetoes: [],
    gates: [],
  },
};

const NAMES = ['溪口镇', '石桥乡', '白芷镇', '青竹乡', '云台街道', '长坪镇', '柳湾乡', '南塘镇', '鹤鸣乡', '临江街道'];

interface SampleOptions {
  readonly towns: number;
  /** How often a comment is repeated. */
  readonly long?: number;
  readonly names?: readonly string[];
  readonly more?: Partial<MeetingResult>;
}

/** An invented county's result, computed by the domain's own functions: levels, means of two sheets, points of other rules, exclusions, adjustments. */
export function sampleMeeting({ towns, long = 1, names = NAMES, more = {} }: SampleOptions): MeetingResult {
  const random = dice(towns);
  const rows = Array.from({ length: towns }, (_, place): Omit<MeetingTown, 'rank'> => {
    const name = names[place] ?? `第${String(place + 1)}镇`;
    const skill = random() * 2;
    const indicators = RUBRIC.indicators.map((indicator, column): MeetingIndicator => {
      const common = {
        indicator: indicator.id,
        maxPoints: indicator.points,
        quotes: [`${name}全年召开专题会议${String(column + 1)}次，研究解决问题${String(column)}个。`],
        comments: ['台账较齐全，办结情况未写明，建议补充结果数据。'.repeat(long)],
        attainments:
          column % 5 === 0
            ? [
                {
                  measure: `m${String(column)}`,
                  name: { zh: `度量${String(column)}`, en: `Measure ${String(column)}` },
                  unit: '次',
                  target: '≥ 4 次',
                  state: (['met', 'missed', 'not-reported'] as const)[Math.floor(random() * 3)] ?? 'met',
                  value: 3,
                  approximate: false,
                  fraction: null,
                },
              ]
            : [],
      };
      if (place % 4 === 1 && column === 12)
        return { ...common, state: 'not-applicable', points: null, level: null, judged: null, basis: '未赋权' };
      const one = pick(random() * 3 + skill);
      if (column === 3) {
        const points = Math.round(indicator.points * random());
        const level = ([4, 3, 2, 1] as const).find((each) => points >= pointsAtLevel(RUBRIC, indicator, each)) ?? 0;
        return { ...common, state: 'scored', points, level, judged: null, basis: null };
      }
      const judged = place % 3 === 0 ? [one, pick(random() * 3 + skill)] : [one];
      const sum = judged.reduce<number>((all, level) => all + pointsAtLevel(RUBRIC, indicator, level), 0);
      const points = Math.round(sum / judged.length);
      const level = ([4, 3, 2, 1] as const).find((each) => points >= pointsAtLevel(RUBRIC, indicator, each)) ?? 0;
      return { ...common, state: 'scored', points, level, judged, basis: null };
    });
    const dimensions = RUBRIC.dimensions.map(({ id }) => {
      const own = indicators.filter((item) => item.indicator.startsWith(id) && item.points !== null);
      const max = own.reduce((sum, { maxPoints }) => sum + maxPoints, 0);
      const points = own.reduce((sum, item) => sum + (item.points ?? 0), 0);
      return { dimension: id, points, scoredMax: max, applicableMax: max };
    });
    const points = dimensions.reduce((sum, dimension) => sum + dimension.points, 0);
    const max = dimensions.reduce((sum, dimension) => sum + dimension.applicableMax, 0);
    const base = Math.round((points * RUBRIC.points) / max);
    const adjustments =
      place % 3 === 2
        ? [
            {
              zh: '市级表彰',
              en: 'City award',
              basis: '市委〔2025〕8号',
              counted: 150,
              reason: { zh: '计分', en: 'counted' },
            },
            { zh: '迟报', en: 'Late', basis: '收文登记', counted: -25, reason: { zh: '计分', en: 'counted' } },
          ]
        : [];
    const adjusted = adjustments.reduce((sum, { counted }) => sum + counted, 0);
    const total = Math.max(0, base + adjusted);
    return {
      id: `t${String(place)}`,
      name,
      base,
      adjusted,
      total,
      grade: gradeOf(total, RUBRIC).id,
      gradeBetween: null,
      gradeNotes: [],
      band: 1 + (place % 3),
      ranks: { low: 1, high: 3 },
      dimensions,
      indicators,
      adjustments,
      converted: roundHalfUp((Math.max(0, total) / RUBRIC.points) * 300),
      before: place === 0 ? null : { rank: ((place * 7) % towns) + 1, total: 6000 + place },
      toMend: place % 2 === 0 ? [{ indicator: 'L2', text: `${name}补齐会议记录和办结台账。`, due: '2026-05-29' }] : [],
    };
  });
  const ranks = new Map(rankTowns(rows).map(({ id, rank }) => [id, rank]));
  return {
    county: '云岭县',
    year: 2025,
    standing: 'published',
    rubric: RUBRIC,
    towns: rows.map((row) => ({ ...row, rank: ranks.get(row.id) ?? 0 })),
    withoutResult: ['无果乡'],
    conversion: { kind: 'proportion', give: 300 },
    agreement: [
      { name: { zh: '加权 kappa', en: 'Weighted kappa' }, value: 0.71, note: { zh: '两人同评', en: 'rated twice' } },
    ],
    changes: [
      {
        at: '2026-01-20T08:00:00.000Z',
        town: '溪口镇',
        subject: 'L1',
        before: '2',
        after: '3',
        reason: '补充材料属实',
      },
    ],
    lastYear: 2024,
    seal: 'ab12cd34',
    practices: [],
    ...more,
  };
}

function pick(value: number): Level {
  return Math.min(4, Math.floor(value)) as Level;
}

/** A small generator with a fixed course (mulberry32), so that every run writes the same county. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
