import type { Indicator, Level, MeasureStatement, Plan, Reading, Rubric, TownProfile } from '../src/index.js';
import type { Evidence } from '../src/index.js';

const text = (name: string) => ({ zh: name, en: name });

const indicator = (id: string, points: number, more: Partial<Indicator> = {}): Indicator => ({
  id,
  dimension: id.slice(0, 1),
  ...text(id),
  points,
  kinds: [],
  phrases: [],
  not: [],
  measures: [],
  about: '',
  levels: {},
  ...more,
});

/** Two dimensions, four indicators, odd points so that rounding shows; E1 needs delegated powers. */
export const RUBRIC: Rubric = {
  id: 'small',
  version: 1,
  points: 1400,
  levelShares: [0, 25, 50, 75, 100],
  levels: [text('0'), text('1'), text('2'), text('3'), text('4')],
  dimensions: [
    { id: 'L', key: 'leadership', ...text('L'), points: 801 },
    { id: 'E', key: 'enforcement', ...text('E'), points: 599 },
  ],
  indicators: [indicator('L1', 501), indicator('L2', 300), indicator('E1', 299), indicator('E2', 300)],
  applies: { E1: 'delegatedEnforcement' },
  grades: [
    { id: 'excellent', ...text('excellent'), from: 1260, quota: 0.3 },
    { id: 'good', ...text('good'), from: 1120, quota: null },
    { id: 'unqualified', ...text('unqualified'), from: 0, quota: null },
  ],
  outside: {
    completeness: { most: null, perMatter: 'all', items: [] },
    bonus: { most: null, perMatter: 'highest', items: [] },
    deductions: { most: null, perMatter: 'all', items: [] },
    vetoes: [],
    gates: [],
  },
};

export const PLAN: Plan = {
  id: 'small-plan',
  rubric: 'small',
  measures: [
    {
      id: 'sessions',
      indicator: 'L1',
      ...text('sessions'),
      unit: '次',
      target: { atLeast: 4 },
      counts: '',
      excludes: '',
      combine: 'total',
      frequency: 'ignore',
      numerator: null,
      denominator: null,
    },
    {
      id: 'settled',
      indicator: 'E2',
      ...text('settled'),
      unit: '%',
      target: { atLeast: 90 },
      counts: '',
      excludes: '',
      combine: 'total',
      frequency: 'ignore',
      numerator: 'n',
      denominator: 'd',
    },
  ],
};

export const PROFILE: TownProfile = {
  type: 'town',
  villages: 10,
  communities: 1,
  population: 20000,
  officers: 5,
  delegatedEnforcement: true,
  peoplesCongress: true,
};

export const statement = (measure: string, value: number, more: Partial<MeasureStatement> = {}): MeasureStatement => ({
  measure,
  role: 'value',
  value,
  approximate: false,
  isTotal: false,
  start: 0,
  end: 1,
  ...more,
});

export const evidence = (indicator: string, strength: Evidence['strength']): Evidence => ({
  indicator,
  strength,
  kind: 'phrase',
  matched: '',
  start: 0,
  end: 1,
});

export const reading = (parts: Partial<Reading>): Reading => ({
  text: 'x',
  metadata: {
    title: null,
    town: null,
    county: null,
    year: null,
    issuedOn: null,
    publishedOn: null,
    documentNumber: null,
  },
  sections: [],
  figures: [],
  evidence: [],
  measures: [],
  problems: [],
  nextSteps: [],
  completeness: [],
  flags: [],
  ...parts,
});

export const level = (value: Level) => ({ state: 'level', level: value }) as const;
