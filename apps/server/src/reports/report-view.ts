import type {
  Bilingual,
  CompletenessFinding,
  EvidenceStrength,
  Figure,
  LanguageFlag,
  ReportMetadata,
  SectionKind,
  Span,
} from '@fazhi/domain';
import type { FilingDoubt } from './filing-doubt.js';
import type { ReportState } from './report-state.js';

export interface ReportView {
  readonly id: string;
  readonly fileName: string;
  /** In bytes. */
  readonly fileSize: number;
  readonly filedAt: Date;
  readonly filedBy: string;
  readonly version: number;
  readonly state: ReportState;
  readonly doubts: readonly FilingDoubt[];
  readonly problem: Bilingual | null;
  readonly proposedTownYearId: string | null;
  readonly townYearId: string | null;
  readonly metadata: ReportMetadata | null;
}

export interface SectionView extends Span {
  readonly heading: string;
  readonly kind: SectionKind;
  readonly depth: number;
}

export interface EvidenceView extends Span {
  /** Place in the reading's evidence list, from 0. */
  readonly number: number;
  readonly indicator: string;
  readonly kind: string;
  readonly kindName: Bilingual;
  readonly strength: EvidenceStrength;
  readonly matched: string;
  readonly quote: string;
}

export interface ReadingView {
  readonly text: string;
  /** In order of the text, subsections after their section. */
  readonly sections: readonly SectionView[];
  readonly figures: readonly Figure[];
  readonly evidence: readonly EvidenceView[];
  readonly problems: readonly Span[];
  readonly nextSteps: readonly Span[];
  readonly completeness: readonly (CompletenessFinding & { readonly name: Bilingual })[];
  readonly flags: readonly (LanguageFlag & { readonly quote: string })[];
}

export interface AttainmentView {
  readonly measure: string;
  readonly state: 'not-reported' | 'met' | 'missed';
  readonly value: number | null;
  readonly approximate: boolean;
  readonly targetText: string;
  /** For a rate: "120/165". */
  readonly fraction: string | null;
  readonly used: readonly Span[];
}

export interface SuggestionView {
  readonly indicator: string;
  readonly level: number | null;
  readonly points: number | null;
  readonly maxPoints: number;
  readonly ruleId: string;
  readonly reason: Bilingual;
  readonly evidence: readonly number[];
  readonly attainments: readonly AttainmentView[];
}

/** The heavy part of a report. */
export interface ReportContents {
  readonly reading: ReadingView | null;
  readonly suggestions: readonly SuggestionView[];
  /** Indicators whose suggestion and evidence marks are not shown to the caller before a level of their own. */
  readonly withheld: readonly string[];
}
