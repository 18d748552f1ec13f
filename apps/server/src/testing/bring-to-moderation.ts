import { fillInSheet } from './fill-in-sheet.js';
import { reportText } from './report-text.js';
import { moveTo, SET_PHASE_DATES, yearOfPhases } from './set-up-phases.js';
import type { TestServer } from './test-server.js';
import type { TwoCounties } from './two-counties.js';

/** Levels by town that two assessors give: one alike, one a level apart, one far apart on L1. */
const LEVELS = {
  青石镇: [4, 4],
  白水乡: [3, 3],
  红岩街道: [3, 3],
} as const;

/** 甲县 with phases, three reports, and six sheets handed in; on L1 of 红岩街道 the assessors are three levels apart. */
export async function bringToModeration(server: TestServer, world: TwoCounties): Promise<void> {
  const lead = await world.as('lead');
  await lead.ask(SET_PHASE_DATES, { round: world.roundId, dates: yearOfPhases(2027), reason: '', startIn: 'FILING' });
  for (const town of ['青石镇', '白水乡', '红岩街道'] as const)
    await lead.upload(world.roundId, `${town}.txt`, reportText(town));
  await server.queue.idle();
  await moveTo(lead, world.roundId, 'filing', 'desk-review');
  for (const town of ['青石镇', '白水乡', '红岩街道'] as const)
    for (const [place, who] of (['assessor1', 'assessor2'] as const).entries())
      await fillInSheet(await world.as(who), world.townYears[town], LEVELS[town][place] ?? 3, (indicator) =>
        indicator === 'L1' && town === '红岩街道' && who === 'assessor2' ? { level: 0, comment: '未见学习记录' } : {},
      );
  await moveTo(lead, world.roundId, 'desk-review', 'moderation');
}
