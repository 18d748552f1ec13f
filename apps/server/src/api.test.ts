import { afterAll, beforeAll, expect, test } from 'vitest';
import { EventEntity } from './events/event.entity.js';
import { findBrokenLink } from './events/find-broken-link.js';
import { ReportEntity } from './reports/report.entity.js';
import { ResultEntity } from './results/result.entity.js';
import { sha256 } from './sha256.js';
import { entry, fillInSheet, SET_ENTRY, SUBMIT_SHEET } from './testing/fill-in-sheet.js';
import { reportText } from './testing/report-text.js';
import { startTestServer } from './testing/test-server.js';
import type { TestServer } from './testing/test-server.js';
import { createTwoCounties } from './testing/two-counties.js';
import type { TwoCounties } from './testing/two-counties.js';

let server: TestServer;
let world: TwoCounties;

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

const PUBLISH =
  'mutation ($id: ID!) { publishResult(townYearId: $id) { __typename ... on ResultPublished { feedback { total hash } townYear { result { total } } } ... on Refusal { code message { zh } } } }';
const FEEDBACK = `query ($id: ID!) { feedback(townYearId: $id) { town { name } year total maxTotal hash grade { id } dimensions { dimension { id } points applicableMax medianPercent }
  indicators { indicator { id } state points maxPoints level levelText { zh } nextLevelText { zh } basis comments quotes attainments { measure state value targetText fraction } } } }`;

interface FeedbackAnswer {
  feedback: {
    total: number;
    hash: string;
    dimensions: { medianPercent: number | null }[];
    indicators: {
      indicator: { id: string };
      state: string;
      level: number | null;
      points: number | null;
      comments: string[];
      quotes: string[];
      basis: string | null;
      nextLevelText: { zh: string } | null;
    }[];
  } | null;
}

test('from a file to the town’s feedback', async () => {
  const townYearId = world.townYears.青石镇;
  const town = await world.as('qingshi');
  const { status, body } = await town.upload(world.roundId, '青石镇 2025 年报告.txt', reportText('青石镇'));
  expect(status).toBe(202);
  await server.queue.idle();

  const assessor = await world.as('assessor1');
  const { report } = await assessor.ask<{
    report: {
      state: string;
      fileName: string;
      version: number;
      townYearId: string;
      metadata: { year: number };
      reading: {
        text: string;
        evidence: { start: number; end: number; kindName: { zh: string } }[];
        sections: { heading: string }[];
      };
      suggestions: {
        indicator: string;
        level: number | null;
        evidence: number[];
        attainments: { measure: string; state: string }[];
      }[];
    };
  }>(
    `query ($id: ID!) { report(id: $id) { state fileName version townYearId metadata { town year } reading { text sections { heading kind depth start end } figures { value unit indicator }
      evidence { number indicator kind kindName { zh en } strength matched start end } problems { start } nextSteps { start }
      completeness { item state name { zh en } reason { zh } quotes { start } } flags { kind quote start end alsoAt { start } } }
      suggestions { indicator level points maxPoints ruleId reason { zh } evidence attainments { measure state value targetText fraction used { start end } } } } }`,
    { id: body.reportId },
  );
  expect(report).toMatchObject({
    reading: {
      completeness: ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8'].map((item) => ({ item })),
      flags: [],
    },
  });
  expect(report).toMatchObject({
    state: 'FILED',
    fileName: '青石镇 2025 年报告.txt',
    version: 1,
    townYearId,
    metadata: { town: '青石镇', year: 2025 },
  });
  expect(report.suggestions).toHaveLength(25);
  expect(report.reading.evidence.length).toBeGreaterThan(5);
  expect(report.suggestions.find(({ indicator }) => indicator === 'L1')?.attainments).toMatchObject([
    { measure: 'special-meetings', state: 'MET' },
  ]);

  // looking writes nothing
  await assessor.ask('query ($id: ID!) { mySheet(townYearId: $id) { total { settled } } }', { id: townYearId });
  const { townYear } = await (
    await world.as('lead')
  ).ask<{ townYear: { sheets: unknown[] } }>('query ($id: ID!) { townYear(id: $id) { sheets { assessor } } }', {
    id: townYearId,
  });
  expect(townYear.sheets).toEqual([]);

  // half a sheet cannot be handed in
  await assessor.ask(SET_ENTRY, entry(townYearId, 'L1', { level: 4, comment: '很好' }));
  const { submitSheet } = await assessor.ask<{ submitSheet: { __typename: string; indicators: string[] } }>(
    SUBMIT_SHEET,
    { id: townYearId },
  );
  expect(submitSheet.__typename).toBe('SheetIncomplete');
  expect(submitSheet.indicators).toHaveLength(24);

  const lead = await world.as('lead');
  expect((await lead.ask<{ publishResult: { code: string } }>(PUBLISH, { id: townYearId })).publishResult.code).toBe(
    'NOT_SUBMITTED',
  );
  await fillInSheet(assessor, townYearId, 2, (indicator) =>
    indicator === 'L1'
      ? { level: 4, comment: '会议次数清楚' }
      : indicator === 'L2'
        ? { comment: '只给同事看', audience: 'INTERNAL' }
        : indicator === 'D4'
          ? { state: 'NOT_APPLICABLE', basis: '未制定规范性文件' }
          : indicator === 'R5'
            ? { state: 'CANNOT_JUDGE' }
            : {},
  );
  await fillInSheet(await world.as('assessor2'), townYearId, 3, (indicator) =>
    indicator === 'D4' ? { state: 'NOT_APPLICABLE', basis: '本年没有文件' } : {},
  );

  // a town sees nothing before publication
  expect(await town.ask(FEEDBACK, { id: townYearId })).toEqual({ feedback: null });
  const { publishResult } = await lead.ask<{ publishResult: { __typename: string; feedback: { hash: string } } }>(
    PUBLISH,
    { id: townYearId },
  );
  expect(publishResult.__typename).toBe('ResultPublished');
  expect((await lead.ask<{ publishResult: { code: string } }>(PUBLISH, { id: townYearId })).publishResult.code).toBe(
    'ALREADY_PUBLISHED',
  );

  const { feedback } = await town.ask<FeedbackAnswer>(FEEDBACK, { id: townYearId });
  const of = (id: string) => feedback?.indicators.find(({ indicator }) => indicator.id === id);
  expect(feedback).toMatchObject({
    town: { name: '青石镇' },
    year: 2025,
    maxTotal: 10_000,
    hash: publishResult.feedback.hash,
  });
  expect(of('L1')).toMatchObject({ points: 438, level: 3, comments: ['会议次数清楚'] });
  expect(of('L1')?.quotes.length).toBeGreaterThan(0);
  expect(of('L2')).toMatchObject({ comments: [], level: 2 });
  expect(of('D4')).toMatchObject({ state: 'NOT_APPLICABLE', points: null, basis: '未制定规范性文件' });
  // the abstention is left out of the mean: the other assessor's level 3 stands alone
  expect(of('R5')).toMatchObject({ points: 225, level: 3 });
  expect(feedback?.dimensions.map(({ medianPercent }) => medianPercent)).toEqual([null, null, null, null, null]);
  const text = JSON.stringify(feedback);
  expect(text).not.toContain('只给同事看');
  expect(text).not.toMatch(/姓名-|assessor/u);

  // what is published can be proven, and stays
  const [row] = await server.database.read.find(ResultEntity);
  expect(sha256(row?.frozen ?? '')).toBe(row?.hash);
  await expect(
    server.database.write((manager) => manager.update(ResultEntity, { id: row?.id ?? '' }, { frozen: '{}' })),
  ).rejects.toThrow(/append-only/);
  expect(
    (await assessor.ask<{ setEntry: { code: string } }>(SET_ENTRY, entry(townYearId, 'L1', { expectedVersion: 2 })))
      .setEntry.code,
  ).toBe('ALREADY_PUBLISHED');
});

