import { In } from 'typeorm';
import type { Database } from '../database/database.js';
import type { Actor } from '../permissions/actor.js';
import { may } from '../permissions/permissions.js';
import type { Role } from '../permissions/role.js';
import { PHASE_RIGHTS } from '../phases/phase-rights.js';
import type { Phase } from '../phases/phase.js';
import { subjectOfRound } from '../rounds/current-round.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { EventEntity } from './event.entity.js';

/** From one change of phase to the next: who could see what others gave. */
export interface VisibilityView {
  readonly from: Date;
  /** Null for what holds now. */
  readonly until: Date | null;
  readonly phase: Phase | null;
  /** Other people's sheets that were handed in. */
  readonly sheets: readonly Role[];
  /** Sums that would tell of them. */
  readonly sums: readonly Role[];
  /** Provisional results, once towns are told. */
  readonly provisional: readonly Role[];
  /** The place in the record that says so. */
  readonly event: number;
}

/** Was it really blind? Answered from the record, not from what the round says of itself today. */
export class VisibilityService {
  constructor(
    private readonly database: Database,
    private readonly shelf: RoundShelf,
  ) {}

  /** In order of time; nothing for whoever may not read the record. */
  async find(actor: Actor, roundId: string): Promise<readonly VisibilityView[]> {
    const { read } = this.database;
    const round = await this.shelf.findRound(read, roundId);
    if (!round || !may(actor, 'seeAudit', subjectOfRound(round))) return [];
    const events = await read.find(EventEntity, {
      where: { subjectId: roundId, action: In(['round-opened', 'phase-dates-set', 'phase-moved']) },
      order: { number: 'ASC' },
    });
    const steps = events
      .map((event) => ({ at: event.at, number: event.number, phase: phaseAfter(event) }))
      .filter(({ phase }, place, all) => place === 0 || phase !== all[place - 1]?.phase);
    return steps.map(({ at, number, phase }, place) => {
      const rights = PHASE_RIGHTS[phase ?? 'simple'];
      return {
        from: at,
        until: steps[place + 1]?.at ?? null,
        phase,
        sheets: rights.seeSubmittedSheets,
        sums: rights.seeScoredRanking,
        provisional: rights.seeProvisionalResult,
        event: number,
      };
    });
  }
}

function phaseAfter({ after }: EventEntity): Phase | null {
  return (JSON.parse(after) as { phase?: Phase | null } | null)?.phase ?? null;
}
