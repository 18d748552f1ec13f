import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import { CONTENT_TYPES } from '../exports/content-types.js';
import { IN_CONFLICT } from '../exports/in-conflict.js';
import type { MeetingBasis } from '../exports/gather-meeting.js';
import type { PaperPool } from '../exports/paper-pool.js';
import type { ExportedFile } from '../exports/ranking-export.service.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { may } from '../permissions/permissions.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { subjectOfRound } from '../rounds/current-round.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { Surroundings } from '../surroundings.js';
import { gatherPackage } from './gather-package.js';
import { readVerifierPage } from './verifier-page.js';

const NO_RESULTS = { zh: '还没有可以封存的结果', en: 'There are no results to seal yet' };

/** A round's result with everything that it follows from, in one file that anybody can verify without this server. */
export class SealedPackageService {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
    private readonly pool: PaperPool,
  ) {}

  /** Makes a package and puts its code on record, so that one that was forged as a whole is told from it. */
  async make(
    actor: Actor,
    roundId: string,
    basis: MeetingBasis,
    language: 'zh' | 'en',
  ): Promise<ExportedFile | Refusal> {
    const { read } = this.database;
    const round = await this.shelf.findRound(read, roundId);
    if (!round) return refuse('not-found');
    const operation = basis === 'published' ? 'exportPackage' : 'exportPreparedPapers';
    const closed = ask(actor, operation, subjectOfRound(round));
    if (closed) return closed;
    // before publication a package tells every town's levels: whoever may not see one of them so cannot have it
    const towns = basis === 'prepared' ? await this.shelf.findTowns(read, { roundId }) : [];
    if (towns.some((town) => !may(actor, operation, subjectOf(town)))) return IN_CONFLICT;
    const material = await gatherPackage(read, this.shelf, round, basis, actor);
    if (!material) return refuse('not-found', NO_RESULTS);
    const now = this.surroundings.now();
    const { bytes, code } = await this.pool.pack({ material, now, page: await readVerifierPage() });
    const name = language === 'zh' ? '封存结果包' : 'sealed result';
    const subject = `${round.county.name} ${String(round.year)}`;
    await this.database.write((manager) =>
      appendEvent(manager, now, {
        actor,
        action: 'package-sealed',
        subject,
        subjectId: round.id,
        countyId: round.county.id,
        after: { code, basis, size: bytes.length },
      }),
    );
    return { fileName: `${subject} ${name}.zip`, contentType: CONTENT_TYPES['zip'] ?? '', bytes };
  }
}
