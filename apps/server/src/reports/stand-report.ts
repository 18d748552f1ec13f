import { suggestLevels } from '@fazhi/domain';
import type { Reading } from '@fazhi/domain';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { appendEvent } from '../events/append-event.js';
import type { NewEvent } from '../events/new-event.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import { ReadingEntity } from './reading.entity.js';
import { ReportEntity } from './report.entity.js';

/**
 * Makes a report the one that stands for a town: suggestions are computed with the town's profile, and an earlier report steps back.
 * Sheets are not touched. Runs in the caller's transaction.
 */
export async function standReport(
  manager: EntityManager,
  now: Date,
  input: {
    readonly report: ReportEntity;
    readonly town: TownInRound;
    readonly reading: Reading;
    readonly actor: NewEvent['actor'];
    readonly reason?: string;
  },
): Promise<void> {
  const { report, town, reading, actor } = input;
  const stoodBefore = await manager.find(ReportEntity, {
    where: { townYearId: town.id, state: In(['filed', 'superseded']) },
  });
  for (const earlier of stoodBefore.filter(({ state }) => state === 'filed')) {
    await manager.update(ReportEntity, { id: earlier.id }, { state: 'superseded' });
    await appendEvent(manager, now, {
      actor,
      action: 'report-superseded',
      subject: earlier.fileName,
      subjectId: earlier.id,
      townYearId: town.id,
      before: 'filed',
      after: 'superseded',
    });
  }
  const suggestions = suggestLevels({
    rubric: town.round.rubric,
    plan: town.round.plan,
    reading,
    profile: town.profile,
  });
  await manager.update(ReadingEntity, { reportId: report.id }, { suggestions: JSON.stringify(suggestions) });
  const version = stoodBefore.length + 1;
  await manager.update(ReportEntity, { id: report.id }, { state: 'filed', townYearId: town.id, version });
  await appendEvent(manager, now, {
    actor,
    action: 'report-filed',
    subject: report.fileName,
    subjectId: report.id,
    townYearId: town.id,
    before: report.state,
    after: { town: town.town.name, version, sha256: report.sha256 },
    reason: input.reason ?? null,
  });
}
