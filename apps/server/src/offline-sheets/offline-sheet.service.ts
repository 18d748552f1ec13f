import type { Language } from '@fazhi/domain';
import type { Database } from '../database/database.js';
import { CONTENT_TYPES } from '../exports/content-types.js';
import type { PaperPool } from '../exports/paper-pool.js';
import type { ExportedFile } from '../exports/ranking-export.service.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { may } from '../permissions/permissions.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { EntryChanges } from '../sheets/entry-changes.js';
import type { Surroundings } from '../surroundings.js';
import { gatherOfflineSheet } from './gather-offline-sheet.js';
import type { OfflineChangeView, OfflineImportView } from './offline-sheet-view.js';
import { planOfflineImport } from './plan-offline-import.js';

export interface OfflineSheetImported extends OfflineImportView {
  readonly __typename: 'OfflineSheetImported';
  /** False: a dry run; nothing was written. */
  readonly applied: boolean;
}

export interface OfflineImportWanted {
  readonly roundId: string;
  /** The file's bytes in base64. */
  readonly content: string;
  /** Null: a dry run. Otherwise the stamp of the dry run that the person looked at. */
  readonly stamp: string | null;
  /** Conflicts in which the file's word is to hold. */
  readonly takes: readonly { readonly townYearId: string; readonly indicator: string }[];
}

/** In bytes; what a request may carry in base64. */
const LARGEST = 700_000;
const NOTHING_TO_SCORE = { zh: '现在没有要您评的单位', en: 'There is no town for you to score now' };

/** Score sheets that go out where there is no network, and come back into the entries of their own assessor. */
export class OfflineSheetService {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
    private readonly entries: EntryChanges,
    private readonly pool: PaperPool,
  ) {}

  /** The towns that the actor may score now, with their own entries. */
  async make(actor: Actor, roundId: string, language: Language): Promise<ExportedFile | Refusal> {
    const { read } = this.database;
    const all = await this.shelf.findTowns(read, { roundId });
    const [first] = all;
    const towns = all.filter((town) => may(actor, 'scoreTown', subjectOf(town, actor.accountId)));
    if (!first || towns.length === 0)
      return (first && ask(actor, 'scoreTown', subjectOf(first, actor.accountId))) ?? refuse('not-found');
    const laid = await gatherOfflineSheet(read, actor, towns);
    if (laid.length === 0) return refuse('not-found', NOTHING_TO_SCORE);
    const { round } = first;
    const bytes = await this.pool.writeOffline({
      sheet: {
        county: round.county.name,
        year: round.year,
        assessor: actor.displayName,
        writtenAt: this.surroundings.now(),
        towns: laid,
      },
      language,
    });
    const name = language === 'zh' ? '离线评分表' : 'offline sheet';
    return {
      fileName: `${round.county.name} ${String(round.year)} ${name} ${actor.displayName}.xlsx`,
      contentType: CONTENT_TYPES['xlsx'] ?? '',
      bytes,
    };
  }

  /** Shows what a sheet that came back would change, or writes what was shown: every entry by the same way as at the desk, with its version. */
  async importSheet(
    actor: Actor,
    { roundId, content, stamp, takes }: OfflineImportWanted,
  ): Promise<OfflineSheetImported | Refusal> {
    const { read } = this.database;
    const round = await this.shelf.findRound(read, roundId);
    if (round?.county.id !== actor.countyId) return refuse('not-found');
    const bytes = Buffer.from(content, 'base64');
    if (bytes.length > LARGEST)
      return refuse('invalid-input', { zh: '文件超过 700 KB', en: 'The file is larger than 700 KB' });
    const sheet = await this.pool.readOffline(new Uint8Array(bytes));
    if (!sheet.ok) return refuse('invalid-input', sheet.problem);
    const plan = await planOfflineImport(read, this.shelf, actor, roundId, sheet.rows);
    const { unchanged, stamp: expected } = plan;
    const problems = [...plan.problems];
    if (stamp !== null && stamp !== expected) return refuse('changed-meanwhile');
    const changes: OfflineChangeView[] = [];
    for (const { input, ...change } of plan.changes) {
      const isTaken =
        !change.isConflict ||
        takes.some((one) => one.townYearId === change.townYearId && one.indicator === change.indicator);
      if (stamp === null || !isTaken) {
        changes.push(change);
        continue;
      }
      const outcome = await this.entries.set(actor, input);
      if (outcome.__typename === 'EntrySaved') changes.push({ ...change, writtenVersion: outcome.entry.version });
      else {
        // somebody was quicker, or it was closed between looking and writing: nothing was overwritten
        changes.push(
          outcome.__typename === 'EntryConflict' ? { ...change, isConflict: true, current: outcome.current } : change,
        );
        const why = 'message' in outcome ? outcome.message : refuse('changed-meanwhile').message;
        const at = `${change.town} ${change.indicator}`;
        problems.push({ zh: `${at}：${why.zh}`, en: `${at}: ${why.en}` });
      }
    }
    return {
      __typename: 'OfflineSheetImported',
      changes,
      unchanged,
      problems,
      stamp: expected,
      applied: stamp !== null,
    };
  }
}
