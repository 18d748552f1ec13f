import { locateQuote } from '@fazhi/domain';
import type { Reading } from '@fazhi/domain';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { Actor } from '../permissions/actor.js';
import { may } from '../permissions/permissions.js';
import type { Operation } from '../permissions/permissions.js';
import { isRefusal } from '../refusals/is-refusal.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { ReadingEntity } from '../reports/reading.entity.js';
import { ReportEntity } from '../reports/report.entity.js';
import { ResultEntity } from '../results/result.entity.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import type { Surroundings } from '../surroundings.js';
import { checkPublicLink } from './check-public-link.js';
import { FilingClaimEntity } from './filing-claim.entity.js';
import { FilingEntity } from './filing.entity.js';

export interface FilingSaved {
  readonly __typename: 'FilingSaved';
  readonly townYearId: string;
}

export interface ClaimInput {
  readonly indicator: string;
  readonly level: number | null;
  readonly note: string;
  readonly quote: string;
  readonly quoteStart: number;
}

const LONGEST_NOTE = 500;
const LONGEST_QUOTE = 1000;
const NO_QUOTE = refuse('invalid-input', {
  zh: '报告里没有这段话，请重新选择',
  en: 'The report does not say so; choose the place again',
});

/** What a town (or the lead for it) writes beside the report, and the lead's word on the filing. None of it touches a score. */
export class FilingChanges {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
    /** Whether the actor may file into a round at this moment. */
    private readonly checkFiling: (actor: Actor, roundId: string) => Promise<Refusal | null>,
  ) {}

  /** The secrecy check and the public link. */
  async describe(
    actor: Actor,
    townYearId: string,
    expectedVersion: number,
    input: { readonly isSecrecyChecked: boolean; readonly publicLink: string },
  ): Promise<FilingSaved | Refusal> {
    const checked = checkPublicLink(input.publicLink);
    if (isRefusal(checked)) return checked;
    return this.change(actor, 'describeFiling', townYearId, async (manager, town, now) => {
      const before = await manager.findOneBy(FilingEntity, { townYearId });
      if ((before?.version ?? 0) !== expectedVersion) return refuse('changed-meanwhile');
      const was = before?.secrecyCheckedAt ?? null;
      const after = {
        secrecyCheckedAt: input.isSecrecyChecked ? (was ?? now) : null,
        secrecyCheckedById: input.isSecrecyChecked ? (before?.secrecyCheckedById ?? actor.accountId) : null,
        publicLink: checked.link,
      };
      await this.write(manager, townYearId, before, after);
      const shown = (row: Pick<FilingEntity, 'secrecyCheckedAt' | 'publicLink'>) => ({
        secrecyCheckedAt: row.secrecyCheckedAt?.toISOString() ?? null,
        publicLink: row.publicLink,
      });
      await appendEvent(manager, now, {
        actor,
        action: 'filing-described',
        subject: town.town.name,
        subjectId: townYearId,
        townYearId,
        before: before && shown(before),
        after: shown(after),
      });
      return null;
    });
  }

  /** What the town says of itself on one indicator. Weighs nothing. */
  async claim(
    actor: Actor,
    townYearId: string,
    expectedVersion: number,
    input: ClaimInput,
  ): Promise<FilingSaved | Refusal> {
    const { indicator, level, quote, quoteStart } = input;
    const note = input.note.trim();
    return this.change(actor, 'describeFiling', townYearId, async (manager, town, now) => {
      if (
        !town.round.rubric.indicators.some(({ id }) => id === indicator) ||
        (level !== null && (!Number.isInteger(level) || level < 0 || level > 4)) ||
        note.length > LONGEST_NOTE ||
        quote.length > LONGEST_QUOTE
      )
        return refuse('invalid-input');
      if (quote !== '' && !(await this.isInReport(manager, townYearId, quote, quoteStart))) return NO_QUOTE;
      const before = await manager.findOneBy(FilingClaimEntity, { townYearId, indicator });
      if ((before?.version ?? 0) !== expectedVersion) return refuse('changed-meanwhile');
      const said = { level, note, quote, quoteStart: quote === '' ? 0 : quoteStart };
      const version = expectedVersion + 1;
      if (before) await manager.update(FilingClaimEntity, { id: before.id }, { ...said, version });
      else
        await manager.insert(FilingClaimEntity, {
          id: this.surroundings.newId(),
          townYearId,
          indicator,
          ...said,
          version,
        });
      await appendEvent(manager, now, {
        actor,
        action: 'filing-claimed',
        subject: `${town.town.name} ${indicator}`,
        subjectId: townYearId,
        townYearId,
        before: before && { level: before.level, note: before.note, quote: before.quote },
        after: { level, note, quote },
      });
      return null;
    });
  }

  /** The lead takes the filing as complete, or returns it for supplement with a reason. A newer report opens the question again. */
  async review(actor: Actor, townYearId: string, isAccepted: boolean, reason: string): Promise<FilingSaved | Refusal> {
    const why = reason.trim();
    if (!isAccepted && (why === '' || why.length > LONGEST_NOTE))
      return refuse('invalid-input', {
        zh: '退回补正要写明补什么，最多 500 字',
        en: 'Say what is missing, in at most 500 characters',
      });
    return this.change(actor, 'reviewFiling', townYearId, async (manager, town, now) => {
      if (!(await manager.existsBy(ReportEntity, { townYearId, state: 'filed' }))) return refuse('no-report');
      const before = await manager.findOneBy(FilingEntity, { townYearId });
      await this.write(
        manager,
        townYearId,
        before,
        isAccepted ? { acceptedAt: now } : { returnedAt: now, returnReason: why, acceptedAt: null },
      );
      await appendEvent(manager, now, {
        actor,
        action: isAccepted ? 'filing-accepted' : 'filing-returned',
        subject: town.town.name,
        subjectId: townYearId,
        townYearId,
        reason: why === '' ? null : why,
      });
      return null;
    });
  }

  private async change(
    actor: Actor,
    operation: Operation,
    townYearId: string,
    make: (manager: EntityManager, town: TownInRound, now: Date) => Promise<Refusal | null>,
  ): Promise<FilingSaved | Refusal> {
    const refusal = await this.database.write(async (manager) => {
      const town = await this.shelf.findTown(manager, townYearId);
      if (!town || !may(actor, operation, subjectOf(town))) return refuse('not-found');
      if (await manager.existsBy(ResultEntity, { townYearId })) return refuse('already-published');
      const closed = await this.checkFiling(actor, town.round.id);
      return closed ?? make(manager, town, this.surroundings.now());
    });
    return refusal ?? { __typename: 'FilingSaved', townYearId };
  }

  private async write(
    manager: EntityManager,
    townYearId: string,
    before: FilingEntity | null,
    patch: Partial<Omit<FilingEntity, 'townYear' | 'secrecyCheckedBy'>>,
  ): Promise<void> {
    const version = (before?.version ?? 0) + 1;
    if (before) await manager.update(FilingEntity, { townYearId }, { ...patch, version });
    else await manager.insert(FilingEntity, { townYearId, ...patch, version });
  }

  private async isInReport(
    manager: EntityManager,
    townYearId: string,
    quote: string,
    quoteStart: number,
  ): Promise<boolean> {
    const row = await manager.findOne(ReadingEntity, { where: { report: { townYearId, state: 'filed' } } });
    return row !== null && locateQuote((JSON.parse(row.reading) as Reading).text, quote, quoteStart) !== null;
  }
}
