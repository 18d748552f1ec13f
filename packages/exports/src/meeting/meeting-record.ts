import type { Level } from '@fazhi/domain';

/** What was decided on a round's results, for the minutes: the county's own paper, never a town's. */
export interface MeetingRecord {
  /** The committee's decision; null before there is one. */
  readonly approval: {
    readonly meeting: string;
    /** ISO date. */
    readonly heldOn: string;
    readonly documentNumber: string;
    /** SHA-256 of the resolution's file. */
    readonly fileHash: string;
  } | null;
  /** Which version of the county's result it is about; null in a round without versions. */
  readonly version: number | null;
  /** Where the county's word differs from the sheets, or has a reason. */
  readonly decisions: readonly RecordedDecision[];
  /** How many indicators were confirmed as the sheets had them. */
  readonly confirmed: number;
  readonly appeals: readonly RecordedAppeal[];
  readonly ties: readonly { readonly town: string; readonly grade: string; readonly reason: string }[];
}

/** One indicator of a town on which the county decided. */
interface RecordedDecision {
  readonly town: string;
  readonly indicator: string;
  /** What the sheets said, in their order. */
  readonly sheets: readonly Level[];
  /** What holds; null where the indicator does not apply. */
  readonly level: Level | null;
  readonly reason: string;
}

/** One appeal that was handed in. */
interface RecordedAppeal {
  readonly town: string;
  readonly indicator: string;
  readonly levelBefore: Level | null;
  /** Null while nobody has decided, and where it was upheld as it was. */
  readonly newLevel: Level | null;
  readonly outcome: 'changed' | 'upheld' | 'undecided' | 'withdrawn';
  readonly reason: string;
  readonly isByCommittee: boolean;
}

/** Who signs what: the only thing in a paper with assessors' names, for the lead alone. */
export interface SigningList {
  readonly assessors: readonly SigningLine[];
  /** What the committee signs: the county's seal, or the hash over the towns' results in a round that was not sealed as a whole. */
  readonly result: { readonly kind: 'sealed' | 'towns'; readonly towns: number; readonly hash: string };
}

interface SigningLine {
  readonly name: string;
  /** Sheets handed in. */
  readonly sheets: number;
  /** SHA-256, in hex, of the canonical JSON of these sheets. */
  readonly hash: string;
}
