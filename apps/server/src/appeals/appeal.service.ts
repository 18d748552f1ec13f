import type { Reading } from '@fazhi/domain';
import { In, IsNull } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import type { Database } from '../database/database.js';
import type { Actor } from '../permissions/actor.js';
import { may } from '../permissions/permissions.js';
import { rolesOf } from '../permissions/roles-of.js';
import { findProofs } from '../proofs/find-proofs.js';
import { ReadingEntity } from '../reports/reading.entity.js';
import type { FrozenResult } from '../results/frozen-result.js';
import { subjectOfRound } from '../rounds/current-round.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import type { Surroundings } from '../surroundings.js';
import { AppealEntity } from './appeal.entity.js';
import { findAppealRule, findDeciders, findTold, findToldVersion, findWindow } from './appeal-shelf.js';
import type { AppealRuleView, AppealView, SimilarTownView } from './appeal-view.js';

/** Appeals as they may be seen: by the town its own, by the lead all that were handed in, by the panel those on which it may decide. */
export class AppealService {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
  ) {}

  /** By town's year, as they came. */
  async appeals(actor: Actor, townYearIds: readonly string[]): Promise<ReadonlyMap<string, readonly AppealView[]>> {
    const { read } = this.database;
    const towns = (await this.shelf.findTowns(read, { id: In(townYearIds) })).filter((town) =>
      may(actor, 'seeAppeals', subjectOf(town)),
    );
    const [first] = towns;
    if (!first) return new Map();
    const rows = await read.find(AppealEntity, {
      where: { townYearId: In(towns.map(({ id }) => id)), state: In(['draft', 'submitted', 'upheld', 'changed']) },
      order: { submittedAt: 'ASC', id: 'ASC' },
    });
    const { members } = await findAppealRule(read, first.round.id);
    const deciders = await findDeciders(read, towns, members);
    const isLead = rolesOf(actor).includes('lead');
    const isTown = rolesOf(actor).includes('town');
    const isOwn = (row: AppealEntity) => (row.channel === 'town' ? isTown : isLead);
    const seen = rows.filter((row) => {
      if (row.state === 'draft') return isOwn(row);
      return isLead || isTown || isDecider(deciders, row.townYearId, actor);
    });
    const drafts = new Set(seen.filter(isOwn).map(({ id }) => id));
    const ids = seen.map(({ id }) => id);
    const proofs = await findProofs(read, 'appeal', ids, (id) => drafts.has(id));
    return new Map(
      towns.map((town) => [
        town.id,
        seen
          .filter(({ townYearId }) => townYearId === town.id)
          .map((row) => ({
            ...presentAppeal(row),
            proofs: proofs.get(row.id) ?? [],
            mayDecide: row.state === 'submitted' && mayDecide(actor, town, deciders),
          })),
      ]),
    );
  }

  /** How the round hears appeals; null for whom it does not concern. */
  async rule(actor: Actor, roundId: string): Promise<AppealRuleView | null> {
    const { read } = this.database;
    const round = await this.shelf.findRound(read, roundId);
    if (!round || !may(actor, 'seeRound', subjectOfRound(round))) return null;
    const { days, members, version } = await findAppealRule(read, roundId);
    const { until, isOpen } = await findWindow(read, round, days, this.surroundings.now());
    const accounts = may(actor, 'seeAppealPanel', subjectOfRound(round))
      ? await read.find(AccountEntity, {
          where: {
            countyId: round.county.id,
            role: In(['lead', 'assessor', 'viewer']),
            townId: IsNull(),
            disabledAt: IsNull(),
          },
          order: { displayName: 'ASC' },
        })
      : [];
    return {
      roundId,
      days,
      until,
      isOpen,
      version,
      members: accounts.map(({ id, displayName }) => ({ id, name: displayName, isMember: members.includes(id) })),
    };
  }

  /** Other towns at the same level on the same kinds of evidence, for whoever decides the appeal. */
  async similar(actor: Actor, appealId: string): Promise<readonly SimilarTownView[]> {
    const { read } = this.database;
    const appeal = await read.findOneBy(AppealEntity, { id: appealId });
    const town = appeal && (await this.shelf.findTown(read, appeal.townYearId));
    if (!appeal || !town || appeal.state === 'draft' || !may(actor, 'seeAppeals', subjectOf(town))) return [];
    const { members } = await findAppealRule(read, town.round.id);
    const deciders = await findDeciders(read, [town], members);
    if (!rolesOf(actor).includes('lead') && !isDecider(deciders, town.id, actor)) return [];
    const version = await findToldVersion(read, town.round.id);
    if (!version) return [];
    const told = await findTold(read, version.id);
    const towns = await this.shelf.findTowns(read, { roundId: town.round.id });
    const readings = await read.find(ReadingEntity, {
      where: { report: { townYearId: In(towns.map(({ id }) => id)), state: 'filed' } },
      relations: { report: true },
    });
    const kinds = new Map(
      readings.map(({ report, reading }) => [report?.townYearId ?? '', kindsOn(reading, appeal.indicator)]),
    );
    const appeals = await read.findBy(AppealEntity, {
      indicator: appeal.indicator,
      townYear: { roundId: town.round.id },
    });
    const level = levelOf(told.get(town.id), appeal.indicator);
    return towns.flatMap((other) => {
      const same = levelOf(told.get(other.id), appeal.indicator);
      if (other.id === town.id || same === null || same !== level) return [];
      if (kinds.get(other.id) !== kinds.get(town.id) || !may(actor, 'seeAppeals', subjectOf(other))) return [];
      const hasAppealed = appeals.some(({ townYearId, state }) => townYearId === other.id && state !== 'draft');
      return [{ townYearId: other.id, town: other.town.name, level: same, hasAppealed }];
    });
  }
}

/** Whether the actor decides a town's appeals: of the panel, or the lead for the committee where nobody of the panel is left. */
export function mayDecide(
  actor: Actor,
  town: TownInRound,
  deciders: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  if (!may(actor, 'decideAppeal', subjectOf(town))) return false;
  return isDecider(deciders, town.id, actor) || isForCommittee(actor, town.id, deciders);
}

/** Whether it falls to the committee, for which the lead writes. */
export function isForCommittee(
  actor: Actor,
  townYearId: string,
  deciders: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  return (deciders.get(townYearId)?.size ?? 0) === 0 && rolesOf(actor).includes('lead');
}

function isDecider(
  deciders: ReadonlyMap<string, ReadonlySet<string>>,
  townYearId: string,
  { accountId }: Actor,
): boolean {
  return deciders.get(townYearId)?.has(accountId) ?? false;
}

export function levelOf(result: FrozenResult | undefined, indicator: string): 0 | 1 | 2 | 3 | 4 | null {
  const found = result?.indicators.find((one) => one.indicator === indicator);
  return found && 'level' in found ? found.level : null;
}

/** The same text for the same kinds of evidence, whatever their order. */
function kindsOn(reading: string, indicator: string): string {
  const { evidence } = JSON.parse(reading) as Reading;
  return [...new Set(evidence.filter((one) => one.indicator === indicator).map(({ kind }) => kind))].sort().join(' ');
}

function presentAppeal(row: AppealEntity): Omit<AppealView, 'proofs' | 'mayDecide'> {
  const { id, townYearId, indicator, channel, text, quote, state, levelBefore, submittedAt, decidedAt } = row;
  const { newLevel, reason, isByCommittee, version } = row;
  return {
    id,
    townYearId,
    indicator,
    channel,
    text,
    quote,
    state,
    levelBefore,
    submittedAt,
    decidedAt,
    newLevel,
    reason,
    isByCommittee,
    version,
  };
}
