import { isOverdue } from '@fazhi/domain';
import type { Reading } from '@fazhi/domain';
import { In, IsNull, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { CountyEntity } from '../counties/county.entity.js';
import type { Database } from '../database/database.js';
import { EventEntity } from '../events/event.entity.js';
import type { Actor } from '../permissions/actor.js';
import { may } from '../permissions/permissions.js';
import { toLocalDay } from '../phases/local-time.js';
import { FieldCheckItemEntity } from '../field-checks/field-check-item.entity.js';
import { findProofs } from '../proofs/find-proofs.js';
import { ReadingEntity } from '../reports/reading.entity.js';
import type { FrozenResult } from '../results/frozen-result.js';
import { newestOf } from '../results/newest-of.js';
import { presentFeedback } from '../results/present-feedback.js';
import { ResultEntity } from '../results/result.entity.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import { sha256 } from '../sha256.js';
import type { Surroundings } from '../surroundings.js';
import { proposeItems } from './propose-items.js';
import { RectificationItemEntity } from './rectification-item.entity.js';
import type { RectificationState } from './rectification-state.js';
import { toTimedItem } from './to-timed-item.js';
import type { RectificationItemView, RectificationProposalView, RectificationStepView } from './rectification-view.js';

type Items = ReadonlyMap<string, readonly RectificationItemView[]>;
type Proposals = ReadonlyMap<string, readonly RectificationProposalView[]>;

/** What towns must mend, as both sides see it: for many towns at once, so that lists ask once. */
export class RectificationService {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
  ) {}

  /** By town's year, the soonest first. */
  async items(actor: Actor, townYearIds: readonly string[]): Promise<Items> {
    const { read } = this.database;
    const towns = (await this.shelf.findTowns(read, { id: In(townYearIds) })).filter((town) =>
      may(actor, 'seeRectification', subjectOf(town)),
    );
    return this.findItems(read, actor, towns);
  }

  /** By town's year: the items of the town's round before it. */
  async carried(actor: Actor, townYearIds: readonly string[]): Promise<Items> {
    const { read } = this.database;
    const towns = (await this.shelf.findTowns(read, { id: In(townYearIds) })).filter((town) =>
      may(actor, 'seeRectification', subjectOf(town)),
    );
    if (towns.length === 0) return new Map();
    const all = await this.shelf.findTowns(read, { townId: In(towns.map(({ town }) => town.id)) });
    const before = new Map(
      towns.flatMap(({ id, town, round }) => {
        const earlier = all
          .filter((one) => one.town.id === town.id && one.round.year < round.year)
          .sort((a, b) => b.round.year - a.round.year)[0];
        return earlier ? [[id, earlier] as const] : [];
      }),
    );
    const items = await this.findItems(read, actor, [...before.values()]);
    return new Map(towns.map(({ id }) => [id, items.get(before.get(id)?.id ?? '') ?? []]));
  }

  /** By town's year, what its result suggests; nothing before it is published, and nothing for whoever may not make items. */
  async proposals(actor: Actor, townYearIds: readonly string[]): Promise<Proposals> {
    const { read } = this.database;
    const towns = (await this.shelf.findTowns(read, { id: In(townYearIds) })).filter((town) =>
      may(actor, 'manageRectification', subjectOf(town)),
    );
    if (towns.length === 0) return new Map();
    const townYearId = In(towns.map(({ id }) => id));
    const results = newestOf(await read.findBy(ResultEntity, { townYearId }));
    const readings = await read.find(ReadingEntity, {
      where: { report: { townYearId, state: 'filed' } },
      relations: { report: true },
    });
    const taken = await read.findBy(RectificationItemEntity, { townYearId, state: Not('withdrawn') });
    const notFound = await read.find(FieldCheckItemEntity, {
      where: { fieldCheck: { townYearId, submittedAt: Not(IsNull()) }, found: 'not-found' },
      relations: { fieldCheck: true },
    });
    return new Map(
      towns.flatMap((town) => {
        const result = results.find((one) => one.townYearId === town.id);
        if (!result) return [];
        const reading = readings.find(({ report }) => report?.townYearId === town.id);
        const keys = new Set(taken.filter((one) => one.townYearId === town.id).map(({ proposal }) => proposal));
        const proposed = proposeItems(
          reading ? (JSON.parse(reading.reading) as Reading) : null,
          indicatorsOf(town, result),
          new Map(town.round.rubric.outside.completeness.items.map(({ id, zh }) => [id, zh])),
          notFound.filter(({ fieldCheck }) => fieldCheck?.townYearId === town.id),
          sha256,
        );
        return [[town.id, proposed.map((one) => ({ ...one, isTaken: keys.has(one.key) }))] as const];
      }),
    );
  }

  private async findItems(manager: EntityManager, actor: Actor, towns: readonly TownInRound[]): Promise<Items> {
    if (towns.length === 0) return new Map();
    const rows = await manager.find(RectificationItemEntity, {
      where: { townYearId: In(towns.map(({ id }) => id)), state: Not('withdrawn') },
      order: { deadline: 'ASC', createdAt: 'ASC', id: 'ASC' },
    });
    const ids = rows.map(({ id }) => id);
    const counties = [...new Set(towns.map(({ round }) => round.county.id))];
    const [zones, steps] = await Promise.all([
      manager.findBy(CountyEntity, { id: In(counties) }),
      this.findSteps(manager, ids),
    ]);
    // what is not handed in yet is the town's alone
    const own = new Set(towns.filter(({ town }) => town.id === actor.townId).map(({ id }) => id));
    const drafts = new Set(rows.filter(({ townYearId }) => own.has(townYearId)).map(({ id }) => id));
    const proofs = await findProofs(manager, 'rectification', ids, (id) => drafts.has(id));
    const now = this.surroundings.now();
    return new Map(
      towns.map(({ id, round }) => {
        const zone = zones.find((one) => one.id === round.county.id)?.timeZone ?? 'UTC';
        const items = rows.filter(({ townYearId }) => townYearId === id);
        return [
          id,
          items.map((row) =>
            presentItem(row, isOverdue(toTimedItem(row, zone), toLocalDay(zone, now)), {
              proofs: proofs.get(row.id) ?? [],
              steps: steps.get(row.id) ?? [],
            }),
          ),
        ];
      }),
    );
  }

  private async findSteps(
    manager: EntityManager,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, readonly RectificationStepView[]>> {
    const events = await manager.find(EventEntity, {
      select: { number: true, at: true, subjectId: true, action: true, reason: true },
      where: { subjectId: In(ids), action: In(Object.keys(STATE_AFTER)) },
      order: { number: 'ASC' },
    });
    return new Map(
      ids.map((id) => [
        id,
        events.flatMap(({ subjectId, at, action, reason }) => {
          const state = STATE_AFTER[action];
          return subjectId === id && state ? [{ at, state, reason }] : [];
        }),
      ]),
    );
  }
}

/** What the published result says of each indicator, with what its next level asks for. */
function indicatorsOf(town: TownInRound, { frozen, ...row }: ResultEntity): Parameters<typeof proposeItems>[1] {
  const published = { ...row, isProvisional: false, frozen: JSON.parse(frozen) as FrozenResult };
  return presentFeedback(town, published, new Map()).indicators.map(({ indicator, level, nextLevelText }) => ({
    id: indicator.id,
    name: indicator.zh,
    level,
    needs: nextLevelText?.zh ?? null,
  }));
}

/** Where each recorded action leads. */
const STATE_AFTER: Readonly<Record<string, RectificationState>> = {
  'rectification-added': 'open',
  'rectification-submitted': 'submitted',
  'rectification-struck-off': 'struck-off',
  'rectification-sent-back': 'sent-back',
  'rectification-reopened': 'reopened',
};

function presentItem(
  { id, townYearId, origin, indicator, text, quote, deadline, state, answer, ...row }: RectificationItemEntity,
  overdue: boolean,
  beside: Pick<RectificationItemView, 'proofs' | 'steps'>,
): RectificationItemView {
  const { submittedAt, decidedAt, reason, version } = row;
  return {
    id,
    townYearId,
    origin,
    indicator,
    text,
    quote,
    deadline,
    isOverdue: overdue,
    state,
    answer,
    submittedAt,
    decidedAt,
    reason,
    version,
    ...beside,
  };
}
