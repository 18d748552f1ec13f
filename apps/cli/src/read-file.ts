import { basename, extname } from 'node:path';
import { suggestLevels, type TownProfile } from '@fazhi/domain';
import { describeFileProblem, describeReadNotice, readReport } from '@fazhi/report-reader';
import { describeOpenError } from './describe-open-error.js';
import { describeReadingFailure } from './describe-reading-failure.js';
import type { FileOutcome } from './file-outcome.js';
import { toSuggestedTown } from './rank-files.js';
import type { ReadingSetup } from './readers.js';
import { toReadingJson } from './reading-json.js';
import type { SuggestedReport } from './suggested-report.js';
import { summariseReading } from './summarise-reading.js';

/** Nothing is known of the town beside its report, so nothing is ruled out. */
const UNKNOWN_PROFILE: TownProfile = {
  type: 'town',
  villages: null,
  communities: null,
  population: null,
  officers: null,
  delegatedEnforcement: null,
  peoplesCongress: null,
};

/**
 * Reads one file and makes of it what the command wants.
 * @param open gives the file's bytes
 */
export async function readFile(
  path: string,
  setup: ReadingSetup,
  open: (path: string) => Promise<Uint8Array>,
): Promise<FileOutcome> {
  const { language } = setup;
  let bytes: Uint8Array;
  try {
    bytes = await open(path);
  } catch (error) {
    return { state: 'problem', reason: describeOpenError(error, language) };
  }
  try {
    return await makeOutcome(basename(path), bytes, setup);
  } catch {
    // A fault of the reader's own must not cost the other files.
    return { state: 'problem', reason: describeReadingFailure('failed')[language] };
  }
}

async function makeOutcome(name: string, bytes: Uint8Array, setup: ReadingSetup): Promise<FileOutcome> {
  const { rubric, plan, language, wanted } = setup;
  const outcome = await readReport(bytes, name, { rubric, plan });
  if (!outcome.ok) return { state: 'problem', reason: describeFileProblem(outcome.problem, language) };
  const suggestions = suggestLevels({ rubric, plan, reading: outcome.reading, profile: UNKNOWN_PROFILE });
  const file: SuggestedReport = {
    id: basename(name, extname(name)),
    reading: outcome.reading,
    suggestions,
    notices: outcome.notices,
  };
  if (wanted === 'row') {
    const notices = outcome.notices.map((notice) => describeReadNotice(notice, language));
    return { state: 'row', row: toSuggestedTown(file, rubric), notices };
  }
  const text =
    wanted === 'json' ? JSON.stringify(toReadingJson(file, plan)) : summariseReading(file, rubric, plan, language);
  return { state: 'text', text };
}
