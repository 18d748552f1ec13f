import { auditCsv } from '@fazhi/exports';
import type { Language } from '@fazhi/domain';
import { Brackets } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import type { Database } from '../database/database.js';
import type { Actor } from '../permissions/actor.js';
import { may } from '../permissions/permissions.js';
import { TownYearEntity } from '../rounds/town-year.entity.js';
import type { AuditFilter } from './audit-filter.js';
import type { AuditEventView, AuditView } from './audit-view.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { nameAction } from './action-words.js';
import { describeChange } from './describe-change.js';
import { EventEntity } from './event.entity.js';
import { isBlindTo } from './is-blind-to.js';

const PAGE = 100;
const MOST_EXPORTED = 100_000;

/** A county's whole record, read only. */
export class AuditService {
  constructor(
    private readonly database: Database,
    private readonly shelf: RoundShelf,
  ) {}

  /** One page, newest first; null for whoever may not see it. */
  async find(actor: Actor, filter: AuditFilter): Promise<AuditView | null> {
    const countyId = countyOf(actor);
    if (countyId === null) return null;
    const rows = await this.query(countyId, filter)
      .take(PAGE + 1)
      .getMany();
    const kinds = await this.query(countyId, {})
      .select('DISTINCT event.action', 'action')
      .orderBy('event.action')
      .getRawMany<{ action: string }>();
    const shown = rows.slice(0, PAGE);
    return {
      events: await this.present(actor, countyId, shown),
      next: rows.length > PAGE ? (shown.at(-1)?.number ?? null) : null,
      actions: kinds.map(({ action }) => ({ action, name: nameAction(action) })),
    };
  }

  /** Everything that the filter leaves, as CSV; null for whoever may not have it. */
  async exportCsv(actor: Actor, filter: AuditFilter, language: Language): Promise<string | null> {
    const countyId = countyOf(actor);
    if (countyId === null) return null;
    const rows = await this.query(countyId, filter).take(MOST_EXPORTED).getMany();
    return auditCsv(
      (await this.present(actor, countyId, rows)).map((row) => ({ ...row, at: row.at.toISOString() })),
      language,
    );
  }

  /** In people's words, without what sheets say while they are blind to the actor. */
  private async present(
    actor: Actor,
    countyId: string,
    rows: readonly EventEntity[],
  ): Promise<readonly AuditEventView[]> {
    const rounds = await this.shelf.findRounds(this.database.read, countyId);
    const townYears = await this.database.read.find(TownYearEntity, {
      select: { id: true, roundId: true, town: { id: true, name: true } },
      relations: { town: true },
      where: { round: { countyId } },
    });
    const roundOf = new Map(townYears.map(({ id, roundId }) => [id, rounds.find((round) => round.id === roundId)]));
    const names = new Map(townYears.flatMap(({ id, town }) => (town ? [[id, town.name] as const] : [])));
    return rows.map((row) => {
      const round = roundOf.get(row.townYearId ?? '');
      const isHidden = round !== undefined && isBlindTo(actor, row, round);
      return presentEvent(
        isHidden ? Object.assign(new EventEntity(), row, { before: 'null', after: 'null' }) : row,
        names,
      );
    });
  }

  private query(countyId: string, filter: AuditFilter): SelectQueryBuilder<EventEntity> {
    const query = this.database.read.createQueryBuilder(EventEntity, 'event').orderBy('event.number', 'DESC');
    query.where(
      new Brackets((where) => {
        // events from before their county was kept are found by the town or the person
        const town = query
          .subQuery()
          .select('townYear.id')
          .from(TownYearEntity, 'townYear')
          .innerJoin('townYear.round', 'round')
          .where('round.countyId = :countyId');
        const person = query
          .subQuery()
          .select('account.id')
          .from(AccountEntity, 'account')
          .where('account.countyId = :countyId');
        where
          .where('event.countyId = :countyId')
          .orWhere(`(event.countyId IS NULL AND event.townYearId IN ${town.getQuery()})`)
          .orWhere(`(event.countyId IS NULL AND event.actorId IN ${person.getQuery()})`);
      }),
      { countyId },
    );
    const { actor, action, townYearId, from, until, before } = filter;
    // a person's name is looked for as it is written, whatever signs it holds, in words that both databases know
    if (actor?.trim())
      query.andWhere(`replace(event.actorName, :actor, '') <> event.actorName`, { actor: actor.trim() });
    if (action) query.andWhere('event.action = :action', { action });
    if (townYearId) query.andWhere('event.townYearId = :townYearId', { townYearId });
    if (from) query.andWhere('event.at >= :from', { from: toColumn(from) });
    if (until) query.andWhere('event.at < :until', { until: toColumn(until) });
    if (typeof before === 'number') query.andWhere('event.number < :before', { before });
    return query;
  }
}

function countyOf({ countyId, ...actor }: Actor): string | null {
  return countyId !== null && may({ countyId, ...actor }, 'seeAudit', { countyId, townId: null, accountId: null })
    ? countyId
    : null;
}

/** As SQLite keeps instants. */
function toColumn(instant: Date): string {
  return instant.toISOString().replace('T', ' ').replace('Z', '');
}

/** An IPv4 address without the prefix under which a socket that hears both kinds tells it. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/u, '');
}

function presentEvent({ actorName, ...event }: EventEntity, names: ReadonlyMap<string, string>): AuditEventView {
  const { number, at, actorRole, address, action, subject, townYearId, before, after, reason, hash } = event;
  return {
    number,
    at,
    actor: actorName,
    actorRole,
    address: address === null ? null : plainAddress(address),
    action,
    actionName: nameAction(action),
    subject,
    townYearId,
    before,
    after,
    changes: describeChange(before, after, names),
    reason,
    hash,
  };
}
