import type { Bilingual, Reading, Suggestion } from '@fazhi/domain';
import { evidenceKindNames } from '@fazhi/rubric-files';
import { In } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { may } from '../permissions/permissions.js';
import type { Subject } from '../permissions/permissions.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import type { FilingExtensions } from '../phases/filing-extensions.js';
import { subjectOfRound } from '../rounds/current-round.js';
import type { FrozenRound } from '../rounds/frozen-round.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import type { Surroundings } from '../surroundings.js';
import type { FileStore, KeptFile } from './file-store.js';
import { presentReading } from './present-reading.js';
import { presentReport } from './present-report.js';
import { presentSuggestion } from './present-suggestion.js';
import { ReadingEntity } from './reading.entity.js';
import type { ReadingQueue } from './reading-queue.js';
import { ReportEntity } from './report.entity.js';
import type { ReportContents, ReportView } from './report-view.js';
import { standReport } from './stand-report.js';
import type { StoredReading } from './stored-reading.js';
import { ResultEntity } from '../results/result.entity.js';

export interface ReportDecided {
  readonly __typename: 'ReportDecided';
  readonly report: ReportView;
}

const AS_SEEN = { filedBy: true, townYear: true, proposedTownYear: true } as const;
const UNSETTLED = ['queued', 'reading', 'needs-decision', 'unreadable'] as const;
const ALREADY_SETTLED = { zh: '这份报告已经处理过了', en: 'This report is settled already' };
const NO_CONTENTS: ReportContents = { reading: null, suggestions: [] };

