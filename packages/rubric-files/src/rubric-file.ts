import type { Bilingual, Curve, Gate, OutsideGroup, ProfileFact, Rule, Veto } from '@fazhi/domain';

/** A rubric as people write it in YAML: points in points, shares from 0 to 1. rubric.schema.json holds it to this shape. */
export interface RubricFile {
  readonly id: string;
  readonly version: number;
  readonly points: number;
  readonly levelShares: readonly [number, number, number, number, number];
  readonly levels?: readonly [Bilingual, Bilingual, Bilingual, Bilingual, Bilingual];
  readonly dimensions: readonly {
    readonly id: string;
    readonly key: string;
    readonly zh: string;
    readonly en: string;
    readonly points: number;
  }[];
  readonly indicators: readonly IndicatorEntry[];
  readonly applies?: Readonly<Record<string, ProfileFact>>;
  readonly completeness?: OutsideGroupEntry;
  readonly bonus?: OutsideGroupEntry;
  readonly deductions?: OutsideGroupEntry;
  readonly vetoes?: readonly (Omit<Veto, 'en'> & { readonly en?: string })[];
  readonly gates?: readonly GateEntry[];
  readonly grades: readonly {
    readonly id: string;
    readonly zh: string;
    readonly en?: string;
    readonly from: number;
    readonly quota?: number;
  }[];
}

interface IndicatorEntry {
  readonly id: string;
  readonly points: number;
  readonly zh: string;
  readonly en: string;
  readonly kinds?: readonly string[];
  readonly phrases?: readonly string[];
  readonly not?: readonly string[];
  readonly measures?: readonly string[];
  readonly about?: string;
  readonly levels?: Readonly<Record<string, Bilingual>>;
  readonly rule?: RuleEntry;
  readonly informs?: true;
}

/** A rule with points in points, shares from 0 to 1, and caps left out where there are none. */
export type RuleEntry =
  | Extract<Rule, { kind: 'levels' }>
  | {
      readonly kind: 'shortfall';
      readonly target: number;
      readonly per?: number;
      readonly each: number;
      readonly most?: number;
      readonly unit: string;
    }
  | { readonly kind: 'checklist'; readonly items: readonly ItemEntry[]; readonly most?: number }
  | { readonly kind: 'rate'; readonly curve: Curve; readonly unit: string }
  | {
      readonly kind: 'events';
      readonly base: number;
      readonly items: readonly (ItemEntry & { readonly most?: number })[];
    };

interface ItemEntry extends Bilingual {
  readonly id: string;
  readonly each: number;
}

/** Which of the keys is there says how the item counts; `toOutsideItem` asks for exactly one. */
export interface OutsideEntry {
  readonly id: string;
  readonly zh: string;
  readonly en?: string;
  readonly each?: number;
  readonly most?: number;
  readonly missing?: number | 'return';
  readonly partial?: number;
  readonly ladder?: Readonly<Record<string, number>>;
  readonly late?: { readonly each: number; readonly workingDays: number; readonly most: number };
}

export interface OutsideGroupEntry {
  readonly most?: number;
  readonly perMatter?: OutsideGroup['perMatter'];
  readonly items: readonly OutsideEntry[];
}

export type GateEntry = {
  readonly id: string;
  readonly zh: string;
  readonly en?: string;
  readonly ceiling: string;
} & (
  | { readonly kind: 'dimension-share'; readonly dimension?: string; readonly below: number }
  | Pick<Extract<Gate, { kind: 'indicator-share' }>, 'kind' | 'indicator' | 'below'>
  | Pick<Extract<Gate, { kind: 'overdue-rectifications' }>, 'kind' | 'above'>
);
