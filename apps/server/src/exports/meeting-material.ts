import type { ConversionFormula, Plan, Rubric } from '@fazhi/domain';
import type { EventEntity } from '../events/event.entity.js';
import type { PracticeEntity } from '../practices/practice.entity.js';
import type { RectificationItemEntity } from '../rectification/rectification-item.entity.js';

/** Everything stored that the meeting's papers are made from: texts as they lie in the database, so that parsing them is the worker's work. */
export interface MeetingMaterial {
  readonly county: string;
  readonly year: number;
  readonly standing: 'published' | 'provisional';
  readonly rubric: Rubric;
  readonly plan: Plan;
  /** In the county's official order; `frozen` is null for a town without a result. */
  readonly towns: readonly StoredTown[];
  readonly lastYear: { readonly year: number; readonly towns: readonly StoredTown[] } | null;
  readonly conversion: ConversionFormula | null;
  /** The sealed result of the county, as canonical JSON; null in a round without phases. */
  readonly sealed: string | null;
  readonly changes: readonly StoredChange[];
  /** What of the record of events moved the results, as it is stored; empty for whoever may not read the record. */
  readonly events: readonly StoredEvent[];
  /** What towns must mend. */
  readonly toMend: readonly StoredMendItem[];
  /** What towns agreed to have quoted. */
  readonly practices: readonly StoredPractice[];
}

interface StoredTown {
  /** Of the town's year. */
  readonly id: string;
  readonly townId: string;
  readonly name: string;
  readonly frozen: string | null;
}

/** A decision of the county in place of the sheets, or a new version of its result. */
interface StoredChange {
  readonly at: string;
  readonly townYearId: string | null;
  readonly subject: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

type StoredEvent = Pick<EventEntity, 'at' | 'action' | 'townYearId' | 'subject' | 'before' | 'after' | 'reason'>;

type StoredPractice = Pick<PracticeEntity, 'townYearId' | 'indicator' | 'quote'>;

type StoredMendItem = Pick<RectificationItemEntity, 'townYearId' | 'indicator' | 'text' | 'deadline'>;
