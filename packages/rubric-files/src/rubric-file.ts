import type { Bilingual, ProfileFact } from '@fazhi/domain';

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
  readonly completeness?: readonly OutsideEntry[];
  readonly bonus?: OutsideGroup;
  readonly deductions?: OutsideGroup;
  readonly vetoes?: readonly OutsideEntry[];
  readonly gates?: readonly OutsideEntry[];
  readonly grades: readonly {
    readonly id: string;
    readonly zh: string;
    readonly en?: string;
    readonly from: number;
    readonly quota?: number;
  }[];
}

export interface IndicatorEntry {
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
}

export interface OutsideEntry {
  readonly id: string;
  readonly zh: string;
  readonly en?: string;
  readonly each?: number;
  readonly most?: number;
  readonly partial?: number;
  readonly missing?: number | 'return';
  readonly ladder?: Readonly<Record<string, number>>;
  readonly late?: { readonly each: number; readonly per: string; readonly most: number };
  readonly effect?: 'unqualified' | 'not-excellent';
}

export interface OutsideGroup {
  readonly most?: number;
  readonly items: readonly OutsideEntry[];
}
