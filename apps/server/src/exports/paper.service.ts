import { COUNTY_PAPERS } from '@fazhi/exports';
import type { CountyPaper, PaperOptions } from '@fazhi/exports';
import type { Database } from '../database/database.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { subjectOfRound } from '../rounds/current-round.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import type { Surroundings } from '../surroundings.js';
import { gatherMeeting } from './gather-meeting.js';
import type { MeetingBasis } from './gather-meeting.js';
import { CONTENT_TYPES } from './content-types.js';
import { PAPER_NAMES } from './paper-names.js';
import type { PaperPool } from './paper-pool.js';
import type { ExportedFile } from './ranking-export.service.js';

const NO_RESULTS = { zh: '还没有可以导出的结果', en: 'There are no results to export yet' };

/** The meeting's papers: of published results, or, for the lead before the meeting, of the version that was prepared for it. */
export class PaperService {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
    private readonly pool: PaperPool,
  ) {}

  async make(
    actor: Actor,
    roundId: string,
    basis: MeetingBasis,
    options: PaperOptions,
  ): Promise<ExportedFile | Refusal> {
    const round = await this.shelf.findRound(this.database.read, roundId);
    if (!round) return refuse('not-found');
    const operation = basis === 'published' ? 'exportPapers' : 'exportPreparedPapers';
    const closed = ask(actor, operation, subjectOfRound(round));
    if (closed) return closed;
    const material = await gatherMeeting(this.database.read, this.shelf, round, basis);
    if (!material) return refuse('not-found', NO_RESULTS);
    const bytes = await this.pool.render({ material, options, now: this.surroundings.now() });
    const { paper, language } = options;
    const [, ending = ''] = /\.(\w+)$/u.exec(paper) ?? [];
    const name = PAPER_NAMES[paper][language];
    return {
      fileName: `${round.county.name} ${String(round.year)} ${name}.${ending}`,
      contentType: CONTENT_TYPES[ending] ?? 'application/octet-stream',
      bytes,
    };
  }
}

export function isCountyPaper(name: string): name is CountyPaper {
  return (COUNTY_PAPERS as readonly string[]).includes(name);
}
