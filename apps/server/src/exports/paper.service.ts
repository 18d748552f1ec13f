import { COUNTY_PAPERS, RECORD_PAPERS, TOWN_PAPERS } from '@fazhi/exports';
import type { CountyPaper, PaperOptions, RecordPaper, TownPaper } from '@fazhi/exports';
import type { Database } from '../database/database.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { may } from '../permissions/permissions.js';
import type { Operation } from '../permissions/permissions.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { subjectOfRound } from '../rounds/current-round.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { Surroundings } from '../surroundings.js';
import { gatherRecord } from './gather-record.js';
import { gatherMeeting } from './gather-meeting.js';
import type { MeetingBasis } from './gather-meeting.js';
import { CONTENT_TYPES } from './content-types.js';
import { PAPER_NAMES } from './paper-names.js';
import type { PaperPool } from './paper-pool.js';
import { IN_CONFLICT } from './in-conflict.js';
import { findAssessorNames, renderLetter } from './render-letter.js';
import type { LetterOptions } from './render-letter.js';
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
    given: CountyOptions,
  ): Promise<ExportedFile | Refusal> {
    const round = await this.shelf.findRound(this.database.read, roundId);
    if (!round) return refuse('not-found');
    const isOfRecord = isRecordPaper(given.paper);
    const needed: readonly Operation[] = [
      basis === 'published' ? 'exportPapers' : 'exportPreparedPapers',
      ...(isOfRecord ? (['exportRecord'] as const) : []),
    ];
    for (const operation of needed) {
      const closed = ask(actor, operation, subjectOfRound(round));
      if (closed) return closed;
    }
    const { read } = this.database;
    const towns = await this.shelf.findTowns(read, { roundId });
    // a paper holds every town: whoever may not see one of them so cannot have it
    const isBarred = (operation: Operation) => towns.some((town) => !may(actor, operation, subjectOf(town)));
    if (needed.some((operation) => operation !== 'exportPapers' && isBarred(operation))) return IN_CONFLICT;
    const gathered = await gatherMeeting(read, this.shelf, round, towns, basis, {
      seesRecord: !isBarred('exportRecord'),
    });
    if (!gathered) return refuse('not-found', NO_RESULTS);
    const { material, version } = gathered;
    const record = isOfRecord ? { record: await gatherRecord(read, towns, version) } : {};
    const options: PaperOptions = {
      ...given,
      hidden: { towns: [], people: await findAssessorNames(read, round.county.id) },
    };
    const bytes = await this.pool.render({ material, options, now: this.surroundings.now(), ...record });
    return present([round.county.name, String(round.year)], options, bytes);
  }

  /** One town's letter, once its result is published; it names no other town and nobody who assesses. */
  async makeLetter(actor: Actor, townYearId: string, given: LetterOptions): Promise<ExportedFile | Refusal> {
    const { read } = this.database;
    const town = await this.shelf.findTown(read, townYearId);
    if (!town) return refuse('not-found');
    const closed = ask(actor, 'exportLetter', subjectOf(town));
    if (closed) return closed;
    const letter = await renderLetter(read, this.pool, town, given, this.surroundings.now());
    if (!letter) return refuse('not-found', NO_RESULTS);
    return present([town.town.name, String(town.round.year)], letter.options, letter.bytes);
  }
}

type CountyOptions = Omit<PaperOptions, 'hidden' | 'paper'> & { readonly paper: CountyPaper | RecordPaper };

function present(about: readonly string[], { paper, language }: PaperOptions, bytes: Uint8Array): ExportedFile {
  const [, ending = ''] = /\.(\w+)$/u.exec(paper) ?? [];
  return {
    fileName: `${[...about, PAPER_NAMES[paper][language]].join(' ')}.${ending}`,
    contentType: CONTENT_TYPES[ending] ?? 'application/octet-stream',
    bytes,
  };
}

export function isCountyPaper(name: string): name is CountyPaper {
  return (COUNTY_PAPERS as readonly string[]).includes(name);
}

export function isRecordPaper(name: string): name is RecordPaper {
  return (RECORD_PAPERS as readonly string[]).includes(name);
}

export function isTownPaper(name: string): name is TownPaper {
  return (TOWN_PAPERS as readonly string[]).includes(name);
}