/** Reports from the moment they are filed. */
export class ReportService {
  private readonly kindNames: Readonly<Record<string, Bilingual>> = evidenceKindNames();

  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
    private readonly queue: ReadingQueue,
    private readonly files: FileStore,
    private readonly extensions: FilingExtensions,
  ) {}

  /** Whether the actor may file into the round, asked before a single byte is taken in. */
  async checkFiling(actor: Actor, roundId: string): Promise<Refusal | null> {
    const round = await this.shelf.findRound(this.database.read, roundId);
    if (round?.county.id !== actor.countyId) return refuse('not-found');
    const subject = subjectOfRound(round, actor.townId);
    const refusal = ask(actor, 'fileReport', subject);
    if (may(actor, 'fileLate', subject) && (await this.extensions.isRunning(roundId, actor.townId))) return null;
    return refusal?.code === 'not-found' ? refuse('forbidden') : refusal;
  }

  /** Puts a file that is already kept on its way to the reader. @returns the report's id */
  async receive(actor: Actor, roundId: string, fileName: string, file: KeptFile): Promise<string | Refusal> {
    const refusal = await this.checkFiling(actor, roundId);
    if (refusal) return refusal;
    const id = this.surroundings.newId();
    await this.database.write(async (manager) => {
      const filedAt = this.surroundings.now();
      await manager.insert(ReportEntity, {
        id,
        roundId,
        townYearId: null,
        proposedTownYearId: null,
        fileName,
        fileSize: file.size,
        sha256: file.sha256,
        filedAt,
        filedById: actor.accountId,
        filingTownId: actor.townId,
        version: 1,
        state: 'queued',
        doubts: [],
        problem: null,
        metadata: null,
      });
      await appendEvent(manager, filedAt, {
        actor,
        action: 'report-received',
        subject: fileName,
        subjectId: id,
        after: { sha256: file.sha256, size: file.size },
      });
    });
    this.queue.add(id);
    return id;
  }

  async find(actor: Actor, id: string): Promise<ReportView | null> {
    const found = await this.findVisible(actor, id);
    return found && presentReport(found.report, found.round.county.name, actor);
  }

  /** What was filed into the round and is not settled, newest first. */
  async intake(actor: Actor, roundId: string): Promise<readonly ReportView[]> {
    const round = await this.shelf.findRound(this.database.read, roundId);
    if (!round || !may(actor, 'seeIntake', subjectOfRound(round, actor.townId))) return [];
    const where: FindOptionsWhere<ReportEntity> = { roundId, state: In(UNSETTLED) };
    if (actor.townId !== null) where.filingTownId = actor.townId;
    const reports = await this.database.read.find(ReportEntity, {
      where,
      relations: AS_SEEN,
      order: { filedAt: 'DESC', id: 'ASC' },
    });
    return reports.map((report) => presentReport(report, round.county.name, actor));
  }

  /** The report that stands for each town, for towns that the actor was already allowed to see. */
  async standing(actor: Actor, townYearIds: readonly string[]): Promise<ReadonlyMap<string, ReportView>> {
    const reports = await this.database.read.find(ReportEntity, {
      where: { townYearId: In(townYearIds), state: 'filed' },
      relations: AS_SEEN,
    });
    const views = new Map<string, ReportView>();
    for (const report of reports) {
      const round = await this.shelf.findFrozen(this.database.read, report.roundId);
      const subject = round && { countyId: round.county.id, townId: report.townYear?.townId ?? null, accountId: null };
      if (report.townYearId !== null && subject && may(actor, 'seeReport', subject))
        views.set(report.townYearId, presentReport(report, round.county.name, actor));
    }
    return views;
  }

  /** Readings and suggestions of reports that the actor was already allowed to see. A town gets its text back with what is missing or looks wrong in it, not what the machine makes of it. */
  async contents(actor: Actor, reportIds: readonly string[]): Promise<ReadonlyMap<string, ReportContents>> {
    const rows = await this.database.read.find(ReadingEntity, {
      where: { reportId: In(reportIds) },
      relations: { report: true },
    });
    const contents = new Map<string, ReportContents>();
    for (const row of rows) {
      const round = row.report && (await this.shelf.findFrozen(this.database.read, row.report.roundId));
      if (!round) continue;
      const reading = presentReading(JSON.parse(row.reading) as StoredReading, round.rubric, this.kindNames);
      const seesSuggestions = may(actor, 'seeSuggestions', {
        countyId: round.county.id,
        townId: null,
        accountId: null,
      });
      const suggestions = row.suggestions === null ? [] : (JSON.parse(row.suggestions) as Suggestion[]);
      contents.set(
        row.reportId,
        seesSuggestions
          ? { reading, suggestions: suggestions.map((suggestion) => presentSuggestion(suggestion, round.plan)) }
          : {
              reading: {
                ...reading,
                evidence: [],
                figures: reading.figures.map((figure) => ({ ...figure, indicator: null })),
              },
              suggestions: [],
            },
      );
    }
    return new Map(reportIds.map((id) => [id, contents.get(id) ?? NO_CONTENTS]));
  }

  /** The kept file, for downloading. */
  async findFile(actor: Actor, id: string): Promise<{ readonly path: string; readonly fileName: string } | null> {
    const found = await this.findVisible(actor, id);
    return found && { path: this.files.pathOf(found.report.sha256), fileName: found.report.fileName };
  }

  /** Files a report that needed a decision under a town, or discards it. */
  async decide(actor: Actor, reportId: string, townYearId: string | null): Promise<ReportDecided | Refusal> {
    const refusal = await this.database.write(async (manager) => {
      const report = await manager.findOneBy(ReportEntity, { id: reportId });
      const round = report && (await this.shelf.findRound(manager, report.roundId));
      if (!report || !round) return refuse('not-found');
      const closed = ask(actor, 'decideReport', subjectOfRound(round));
      if (closed) return closed;
      const now = this.surroundings.now();
      if (townYearId === null) {
        if (report.state !== 'needs-decision' && report.state !== 'unreadable')
          return refuse('invalid-input', ALREADY_SETTLED);
        await manager.update(ReportEntity, { id: reportId }, { state: 'discarded' });
        await appendEvent(manager, now, {
          actor,
          action: 'report-discarded',
          subject: report.fileName,
          subjectId: reportId,
          townYearId: report.proposedTownYearId,
          before: report.state,
          after: 'discarded',
        });
        return null;
      }
      const town = await this.shelf.findTown(manager, townYearId);
      if (town?.round.id !== round.id) return refuse('not-found');
      if (report.state !== 'needs-decision') return refuse('invalid-input', ALREADY_SETTLED);
      if (await manager.existsBy(ResultEntity, { townYearId })) return refuse('already-published');
      const { reading } = await manager.findOneByOrFail(ReadingEntity, { reportId });
      await standReport(manager, now, { report, town, reading: JSON.parse(reading) as Reading, actor });
      return null;
    });
    if (refusal) return refusal;
    const report = await this.find(actor, reportId);
    return report ? { __typename: 'ReportDecided', report } : refuse('not-found');
  }

  private async findVisible(
    actor: Actor,
    id: string,
  ): Promise<{ readonly report: ReportEntity; readonly round: FrozenRound } | null> {
    const report = await this.database.read.findOne(ReportEntity, { where: { id }, relations: AS_SEEN });
    const round = report && (await this.shelf.findRound(this.database.read, report.roundId));
    if (!report || !round) return null;
    const subject: Subject = {
      countyId: round.county.id,
      townId: report.townYear?.townId ?? report.filingTownId,
      accountId: null,
    };
    // a file that waits for a decision may be of a town that the actor must keep away from
    const proposed = { ...subject, townId: report.proposedTownYear?.townId ?? null };
    const isBarred = may(actor, 'seeReport', { ...subject, townId: null }) && !may(actor, 'seeReport', proposed);
    return may(actor, 'seeReport', subject) && !isBarred ? { report, round } : null;
  }
}
