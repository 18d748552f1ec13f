import type { Bilingual } from './bilingual.js';
import type { OutsideItems } from './outside-item.js';
import type { Rule } from './rules/rule.js';

/** A level of an indicator: 0 未提及 · 1 仅表态 · 2 有举措无实据 · 3 有举措有数据 · 4 达标且闭环. */
export type Level = 0 | 1 | 2 | 3 | 4;

/** One of the rubric's areas (维度). */
export interface Dimension extends Bilingual {
  /** One capital, the first letter of its indicators' ids. */
  readonly id: string;
  readonly key: string;
  /** Points, in hundredths: the sum of its indicators'. */
  readonly points: number;
}

/** What is scored (指标), and what in a report speaks for it. */
export interface Indicator extends Bilingual {
  readonly id: string;
  readonly dimension: string;
  /** Full marks, in hundredths of a point. */
  readonly points: number;
  /** Kinds of evidence (evidence-kinds.yaml) that speak for it. */
  readonly kinds: readonly string[];
  /** Phrases of the county's own that speak for it, beside the kinds. */
  readonly phrases: readonly string[];
  /** Phrases that silence a match in the same clause. */
  readonly not: readonly string[];
  /** Ids of the plan's measures whose targets hold for it. */
  readonly measures: readonly string[];
  /** For people only. */
  readonly about: string;
  /** The county's own wording of what each level asks, by level; the rubric's common wording where absent. */
  readonly levels: Partial<Record<Level, Bilingual>>;
  /** How its points come about; by levels where absent [RU1]. */
  readonly rule?: Rule;
  /** It informs and does not count: no points, nothing to settle [RU6]. */
  readonly informs?: true;
}

/** A grade (等次) of the final total. */
export interface Grade extends Bilingual {
  readonly id: string;
  /** Lowest total, in hundredths of a point. */
  readonly from: number;
  /** Share of the towns scored that may have it; null where there is no quota. */
  readonly quota: number | null;
}

/** A county's scoring table (评分标准). Identity is a content hash; a version is frozen once a round uses it. */
export interface Rubric {
  readonly id: string;
  readonly version: number;
  /** Full marks, in hundredths of a point. */
  readonly points: number;
  /** Share of an indicator's points at levels 0 to 4, in percent (whole numbers, so that hundredths stay exact). */
  readonly levelShares: readonly [number, number, number, number, number];
  /** What each level asks of any indicator. */
  readonly levels: readonly [Bilingual, Bilingual, Bilingual, Bilingual, Bilingual];
  readonly dimensions: readonly Dimension[];
  readonly indicators: readonly Indicator[];
  /** Indicator id to the fact of the town's profile without which it does not apply. */
  readonly applies: Readonly<Record<string, ProfileFact>>;
  readonly grades: readonly Grade[];
  readonly outside: OutsideItems;
}

/** A fact of the profile that can make an indicator applicable; a count does where it is not 0. */
export type ProfileFact = 'delegatedEnforcement' | 'peoplesCongress' | 'villages' | 'communities' | 'officers';
