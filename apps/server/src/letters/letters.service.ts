import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { canonicalJson } from '@fazhi/domain';
import type { Language } from '@fazhi/domain';
import type { Database } from '../database/database.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { may } from '../permissions/permissions.js';
import { isRefusal } from '../refusals/is-refusal.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { subjectOfRound } from '../rounds/current-round.js';
import type { CurrentRound } from '../rounds/current-round.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import type { Surroundings } from '../surroundings.js';
import { findResultHashes } from './find-outdated.js';
import { LetterEntity } from './letter.entity.js';
import { LettersJobEntity } from './letters-job.entity.js';
import type { LettersQueue } from './letters-queue.js';
import type { LettersFormat, LettersIssue } from './letters-state.js';
import type { LettersJobView } from './letters-view.js';

export interface LettersStarted extends LettersJobView {
  readonly __typename: 'LettersJob';
}

interface LettersWanted {
  readonly format: LettersFormat;
  readonly language: Language;
  readonly issuer?: string | null;
  readonly number?: string | null;
  readonly date?: string | null;
}

/** A job's letters, ready to be packed. */
interface LettersToPack {
  readonly job: LettersJobEntity;
  readonly round: CurrentRound;
  /** In the official order. */
  readonly letters: readonly { readonly town: string; readonly position: number; readonly sha256: string }[];
}

const NO_RESULTS = { zh: '还没有公布的结果，没有反馈函可以生成', en: 'Nothing is published yet: there are no letters' };
const NOT_READY = { zh: '反馈函还没有全部生成', en: 'Not all letters are made yet' };
/** Characters of what letters are signed with. */
const MOST = 60;