test('a sheet is the lead’s decision where the lead hands one in', async () => {
  const townYearId = world.townYears.红岩街道;
  const lead = await world.as('lead');
  await lead.upload(world.roundId, '红岩.txt', reportText('红岩街道'));
  await server.queue.idle();
  await fillInSheet(await world.as('assessor1'), townYearId, 1);
  await fillInSheet(lead, townYearId, 4);
  const scored = await lead.ask<{ ranking: { rows: { total: number; grade: null; town: { name: string } }[] } }>(
    'query ($id: ID!) { ranking(roundId: $id, basis: SCORED) { rows { rank total grade { id } town { name } } unranked { name } } }',
    { id: world.roundId },
  );
  expect(scored.ranking.rows[0]).toEqual({ rank: 1, total: 10_000, grade: null, town: { name: '红岩街道' } });
  expect(
    (await lead.ask<{ publishResult: { __typename: string } }>(PUBLISH, { id: townYearId })).publishResult.__typename,
  ).toBe('ResultPublished');
  const published = await lead.ask<{
    ranking: { rows: { total: number; grade: { id: string } }[]; unranked: { name: string }[] };
  }>('query ($id: ID!) { ranking(roundId: $id, basis: PUBLISHED) { rows { total grade { id } } unranked { name } } }', {
    id: world.roundId,
  });
  expect(published.ranking.rows[0]).toEqual({ total: 10_000, grade: { id: 'excellent' } });
  expect(published.ranking.unranked).toEqual([{ name: '白水乡' }]);
});

