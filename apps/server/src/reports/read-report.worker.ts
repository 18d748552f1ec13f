import { readFile } from 'node:fs/promises';
import type { Bilingual, Plan, Reading, Rubric } from '@fazhi/domain';
import { describeFileProblem, readReport } from '@fazhi/report-reader';

/** What a worker needs to read one report. */
export interface ReadingTask {
  readonly path: string;
  readonly fileName: string;
  readonly rubric: Rubric;
  readonly plan: Plan;
}

export type ReadingOutcome =
  { readonly ok: true; readonly reading: Reading } | { readonly ok: false; readonly problem: Bilingual };

/** Runs in a worker thread, never on the thread that answers requests. */
export async function readReportInWorker({ path, fileName, rubric, plan }: ReadingTask): Promise<ReadingOutcome> {
  const outcome = await readReport(await readFile(path), fileName, { rubric, plan });
  if (outcome.ok) return { ok: true, reading: outcome.reading };
  return {
    ok: false,
    problem: { zh: describeFileProblem(outcome.problem, 'zh'), en: describeFileProblem(outcome.problem, 'en') },
  };
}
