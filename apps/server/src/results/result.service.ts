import { canonicalJson, composeResult } from '@fazhi/domain';
import type { ComposedResult, Reading, SubmittedSheet, Suggestion } from '@fazhi/domain';
import { In, IsNull, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { findConflicted } from '../conflicts/find-conflicted.js';
import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { may } from '../permissions/permissions.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { presentAttainment } from '../reports/present-attainment.js';
import { ReadingEntity } from '../reports/reading.entity.js';
import { ReportEntity } from '../reports/report.entity.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import { sha256 } from '../sha256.js';
import { isDecision } from '../sheets/is-decision.js';
import { SheetEntity } from '../sheets/sheet.entity.js';
import { SheetEntryEntity } from '../sheets/sheet-entry.entity.js';
import { toScoreSheet } from '../sheets/to-score-sheet.js';
import type { Surroundings } from '../surroundings.js';
import type { FrozenResult } from './frozen-result.js';
import { medianPercents } from './median-percents.js';
import { pickQuotes } from './pick-quotes.js';
import { noteFirstLook } from './note-first-look.js';
import { newestOf } from './newest-of.js';
import { gradeIn, presentFeedback } from './present-feedback.js';
import { ResultEntity } from './result.entity.js';
import { FirstLookEntity } from './first-look.entity.js';
import type { FeedbackView, FirstLookView, ResultSummaryView } from './result-view.js';

export interface ResultPublished {
  readonly __typename: 'ResultPublished';
  readonly feedback: FeedbackView;
}

/** A submitted sheet with its comments. */
interface SheetToPublish extends SubmittedSheet {
  readonly rows: readonly SheetEntryEntity[];
}

/** Published results. */
export class ResultService {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
  ) {}

  /** Freezes what the submitted sheets say. */
  async publish(actor: Actor, townYearId: string): Promise<ResultPublished | Refusal> {
    const refusal = await this.database.write(async (manager) => {
      const town = await this.shelf.findTown(manager, townYearId);
      if (!town) return refuse('not-found');
      const closed = ask(actor, 'publishResult', subjectOf(town));
      if (closed) return closed;
      if (await manager.existsBy(ResultEntity, { townYearId })) return refuse('already-published');
      const report = await manager.findOneBy(ReportEntity, { townYearId, state: 'filed' });
      if (!report) return refuse('no-report');
      const sheets = await this.findSubmitted(manager, town);
      if (sheets.length === 0) return refuse('not-submitted');
      const outcome = composeResult(town.round.rubric, sheets, town.profile);
      if (!outcome.ok) {
        const list = outcome.undecided;
        return refuse('invalid-input', {
          zh: `以下指标还没有一致可用的评定：${list.join('、')}`,
          en: `No judgement stands yet for: ${list.join(', ')}`,
        });
      }
      const now = this.surroundings.now();
      const frozen = await this.freeze(manager, town, report, sheets, outcome.result, now);
      const text = canonicalJson(frozen);
      const hash = sha256(text);
      await manager.insert(ResultEntity, {
        id: this.surroundings.newId(),
        townYearId,
        version: 1,
        resultVersionId: null,
        frozen: text,
        hash,
        publishedAt: now,
        publishedById: actor.accountId,
      });
      await appendEvent(manager, now, {
        actor,
        action: 'result-published',
        subject: town.town.name,
        subjectId: townYearId,
        townYearId,
        after: { total: frozen.total, grade: frozen.grade, rule: frozen.rule, sheets: frozen.sheets, hash },
      });
      return null;
    });
    if (refusal) return refusal;
    const feedback = await this.feedback(actor, townYearId);
    return feedback ? { __typename: 'ResultPublished', feedback } : refuse('not-found');
  }

  /** What a town was told. Null before publication, and for whoever may not see it: the two look alike. */
  async feedback(actor: Actor, townYearId: string): Promise<FeedbackView | null> {
    const town = await this.shelf.findTown(this.database.read, townYearId);
    if (!town || !may(actor, 'seeResult', subjectOf(town))) return null;
    const results = newestOf(
      await this.database.read.find(ResultEntity, { where: { townYear: { roundId: town.round.id } } }),
    );
    const published = results.map(({ frozen, ...row }) => ({
      ...row,
      isProvisional: false,
      frozen: JSON.parse(frozen) as FrozenResult,
    }));
    const own = published.find((result) => result.townYearId === townYearId);
    if (!own) return null;
    const view = presentFeedback(town, own, medianPercents(published.map(({ frozen }) => frozen)));
    await noteFirstLook(this.database, this.surroundings, actor, town, view);
    return view;
  }

  /** Published totals, of towns whose results the actor may see. */
  async summaries(actor: Actor, townYearIds: readonly string[]): Promise<ReadonlyMap<string, ResultSummaryView>> {
    const towns = new Map(
      (await this.shelf.findTowns(this.database.read, { id: In(townYearIds) })).map((town) => [town.id, town]),
    );
    const rows = newestOf(await this.database.read.find(ResultEntity, { where: { townYearId: In(townYearIds) } }));
    return new Map(
      rows.flatMap(({ townYearId, frozen, publishedAt }) => {
        const town = towns.get(townYearId);
        const result = JSON.parse(frozen) as FrozenResult;
        return town && may(actor, 'seeResult', subjectOf(town))
          ? [[townYearId, { total: result.total, grade: gradeIn(town.round.rubric, result), publishedAt }]]
          : [];
      }),
    );
  }

  /** When somebody of the town first saw the newest version of its result that it was shown; for the lead. */
  async firstLooks(actor: Actor, townYearIds: readonly string[]): Promise<ReadonlyMap<string, FirstLookView>> {
    const towns = (await this.shelf.findTowns(this.database.read, { id: In(townYearIds) })).filter((town) =>
      may(actor, 'seeFirstLooks', subjectOf(town)),
    );
    if (towns.length === 0) return new Map();
    const looks = await this.database.read.find(FirstLookEntity, {
      where: { townYearId: In(towns.map(({ id }) => id)) },
      order: { seenAt: 'ASC' },
    });
    return new Map(
      looks.map(({ townYearId, kind, seenAt }) => [townYearId, { isProvisional: kind === 'provisional', seenAt }]),
    );
  }

  private async findSubmitted(
    manager: EntityManager,
    { id: townYearId, town }: TownInRound,
  ): Promise<readonly SheetToPublish[]> {
    const isConflicted = await findConflicted(manager, [town.id]);
    const all = await manager.find(SheetEntity, {
      where: { townYearId, submittedAt: Not(IsNull()) },
      relations: { account: true },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const sheets = all.filter(({ accountId }) => !isConflicted(town.id, accountId));
    const entries = await manager.find(SheetEntryEntity, { where: { sheetId: In(sheets.map(({ id }) => id)) } });
    return sheets.map((sheet) => {
      const rows = entries.filter(({ sheetId }) => sheetId === sheet.id);
      return {
        decides: isDecision(sheet),
        entries: toScoreSheet(rows),
        rows,
      };
    });
  }

  private async freeze(
    manager: EntityManager,
    { town, profile, round }: TownInRound,
    report: ReportEntity,
    sheets: readonly SheetToPublish[],
    { indicators, ...composed }: ComposedResult,
    now: Date,
  ): Promise<FrozenResult> {
    const row = await manager.findOneByOrFail(ReadingEntity, { reportId: report.id });
    const reading = JSON.parse(row.reading) as Reading;
    const suggestions = row.suggestions === null ? [] : (JSON.parse(row.suggestions) as Suggestion[]);
    return {
      ...composed,
      format: 'fazhi-result/1',
      county: round.county.name,
      town: town.name,
      year: round.year,
      profile,
      rubricHash: round.rubricHash,
      planHash: sha256(canonicalJson(round.plan)),
      report: { sha256: report.sha256, fileName: report.fileName, version: report.version },
      indicators: indicators.map((item) => ({
        ...item,
        comments: commentsOn(item.indicator, composed.rule, sheets),
        quotes: pickQuotes(reading, item.indicator),
        attainments: (suggestions.find(({ indicator }) => indicator === item.indicator)?.attainments ?? []).map(
          (attainment) => presentAttainment(attainment, round.plan),
        ),
      })),
      judgements: sheets.map(({ decides, entries }) => ({ decides, entries })),
      publishedAt: now.toISOString(),
      outside: null,
    };
  }
}

/** What is addressed to the town, from the sheets that the result rests on, none twice. */
function commentsOn(
  indicator: string,
  rule: ComposedResult['rule'],
  sheets: readonly SheetToPublish[],
): readonly string[] {
  const counted = rule === 'county-decision' ? sheets.filter(({ decides }) => decides) : sheets;
  const comments = counted
    .flatMap(({ rows }) => rows)
    .filter((row) => row.indicator === indicator && row.audience === 'town')
    .map(({ comment }) => comment.trim());
  return [...new Set(comments)].filter((comment) => comment !== '');
}
