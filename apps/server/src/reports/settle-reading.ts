import { In, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { appendEvent } from '../events/append-event.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { findDoubts } from './find-doubts.js';
import type { FilingQuestion } from './find-doubts.js';
import type { ReadingOutcome } from './read-report.worker.js';
import { ReadingEntity } from './reading.entity.js';
import { ReportEntity } from './report.entity.js';
import { standReport } from './stand-report.js';

/** Writes down what came of reading a report, and files it where nobody needs to decide. Runs in the caller's transaction. */
export async function settleReading(
  manager: EntityManager,
  shelf: RoundShelf,
  now: Date,
  reportId: string,
  outcome: ReadingOutcome,
): Promise<void> {
  const report = await manager.findOneBy(ReportEntity, { id: reportId });
  if (!report || (report.state !== 'queued' && report.state !== 'reading')) return;
  if (!outcome.ok) {
    await manager.update(ReportEntity, { id: reportId }, { state: 'unreadable', problem: outcome.problem });
    await appendEvent(manager, now, {
      actor: null,
      action: 'report-unreadable',
      subject: report.fileName,
      subjectId: reportId,
      after: outcome.problem,
    });
    return;
  }
  const { reading } = outcome;
  await manager.delete(ReadingEntity, { reportId });
  await manager.insert(ReadingEntity, { reportId, reading: JSON.stringify(reading), suggestions: null, readAt: now });
  await manager.update(ReportEntity, { id: reportId }, { metadata: reading.metadata });

  const towns = await shelf.findTowns(manager, { roundId: report.roundId });
  const round = await shelf.findRound(manager, report.roundId);
  if (!round) throw new Error(`Report ${reportId} belongs to no round`);
  const standing = new Set(
    (
      await manager.find(ReportEntity, {
        select: { townYearId: true },
        where: { roundId: report.roundId, state: 'filed' },
      })
    ).map(({ townYearId }) => townYearId),
  );
  const answer = findDoubts({
    metadata: reading.metadata,
    year: round.year,
    county: round.county.name,
    towns: towns.map(({ id, town }) => ({
      townYearId: id,
      townId: town.id,
      name: town.name,
      hasReport: standing.has(id),
    })),
    filingTownId: report.filingTownId,
    sameFile: await findSameFile(manager, report, round.county.id),
  });
  await manager.update(
    ReportEntity,
    { id: reportId },
    { proposedTownYearId: answer.townYearId, doubts: [...answer.doubts] },
  );
  const town = towns.find(({ id }) => id === answer.townYearId);
  if (town && answer.doubts.length === 0) {
    await standReport(manager, now, { report, town, reading, actor: null });
    return;
  }
  await manager.update(ReportEntity, { id: reportId }, { state: 'needs-decision' });
  await appendEvent(manager, now, {
    actor: null,
    action: 'report-needs-decision',
    subject: report.fileName,
    subjectId: reportId,
    after: answer.doubts,
  });
}

/** Whether the county has the same bytes from before. What was discarded, or could not be read, does not count. */
async function findSameFile(
  manager: EntityManager,
  report: ReportEntity,
  countyId: string,
): Promise<FilingQuestion['sameFile']> {
  const same = await manager.find(ReportEntity, {
    where: {
      sha256: report.sha256,
      id: Not(report.id),
      round: { countyId },
      state: In(['queued', 'reading', 'needs-decision', 'filed', 'superseded']),
    },
  });
  const earlier = same.filter(
    ({ filedAt, id }) => filedAt < report.filedAt || (filedAt.getTime() === report.filedAt.getTime() && id < report.id),
  );
  if (earlier.length === 0) return 'no';
  return earlier.some(({ filingTownId }) => filingTownId === report.filingTownId) ? 'by-the-same' : 'elsewhere';
}