/** All feedback letters of a round in one go: ordered, followed, stopped, taken up again, packed. */
export class LettersService {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
    private readonly queue: LettersQueue,
  ) {}

  /** Newest first, the newest of each format and language. */
  async find(actor: Actor, roundId: string): Promise<readonly LettersJobView[]> {
    const { read } = this.database;
    const round = await this.shelf.findRound(read, roundId);
    if (!round || !may(actor, 'exportLetters', subjectOfRound(round))) return [];
    const jobs = await read.find(LettersJobEntity, { where: { roundId }, order: { askedAt: 'DESC', id: 'ASC' } });
    const kindOf = ({ format, language }: LettersJobEntity) => `${format} ${language}`;
    const newest = jobs.filter((job, place) => jobs.findIndex((one) => kindOf(one) === kindOf(job)) === place);
    return this.present(read, newest);
  }

  /** Begins anew, or goes on with a job of the same kind that runs, was stopped or failed. */
  async start(actor: Actor, roundId: string, wanted: LettersWanted): Promise<LettersStarted | Refusal> {
    const { format, language } = wanted;
    const issue = toIssue(wanted);
    const job = await this.database.write(async (manager) => {
      const round = await this.shelf.findRound(manager, roundId);
      if (!round) return refuse('not-found');
      const closed = ask(actor, 'exportLetters', subjectOfRound(round));
      if (closed) return closed;
      const towns = await this.shelf.findTowns(manager, { roundId });
      const hashes = await findResultHashes(
        manager,
        towns.map(({ id }) => id),
      );
      const told = towns.filter(({ id }) => hashes.has(id));
      if (told.length === 0) return refuse('not-found', NO_RESULTS);
      const [known] = await manager.find(LettersJobEntity, {
        where: { roundId, format, language },
        order: { askedAt: 'DESC', id: 'ASC' },
        take: 1,
      });
      if (known && known.state !== 'ready' && canonicalJson(known.issue) === canonicalJson(issue)) {
        await manager.update(LettersJobEntity, { id: known.id }, { state: 'running', problem: null, finishedAt: null });
        return { id: known.id, wasRunning: known.state === 'running' };
      }
      const row = {
        id: this.surroundings.newId(),
        roundId,
        format,
        language,
        issue,
        state: 'running' as const,
        problem: null,
        askedById: actor.accountId,
        askedAt: this.surroundings.now(),
        finishedAt: null,
      };
      await manager.insert(LettersJobEntity, row);
      await manager.insert(
        LetterEntity,
        told.map(({ id }, place) => ({
          jobId: row.id,
          townYearId: id,
          position: place + 1,
          resultHash: null,
          sha256: null,
        })),
      );
      return { id: row.id, wasRunning: false };
    });
    if (isRefusal(job)) return job;
    if (!job.wasRunning) this.queue.add(job.id);
    return this.answer(job.id);
  }

  async stop(actor: Actor, id: string): Promise<LettersStarted | Refusal> {
    const refusal = await this.database.write(async (manager) => {
      const found = await this.findJob(manager, actor, id);
      if (!found) return refuse('not-found');
      await manager.update(
        LettersJobEntity,
        { id, state: 'running' },
        { state: 'stopped', finishedAt: this.surroundings.now() },
      );
      return null;
    });
    return refusal ?? this.answer(id);
  }

  /** What a finished job's zip is packed of. */
  async findToPack(actor: Actor, id: string): Promise<LettersToPack | Refusal> {
    const { read } = this.database;
    const found = await this.findJob(read, actor, id);
    if (!found) return refuse('not-found');
    if (found.job.state !== 'ready') return refuse('not-found', NOT_READY);
    const rows = await read.find(LetterEntity, { where: { jobId: id }, order: { position: 'ASC' } });
    const towns = await this.shelf.findTowns(read, { roundId: found.round.id });
    const names = new Map(towns.map((one) => [one.id, one.town.name]));
    return {
      ...found,
      letters: rows.flatMap(({ townYearId, position, sha256 }) =>
        sha256 === null ? [] : [{ town: names.get(townYearId) ?? townYearId, position, sha256 }],
      ),
    };
  }

  private async findJob(
    manager: EntityManager,
    actor: Actor,
    id: string,
  ): Promise<Pick<LettersToPack, 'job' | 'round'> | null> {
    const job = await manager.findOneBy(LettersJobEntity, { id });
    const round = job && (await this.shelf.findRound(manager, job.roundId));
    return round && may(actor, 'exportLetters', subjectOfRound(round)) ? { job, round } : null;
  }

  private async answer(id: string): Promise<LettersStarted | Refusal> {
    const jobs = await this.database.read.findBy(LettersJobEntity, { id });
    const [view] = await this.present(this.database.read, jobs);
    return view ? { __typename: 'LettersJob', ...view } : refuse('not-found');
  }

  private async present(manager: EntityManager, jobs: readonly LettersJobEntity[]): Promise<readonly LettersJobView[]> {
    const letters = await manager.findBy(LetterEntity, { jobId: In(jobs.map(({ id }) => id)) });
    const roundIds = [...new Set(jobs.map(({ roundId }) => roundId))];
    const towns = await this.shelf.findTowns(manager, { roundId: In(roundIds) });
    const hashes = await findResultHashes(
      manager,
      towns.map(({ id }) => id),
    );
    return jobs.map(({ id, roundId, format, language, state, problem, askedAt, finishedAt }) => {
      const own = letters.filter(({ jobId }) => jobId === id);
      const made = own.filter(({ sha256 }) => sha256 !== null);
      const told = towns.filter((town) => town.round.id === roundId && hashes.has(town.id));
      return {
        id,
        roundId,
        format,
        language,
        state,
        problem,
        done: made.length,
        total: own.length,
        askedAt,
        finishedAt,
        isCurrent:
          told.every((town) => own.some(({ townYearId }) => townYearId === town.id)) &&
          made.every(({ townYearId, resultHash }) => hashes.get(townYearId) === resultHash),
      };
    });
  }
}

/** Short texts only; nothing where nothing was written. */
function toIssue({ issuer, number, date }: LettersWanted): LettersIssue {
  const text = (value: string | null | undefined) => {
    const trimmed = (value ?? '').trim().slice(0, MOST);
    return trimmed === '' ? null : trimmed;
  };
  return { issuer: text(issuer), number: text(number), date: text(date) };
}