test('an indicator that some call not applicable and others score keeps the result open', async () => {
  const townYearId = world.townYears.白水乡;
  await (await world.as('lead')).upload(world.roundId, '白水.txt', reportText('白水乡'));
  await server.queue.idle();
  const assessor = await world.as('assessor1');
  await fillInSheet(assessor, townYearId, 2, (indicator) => (indicator === 'E1' ? { state: 'CANNOT_JUDGE' } : {}));
  const { publishResult } = await (
    await world.as('lead')
  ).ask<{ publishResult: { code: string; message: { zh: string } } }>(PUBLISH, { id: townYearId });
  expect(publishResult.code).toBe('INVALID_INPUT');
  expect(publishResult.message.zh).toContain('E1');

  // handed in: closed to edits until taken back with a reason
  const refused = await assessor.ask<{ setEntry: { code: string } }>(
    SET_ENTRY,
    entry(townYearId, 'E1', { expectedVersion: 1 }),
  );
  expect(refused.setEntry.code).toBe('SHEET_SUBMITTED');
  const REOPEN =
    'mutation ($id: ID!, $reason: String!) { reopenSheet(townYearId: $id, reason: $reason) { __typename ... on Refusal { code } } }';
  expect(await assessor.ask(REOPEN, { id: townYearId, reason: '  ' })).toEqual({
    reopenSheet: { __typename: 'Refusal', code: 'INVALID_INPUT' },
  });
  expect(await assessor.ask(REOPEN, { id: townYearId, reason: '看漏了一页' })).toEqual({
    reopenSheet: { __typename: 'SheetReopened' },
  });
  expect(await assessor.ask(REOPEN, { id: townYearId, reason: '再来一次' })).toEqual({
    reopenSheet: { __typename: 'Refusal', code: 'NOT_SUBMITTED' },
  });
  const saved = await assessor.ask<{ setEntry: { __typename: string } }>(
    SET_ENTRY,
    entry(townYearId, 'E1', { expectedVersion: 1 }),
  );
  expect(saved.setEntry.__typename).toBe('EntrySaved');

  const { events } = await (
    await world.as('lead')
  ).ask<{ events: { action: string; actor: string; detail: string }[] }>(
    'query ($id: ID!) { events(townYearId: $id) { id at actor action subject detail } }',
    { id: townYearId },
  );
  expect(events.slice(0, 3).map(({ action, detail }) => [action, detail])).toEqual([
    ['entry-set', '无法判断 → 3'],
    ['sheet-reopened', '看漏了一页'],
    ['sheet-submitted', ''],
  ]);
});

test('a new version steps in for the old one without touching a sheet', async () => {
  const townYearId = world.townYears.白水乡;
  const before = await server.database.read.find(EventEntity, { where: { action: 'entry-set' } });
  const lead = await world.as('lead');
  const { body } = await lead.upload(world.roundId, '白水 第二版.txt', reportText('白水乡', 2025, '补充说明。'));
  await server.queue.idle();
  const { report } = await lead.ask<{ report: unknown }>(
    'query ($id: ID!) { report(id: $id) { state doubts proposedTownYearId townYearId suggestions { level } } }',
    { id: body.reportId },
  );
  expect(report).toEqual({
    state: 'NEEDS_DECISION',
    doubts: ['ANOTHER_REPORT_FILED'],
    proposedTownYearId: townYearId,
    townYearId: null,
    suggestions: [],
  });
  const DECIDE =
    'mutation ($report: ID!, $town: ID) { decideReport(reportId: $report, townYearId: $town) { __typename ... on ReportDecided { report { state version suggestions { level } } } ... on Refusal { code } } }';
  expect(await lead.ask(DECIDE, { report: body.reportId, town: world.townYears.黄土镇 })).toEqual({
    decideReport: { __typename: 'Refusal', code: 'NOT_FOUND' },
  });
  expect(await lead.ask(DECIDE, { report: body.reportId, town: world.townYears.青石镇 })).toEqual({
    decideReport: { __typename: 'Refusal', code: 'ALREADY_PUBLISHED' },
  });
  const decided = await lead.ask<{
    decideReport: { report: { state: string; version: number; suggestions: unknown[] } };
  }>(DECIDE, { report: body.reportId, town: townYearId });
  expect(decided.decideReport.report).toMatchObject({ state: 'FILED', version: 2 });
  expect(decided.decideReport.report.suggestions).toHaveLength(25);
  expect(await server.database.read.countBy(ReportEntity, { townYearId, state: 'superseded' })).toBe(1);
  expect(await server.database.read.countBy(EventEntity, { action: 'entry-set' })).toBe(before.length);
});
test('the record is an unbroken chain, and a changed event is found', async () => {
  const events = await server.database.read.find(EventEntity, { order: { number: 'ASC' } });
  expect(events.length).toBeGreaterThan(50);
  expect(findBrokenLink(events, sha256)).toBeNull();
  expect(
    findBrokenLink(
      events.map((event) =>
        event.number === 7 ? Object.assign(new EventEntity(), event, { actorName: '别人' }) : event,
      ),
      sha256,
    ),
  ).toBe(7);
  expect(
    findBrokenLink(
      events.filter(({ number }) => number !== 20),
      sha256,
    ),
  ).toBe(20);
  await expect(
    server.database.write((manager) => manager.update(EventEntity, { number: 7 }, { actorName: '别人' })),
  ).rejects.toThrow(/append-only/);
  await expect(server.database.write((manager) => manager.delete(EventEntity, { number: 7 }))).rejects.toThrow(
    /append-only/,
  );
});
