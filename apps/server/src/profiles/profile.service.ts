import { canonicalJson, suggestLevels } from '@fazhi/domain';
import type { Reading, TownProfile } from '@fazhi/domain';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { PaperPool } from '../exports/paper-pool.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { ReadingEntity } from '../reports/reading.entity.js';
import { ResultEntity } from '../results/result.entity.js';
import { subjectOfRound } from '../rounds/current-round.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import type { TownYearView } from '../rounds/round-view.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import { TownYearEntity } from '../rounds/town-year.entity.js';
import { sha256 } from '../sha256.js';
import type { Surroundings } from '../surroundings.js';
import type { ProfileChangeView, ProfileImportView } from './profile-view.js';
import { readProfiles } from './read-profiles.js';

export interface ProfileSet {
  readonly __typename: 'ProfileSet';
  readonly townYear: TownYearView;
}
export interface ProfilesImported extends ProfileImportView {
  readonly __typename: 'ProfilesImported';
  /** False: a dry run, or there are problems; nothing was written. */
  readonly applied: boolean;
}

interface ImportWanted {
  /** The file's bytes in base64. */
  readonly content: string;
  /** Null: a dry run. Otherwise the stamp of the dry run that the person looked at. */
  readonly stamp: string | null;
}

/** In bytes; a county's table has a few thousand. */
const LARGEST = 500_000;
const MOST = 999_999_999;
const BAD_NUMBER = { zh: '数目应是 0 以上的整数', en: 'Counts are whole numbers from 0' };

/** The towns' facts of the year: they decide what applies to a town and whom it is compared with. */
export class ProfileService {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
    private readonly pool: PaperPool,
  ) {}

  /** @param expected the profile as the person saw it */
  async set(
    actor: Actor,
    townYearId: string,
    profile: TownProfile,
    expected: TownProfile,
  ): Promise<ProfileSet | Refusal> {
    const { villages, communities, population, officers } = profile;
    if ([villages, communities, population, officers].some((count) => count !== null && (count < 0 || count > MOST)))
      return refuse('invalid-input', BAD_NUMBER);
    return this.database.write(async (manager) => {
      const town = await this.shelf.findTown(manager, townYearId);
      if (!town) return refuse('not-found');
      const closed = ask(actor, 'editProfile', subjectOf(town));
      if (closed) return closed;
      if (await manager.existsBy(ResultEntity, { townYearId })) return refuse('already-published');
      if (!isSame(town.profile, expected)) return refuse('changed-meanwhile');
      if (!isSame(town.profile, profile)) await this.change(manager, actor, town, profile);
      const { id, round } = town;
      return {
        __typename: 'ProfileSet' as const,
        townYear: { id, town: town.town, year: round.year, roundId: round.id, profile },
      };
    });
  }

  /** Reads a table of the round's profiles; shows what it would change, or takes over what was shown. */
  async importTable(
    actor: Actor,
    roundId: string,
    { content, stamp }: ImportWanted,
  ): Promise<ProfilesImported | Refusal> {
    const round = await this.shelf.findRound(this.database.read, roundId);
    if (!round) return refuse('not-found');
    const closed = ask(actor, 'editProfile', subjectOfRound(round));
    if (closed) return closed;
    const bytes = Buffer.from(content, 'base64');
    if (bytes.length > LARGEST)
      return refuse('invalid-input', { zh: '表格超过 500 KB', en: 'The table is larger than 500 KB' });
    const table = await this.pool.readTable(new Uint8Array(bytes));
    if (!table.ok) return refuse('invalid-input', table.problem);
    return this.database.write(async (manager) => {
      const closedNow = await this.checkRound(manager, actor, roundId);
      if (closedNow) return closedNow;
      const towns = await this.shelf.findTowns(manager, { roundId });
      const published = await manager.find(ResultEntity, {
        select: { townYearId: true },
        where: { townYear: { roundId } },
      });
      const plan = planImport(table.rows, towns, new Set(published.map(({ townYearId }) => townYearId)));
      const isApplied = stamp !== null && plan.problems.length === 0;
      if (isApplied) {
        if (stamp !== plan.stamp) return refuse('changed-meanwhile');
        for (const { townYearId, after } of plan.changes) {
          const town = towns.find(({ id }) => id === townYearId);
          if (town) await this.change(manager, actor, town, after);
        }
      }
      return { __typename: 'ProfilesImported' as const, ...plan, applied: isApplied };
    });
  }

  private async checkRound(manager: EntityManager, actor: Actor, roundId: string): Promise<Refusal | null> {
    const round = await this.shelf.findRound(manager, roundId);
    return round ? ask(actor, 'editProfile', subjectOfRound(round)) : refuse('not-found');
  }

  private async change(manager: EntityManager, actor: Actor, town: TownInRound, profile: TownProfile): Promise<void> {
    await manager.update(TownYearEntity, { id: town.id }, { profile });
    // suggestions follow the profile; sheets are people's and stay
    const reading = await manager.findOneBy(ReadingEntity, { report: { townYearId: town.id, state: 'filed' } });
    if (reading) {
      const { rubric, plan } = town.round;
      const suggestions = suggestLevels({ rubric, plan, reading: JSON.parse(reading.reading) as Reading, profile });
      await manager.update(ReadingEntity, { reportId: reading.reportId }, { suggestions: JSON.stringify(suggestions) });
    }
    await appendEvent(manager, this.surroundings.now(), {
      actor,
      action: 'profile-set',
      subject: town.town.name,
      subjectId: town.id,
      townYearId: town.id,
      before: town.profile,
      after: profile,
    });
  }
}

function planImport(
  rows: readonly (readonly string[])[],
  towns: readonly TownInRound[],
  published: ReadonlySet<string>,
): ProfileImportView {
  const read = readProfiles(
    rows,
    towns.map(({ town }) => town.name),
  );
  const named = read.rows.flatMap(({ town: name, facts }): ProfileChangeView[] => {
    const town = towns.find((one) => one.town.name === name);
    return town
      ? [{ townYearId: town.id, town: name, before: town.profile, after: { ...town.profile, ...facts } }]
      : [];
  });
  const changes = named.filter(({ before, after }) => !isSame(before, after));
  const tooLate = changes.filter(({ townYearId }) => published.has(townYearId));
  return {
    changes,
    unchanged: named.length - changes.length,
    missing: towns.flatMap(({ id, town }) => (named.some(({ townYearId }) => townYearId === id) ? [] : [town.name])),
    problems: [
      ...read.problems,
      ...tooLate.map(({ town }) => ({
        zh: `“${town}”的结果已经公布，基本情况不能再改`,
        en: `The result of “${town}” is published, and its profile stays as it is`,
      })),
    ],
    stamp: sha256(canonicalJson(towns.map(({ id, profile }) => ({ id, profile })))),
  };
}

function isSame(one: TownProfile, other: TownProfile): boolean {
  return (Object.keys(one) as (keyof TownProfile)[]).every((fact) => one[fact] === other[fact]);
}
