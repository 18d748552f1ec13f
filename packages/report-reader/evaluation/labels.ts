import type { Level, SectionKind } from '@fazhi/domain';

/** What a careful assessor finds in one report; every quote stands in the report's text to the letter, white space apart. */
export interface Labels {
  readonly metadata?: Readonly<Record<string, string | number | null>>;
  readonly sections?: readonly { readonly heading: string; readonly kind: SectionKind }[];
  readonly figures?: readonly LabelledFigure[];
  readonly evidence?: readonly LabelledEvidence[];
  /** Found by one of two readings only: counts neither for nor against. */
  readonly disputed?: readonly LabelledEvidence[];
  readonly disputedFigures?: readonly string[];
  readonly problems?: readonly string[];
  readonly nextSteps?: readonly string[];
  /** Where two readings differ, either is right. */
  readonly levels?: Readonly<Record<string, Level | readonly Level[]>>;
}

interface LabelledFigure {
  readonly quote: string;
  readonly value: number;
  readonly unit: string;
  readonly indicator?: string | null;
  readonly approximate?: boolean;
}

/** A quote and the one or two indicators that it speaks for. */
export interface LabelledEvidence {
  readonly quote: string;
  readonly indicators: readonly string[];
}

/** A report with its labels. */
export interface LabelledReport {
  readonly id: string;
  readonly text: string;
  readonly labels: Labels;
}
