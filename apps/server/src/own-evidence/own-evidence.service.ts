import { locateQuote } from '@fazhi/domain';
import type { Reading } from '@fazhi/domain';
import { In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { may } from '../permissions/permissions.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { ReadingEntity } from '../reports/reading.entity.js';
import { ResultEntity } from '../results/result.entity.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import { SheetEntity } from '../sheets/sheet.entity.js';
import type { Surroundings } from '../surroundings.js';
import { OwnEvidenceEntity } from './own-evidence.entity.js';
import type { OwnEvidenceView } from './own-evidence-view.js';

export interface OwnEvidenceSaved {
  readonly __typename: 'OwnEvidenceSaved';
  readonly evidence: OwnEvidenceView;
}

export interface MarkedPlace {
  readonly townYearId: string;
  readonly indicator: string;
  readonly reportId: string;
  readonly quote: string;
  /** In UTF-16 code units. */
  readonly quoteStart: number;
  readonly isForTown: boolean;
}

/** The words that stand for a town now. */
interface Standing {
  readonly reportId: string;
  readonly text: string;
}

const LONGEST_QUOTE = 1000;
/** Of one sheet; more is copying the report. */
const MOST_MARKS = 300;
const NOT_THERE = refuse('changed-meanwhile', {
  zh: '报告换了新版，选中的这段话不在原来的位置；请重新选择',
  en: 'A new version of the report stands, and these words are not where they were; select them again',
});

/** What assessors mark in reports themselves. It stands on their own sheet, apart from what the reader found, and changes no level. */
export class OwnEvidenceService {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
  ) {}

  /** The actor's own marks of each town, in order of the text, found again in the report that stands now. */
  async own(actor: Actor, townYearIds: readonly string[]): Promise<ReadonlyMap<string, readonly OwnEvidenceView[]>> {
    const { read } = this.database;
    const towns = (await this.shelf.findTowns(read, { id: In(townYearIds) })).filter((town) =>
      may(actor, 'seeOwnSheet', subjectOf(town, actor.accountId)),
    );
    const rows = await read.find(OwnEvidenceEntity, {
      where: { townYearId: In(towns.map(({ id }) => id)), accountId: actor.accountId, removedAt: IsNull() },
      relations: { report: true },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const standing = await findStanding(read, [...new Set(rows.map(({ townYearId }) => townYearId))]);
    return new Map(
      towns.map(({ id }) => [
        id,
        rows.filter(({ townYearId }) => townYearId === id).map((row) => present(row, standing.get(id)?.text ?? '')),
      ]),
    );
  }

  /** Marks a place for an indicator. The same place marked again is the one that is there; one taken away comes back. */
  async mark(actor: Actor, place: MarkedPlace): Promise<OwnEvidenceSaved | Refusal> {
    const { townYearId, indicator, reportId, quote, quoteStart, isForTown } = place;
    return this.write(actor, townYearId, async (manager, town) => {
      if (
        !town.round.rubric.indicators.some(({ id }) => id === indicator) ||
        quote.trim() === '' ||
        quote.length > LONGEST_QUOTE
      )
        return refuse('invalid-input');
      const standing = (await findStanding(manager, [townYearId])).get(townYearId);
      if (!standing) return refuse('no-report');
      const found = locateQuote(standing.text, quote, quoteStart);
      if (!found || (standing.reportId === reportId && found.start !== quoteStart)) return NOT_THERE;
      const of = { townYearId, accountId: actor.accountId };
      const same = await manager.findOneBy(OwnEvidenceEntity, {
        ...of,
        indicator,
        reportId: standing.reportId,
        quote,
        quoteStart: found.start,
      });
      if (same) {
        if (same.removedAt === null) return this.saved(manager, same.id, standing.text);
        return this.change(manager, actor, town, same, { isForTown, removedAt: null }, standing.text);
      }
      if ((await manager.countBy(OwnEvidenceEntity, { ...of, removedAt: IsNull() })) >= MOST_MARKS)
        return refuse('invalid-input', {
          zh: `一份评分表最多标 ${String(MOST_MARKS)} 处依据`,
          en: `A sheet takes at most ${String(MOST_MARKS)} marks`,
        });
      const id = this.surroundings.newId();
      const now = this.surroundings.now();
      await manager.insert(OwnEvidenceEntity, {
        id,
        ...of,
        indicator,
        reportId: standing.reportId,
        quote,
        quoteStart: found.start,
        isForTown,
        createdAt: now,
        removedAt: null,
        version: 1,
      });
      await appendEvent(manager, now, {
        actor,
        action: 'evidence-marked',
        subject: `${town.town.name} ${indicator}`,
        subjectId: townYearId,
        townYearId,
        after: { quote, isForTown },
      });
      return this.saved(manager, id, standing.text);
    });
  }

  /** Says for whom a mark is, takes it away or gives it back. */
  async set(
    actor: Actor,
    id: string,
    expectedVersion: number,
    wanted: { readonly isForTown: boolean; readonly isRemoved: boolean },
  ): Promise<OwnEvidenceSaved | Refusal> {
    const known = await this.database.read.findOneBy(OwnEvidenceEntity, { id });
    if (known?.accountId !== actor.accountId) return refuse('not-found');
    return this.write(actor, known.townYearId, async (manager, town) => {
      const row = await manager.findOneByOrFail(OwnEvidenceEntity, { id });
      const text = (await findStanding(manager, [row.townYearId])).get(row.townYearId)?.text ?? '';
      const isSame = row.isForTown === wanted.isForTown && (row.removedAt !== null) === wanted.isRemoved;
      // the answer to a first try got lost on the way and the browser asks again
      if (isSame && [expectedVersion, expectedVersion + 1].includes(row.version)) return this.saved(manager, id, text);
      if (row.version !== expectedVersion) return refuse('changed-meanwhile');
      const removedAt = wanted.isRemoved ? (row.removedAt ?? this.surroundings.now()) : null;
      return this.change(manager, actor, town, row, { isForTown: wanted.isForTown, removedAt }, text);
    });
  }

  private async write(
    actor: Actor,
    townYearId: string,
    make: (manager: EntityManager, town: TownInRound) => Promise<OwnEvidenceSaved | Refusal>,
  ): Promise<OwnEvidenceSaved | Refusal> {
    return this.database.write(async (manager) => {
      const town = await this.shelf.findTown(manager, townYearId);
      if (!town) return refuse('not-found');
      const closed = ask(actor, 'scoreTown', subjectOf(town, actor.accountId));
      if (closed) return closed;
      if (await manager.existsBy(ResultEntity, { townYearId })) return refuse('already-published');
      const sheet = await manager.findOneBy(SheetEntity, { townYearId, accountId: actor.accountId, source: 'desk' });
      return sheet?.submittedAt ? refuse('sheet-submitted') : make(manager, town);
    });
  }

  private async change(
    manager: EntityManager,
    actor: Actor,
    town: TownInRound,
    row: OwnEvidenceEntity,
    wanted: Pick<OwnEvidenceEntity, 'isForTown' | 'removedAt'>,
    text: string,
  ): Promise<OwnEvidenceSaved | Refusal> {
    const { id, version, isForTown, removedAt } = row;
    const changed = await manager.update(OwnEvidenceEntity, { id, version }, { ...wanted, version: version + 1 });
    if (changed.affected !== 1) return refuse('changed-meanwhile');
    await appendEvent(manager, this.surroundings.now(), {
      actor,
      action: wanted.removedAt !== null && removedAt === null ? 'evidence-unmarked' : 'evidence-marked',
      subject: `${town.town.name} ${row.indicator}`,
      subjectId: town.id,
      townYearId: town.id,
      before: { quote: row.quote, isForTown, isRemoved: removedAt !== null },
      after: { quote: row.quote, isForTown: wanted.isForTown, isRemoved: wanted.removedAt !== null },
    });
    return this.saved(manager, id, text);
  }

  private async saved(manager: EntityManager, id: string, text: string): Promise<OwnEvidenceSaved | Refusal> {
    const row = await manager.findOne(OwnEvidenceEntity, { where: { id }, relations: { report: true } });
    return row ? { __typename: 'OwnEvidenceSaved', evidence: present(row, text) } : refuse('not-found');
  }
}

function present(row: OwnEvidenceEntity, text: string): OwnEvidenceView {
  const { id, indicator, quote, quoteStart, isForTown, removedAt, version } = row;
  const place = locateQuote(text, quote, quoteStart);
  return {
    id,
    indicator,
    quote,
    start: place?.start ?? null,
    end: place?.end ?? null,
    reportVersion: row.report?.version ?? 1,
    isForTown,
    isRemoved: removedAt !== null,
    version,
  };
}

async function findStanding(
  manager: EntityManager,
  townYearIds: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const rows =
    townYearIds.length === 0
      ? []
      : await manager.find(ReadingEntity, {
          where: { report: { townYearId: In(townYearIds), state: 'filed' } },
          relations: { report: true },
        });
  return new Map(
    rows.map(({ report, reportId, reading }) => [
      report?.townYearId ?? '',
      { reportId, text: (JSON.parse(reading) as Reading).text },
    ]),
  );
}
