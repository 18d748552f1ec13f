import { canonicalJson, hashRubric } from '@fazhi/domain';
import type { TownProfile } from '@fazhi/domain';
import { defaultPlan, defaultRubric } from '@fazhi/rubric-files';
import { TownEntity } from '../counties/town.entity.js';
import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { Actor } from '../permissions/actor.js';
import { may } from '../permissions/permissions.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { sha256 } from '../sha256.js';
import type { Surroundings } from '../surroundings.js';
import { RoundPhaseEntity } from '../phases/round-phase.entity.js';
import { presentRound } from './present-round.js';
import { presentTownYear } from './present-town-year.js';
import { readRoundToCopy } from './read-round-to-copy.js';
import type { RoundToCopy } from './read-round-to-copy.js';
import { RoundEntity } from './round.entity.js';
import { subjectOfRound } from './current-round.js';
import type { RoundShelf } from './round-shelf.js';
import type { RoundView, TownYearView } from './round-view.js';
import { subjectOf } from './town-in-round.js';
import { TownYearEntity } from './town-year.entity.js';

export interface RoundOpened {
  readonly __typename: 'RoundOpened';
  readonly round: RoundView;
}

const FIRST_YEAR = 2000;

/** Rounds, and the towns in them. */
export class RoundService {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
  ) {}

  /** Rounds of the actor's county, newest first. */
  async list(actor: Actor): Promise<readonly RoundView[]> {
    if (actor.countyId === null || !may(actor, 'seeRound', { countyId: actor.countyId, townId: null, accountId: null }))
      return [];
    const rounds = await this.shelf.findRounds(this.database.read, actor.countyId);
    return rounds.map(presentRound);
  }

  async find(actor: Actor, id: string): Promise<RoundView | null> {
    const round = await this.shelf.findRound(this.database.read, id);
    return round && may(actor, 'seeRound', subjectOfRound(round)) ? presentRound(round) : null;
  }

  /** The round's towns that the actor may see, in the official order. */
  async towns(actor: Actor, roundId: string): Promise<readonly TownYearView[]> {
    const towns = await this.shelf.findTowns(this.database.read, { roundId });
    return towns.filter((town) => may(actor, 'seeTownYear', subjectOf(town))).map(presentTownYear);
  }

  async findTownYear(actor: Actor, id: string): Promise<TownYearView | null> {
    const town = await this.shelf.findTown(this.database.read, id);
    return town && may(actor, 'seeTownYear', subjectOf(town)) ? presentTownYear(town) : null;
  }

  /**
   * Opens the year's round for all towns of the actor's county: with rubric, plan, profiles and dates of an earlier round, or with the default
   * rubric and plan.
   * @param profiles facts of the year by town id, where the county has them
   * @param copyFrom the earlier round's id
   */
  async open(
    actor: Actor,
    year: number,
    profiles: ReadonlyMap<string, TownProfile> = new Map(),
    copyFrom: string | null = null,
  ): Promise<RoundOpened | Refusal> {
    const { countyId } = actor;
    if (countyId === null || !may(actor, 'openRound', { countyId, townId: null, accountId: null }))
      return refuse('forbidden');
    const latest = this.surroundings.now().getUTCFullYear() + 1;
    if (!Number.isInteger(year) || year < FIRST_YEAR || year > latest) {
      return refuse('invalid-input', {
        zh: `年度应在 ${String(FIRST_YEAR)} 到 ${String(latest)} 之间`,
        en: `The year lies between ${String(FIRST_YEAR)} and ${String(latest)}`,
      });
    }
    const id = this.surroundings.newId();
    const refusal = await this.database.write(async (manager) => {
      if (await manager.existsBy(RoundEntity, { countyId, year }))
        return refuse('invalid-input', {
          zh: `${String(year)} 年度已经有考评`,
          en: `There is a round of ${String(year)} already`,
        });
      const source = copyFrom === null ? defaults() : await readRoundToCopy(manager, countyId, copyFrom, year);
      if (!source) return refuse('not-found');
      const { rubric, rubricHash, plan, dates } = source;
      const now = this.surroundings.now();
      const phase = dates[0]?.phase ?? null;
      const { withholds } = source;
      const seed = Number.parseInt(sha256(this.surroundings.newToken()).slice(0, 8), 16) >>> 1;
      const frozen = { rubric, rubricHash, plan, seed };
      await manager.insert(RoundEntity, { id, countyId, year, ...frozen, phase, withholds, openedAt: now });
      for (const dated of dates)
        await manager.insert(RoundPhaseEntity, { id: this.surroundings.newId(), roundId: id, ...dated });
      for (const town of await manager.findBy(TownEntity, { countyId })) {
        await manager.insert(TownYearEntity, {
          id: this.surroundings.newId(),
          roundId: id,
          townId: town.id,
          profile: profiles.get(town.id) ?? source.profiles.get(town.id) ?? unknownProfile(town.type),
        });
      }
      await appendEvent(manager, now, {
        actor,
        action: 'round-opened',
        subject: `${String(year)} 年度`,
        subjectId: id,
        after: { year, rubricHash, copiedFrom: source.year, phase, seed },
      });
      return null;
    });
    if (refusal) return refusal;
    const round = await this.shelf.findRound(this.database.read, id);
    if (!round) throw new Error(`Round ${id} is gone right after it was opened`);
    return { __typename: 'RoundOpened', round: presentRound(round) };
  }
}

function defaults(): RoundToCopy {
  const rubric = defaultRubric();
  return {
    year: null,
    rubric: canonicalJson(rubric),
    rubricHash: hashRubric(rubric, sha256),
    plan: canonicalJson(defaultPlan()),
    profiles: new Map(),
    dates: [],
    withholds: false,
  };
}

/** The county has said nothing yet, so nothing is ruled out. */
function unknownProfile(type: TownProfile['type']): TownProfile {
  return {
    type,
    villages: null,
    communities: null,
    population: null,
    officers: null,
    delegatedEnforcement: null,
    peoplesCongress: null,
  };
}
