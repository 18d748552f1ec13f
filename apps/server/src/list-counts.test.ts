import { afterAll, beforeAll, expect, test } from 'vitest';
import { In } from 'typeorm';
import { AccountEntity } from './accounts/account.entity.js';
import { hashPassword } from './accounts/password-hash.js';
import { AppealEntity } from './appeals/appeal.entity.js';
import { ArchiveItemEntity } from './archive/archive-item.entity.js';
import { ConflictEntity } from './conflicts/conflict.entity.js';
import { DepartmentItemEntity } from './department-data/department-item.entity.js';
import { DiscussionMessageEntity } from './discussions/discussion-message.entity.js';
import { DiscussionEntity } from './discussions/discussion.entity.js';
import { FieldCheckItemEntity } from './field-checks/field-check-item.entity.js';
import { FieldCheckEntity } from './field-checks/field-check.entity.js';
import { FilingClaimEntity } from './filings/filing-claim.entity.js';
import { FilingEntity } from './filings/filing.entity.js';
import { buildApiSchema } from './graphql/build-api-schema.js';
import { LettersJobEntity } from './letters/letters-job.entity.js';
import { ModerationDecisionEntity } from './moderation/moderation-decision.entity.js';
import { OwnEvidenceEntity } from './own-evidence/own-evidence.entity.js';
import { FilingExtensionEntity } from './phases/filing-extension.entity.js';
import { PracticeEntity } from './practices/practice.entity.js';
import { ProofEntity } from './proofs/proof.entity.js';
import { RectificationItemEntity } from './rectification/rectification-item.entity.js';
import { ReadingEntity } from './reports/reading.entity.js';
import { ReportEntity } from './reports/report.entity.js';
import { TownYearEntity } from './rounds/town-year.entity.js';
import { SheetEntryEntity } from './sheets/sheet-entry.entity.js';
import { SheetEntity } from './sheets/sheet.entity.js';
import { cloneTown } from './testing/clone-town.js';
import type { TableToClone } from './testing/clone-town.js';
import { countQueries } from './testing/count-queries.js';
import { createCountyOfTowns } from './testing/county-of-towns.js';
import { everyList } from './testing/every-query.js';
import type { EveryList } from './testing/every-query.js';
import { fillInSheet } from './testing/fill-in-sheet.js';
import { makeJpeg } from './testing/make-images.js';
import { reportText } from './testing/report-text.js';
import { moveTo, SET_PHASE_DATES, yearOfPhases } from './testing/set-up-phases.js';
import type { TestClient } from './testing/test-client.js';
import { startTestServer } from './testing/test-server.js';
import type { TestServer } from './testing/test-server.js';
import { PASSWORD } from './testing/two-counties.js';
import { sendResolution } from './testing/send-resolution.js';

/*
 * Every list of the schema, found in the schema itself, asked for with everything of each item: how many queries it takes of the database in a county
 * of one town and in one of thirty, each with a whole year behind it. A list that asks once for each item asks more of the larger county; a new list
 * has no number here.
 */

let server: TestServer;

/** A county after its year, and the ids with which its lists are asked for. */
interface County {
  readonly clients: Readonly<Record<'lead' | 'town' | 'admin', TestClient>>;
  readonly values: Readonly<Record<string, unknown>>;
  readonly roundId: string;
  readonly nextRoundId: string;
  readonly nextTownYearId: string;
}

/** What towns have before results, and after. */
const BEFORE: readonly TableToClone[] = [
  [ReportEntity],
  [ReadingEntity],
  [FilingEntity],
  [FilingClaimEntity],
  [FilingExtensionEntity],
  [ArchiveItemEntity],
  [ConflictEntity],
  [SheetEntity],
  [SheetEntryEntity],
  [OwnEvidenceEntity],
  [FieldCheckEntity],
  [FieldCheckItemEntity],
  [DiscussionEntity],
  [DiscussionMessageEntity],
  [DepartmentItemEntity],
  [ModerationDecisionEntity],
  [ProofEntity],
];
const AFTER: readonly TableToClone[] = [
  [AppealEntity],
  [PracticeEntity],
  [RectificationItemEntity],
  [ProofEntity, { purpose: In(['appeal', 'rectification']) }],
];

async function walkYear(count: number): Promise<County> {
  const { lead, roundId, townYearIds } = await createCountyOfTowns(server, count);
  const [id = ''] = townYearIds;
  const done = async <Data extends Record<string, unknown>>(
    client: TestClient,
    mutation: string,
    variables: Record<string, unknown> = {},
  ): Promise<Data> => {
    const answer = await client.ask<Data>(mutation, variables);
    for (const one of Object.values(answer) as { __typename: string }[])
      if (one.__typename === 'Refusal') throw new Error(JSON.stringify(answer));
    return answer;
  };
  const R = '... on Refusal { code message { zh } }';
  const towns = await server.database.read.find(TownYearEntity, { where: { roundId }, relations: { town: true } });
  const first = towns.find((one) => one.id === id);
  const passwordHash = await hashPassword(PASSWORD);
  const leadRow = await server.database.read.findOneByOrFail(AccountEntity, { id: `lead-of-${String(count)}` });
  const enter = async (name: string, role: 'town' | 'assessor' | 'administrator') => {
    await server.database.write((manager) =>
      manager.insert(AccountEntity, {
        id: name,
        loginName: name,
        displayName: name,
        role,
        countyId: role === 'administrator' ? null : leadRow.countyId,
        townId: role === 'town' ? (first?.townId ?? null) : null,
        passwordHash,
        createdAt: new Date(),
      }),
    );
    const client = server.client();
    await client.signIn(name, PASSWORD);
    return client;
  };
  const town = await enter(`town-of-${String(count)}`, 'town');
  const assessor = await enter(`assessor-of-${String(count)}`, 'assessor');
  const other = `other-of-${String(count)}`;
  await enter(other, 'assessor');
  const admin = await enter(`admin-of-${String(count)}`, 'administrator');

  await done(lead, SET_PHASE_DATES, { round: roundId, dates: yearOfPhases(2027), reason: '', startIn: 'FILING' });
  for (const year of [2025, 2026, 2027, 2028])
    await done(lead, `mutation ($input: WorkCalendarInput!) { setWorkCalendar(input: $input) { __typename ${R} } }`, {
      input: { year, holidays: [`${String(year)}-01-01`], workdays: [`${String(year)}-02-07`, `${String(year)}-02-08`].filter((day) => [0, 6].includes(new Date(day).getUTCDay())), expectedVersion: 0 },
    }); // prettier-ignore
  const name = first?.town?.name ?? '';
  const filed = await lead.upload(roundId, '报告.txt', reportText(name));
  await lead.upload(roundId, '旧年.txt', reportText(name, 2020));
  await server.queue.idle();
  await done(lead, `mutation ($id: ID!, $report: ID!) { decideReport(reportId: $report, townYearId: $id) { __typename ${R} } }`, { id, report: filed.body.reportId }); // prettier-ignore
  await done(lead, `mutation ($id: ID!) { setClaim(input: { townYearId: $id, indicator: "L4", expectedVersion: 0, level: 4, note: "自评", quote: "领导班子集体学法6次", quoteStart: 0 }) { __typename ${R} }
    grantExtension(townYearId: $id, until: "2027-03-20T18:00", reason: "山洪断路") { __typename ${R} } }`, { id }); // prettier-ignore
  const figure = async (note: string) =>
    (
      await done<{ addArchiveFigure: { item: { id: string } } }>(
        town,
        `mutation ($input: ArchiveItemInput!) { addArchiveFigure(input: $input) { __typename ... on ArchiveItemSaved { item { id } } ${R} } }`,
        { input: { year: 2025, happenedOn: '2025-03-14', indicator: 'L4', note, figure: '6', unit: '次' } },
      )
    ).addArchiveFigure.item.id;
  await done(town, `mutation ($id: ID!) { attachArchiveItem(id: $id, isAttached: true) { __typename ${R} } }`, { id: await figure('学法台账') }); // prettier-ignore
  await done(town, `mutation ($id: ID!) { deleteArchiveItem(id: $id) { __typename ${R} } }`, { id: await figure('误录') }); // prettier-ignore
  await done(lead, `mutation ($text: String!) { addCommentPhrase(input: { text: $text, isShared: true }) { __typename ${R} } }`, { text: '依据充分' }); // prettier-ignore
  await done(lead, `mutation ($who: ID!, $town: ID!) { declareConflict(accountId: $who, townId: $town, kind: OTHER, reason: "曾在该镇工作") { __typename ${R} } }`, { who: other, town: first?.townId }); // prettier-ignore
  await done(lead, `mutation ($id: ID!) { setScoringRules(roundId: $id, expectedVersion: 0, assigns: true, withholds: true) { __typename ${R} } }`, { id: roundId }); // prettier-ignore
  await done(
    lead,
    `mutation ($id: ID!, $changes: [AssignmentChangeInput!]!) { setAssignments(roundId: $id, expectedVersion: 1, changes: $changes) { __typename ${R} } }`,
    {
      id: roundId,
      changes: townYearIds.map((townYearId) => ({
        townYearId,
        accountId: `assessor-of-${String(count)}`,
        assigned: true,
      })),
    },
  );
  await moveTo(lead, roundId, 'filing', 'desk-review');
  const { report } = await lead.ask<{ report: { id: string; reading: { text: string } } }>(
    'query ($id: ID!) { report(id: $id) { id reading { text } } }',
    { id: filed.body.reportId },
  );
  await done(lead, `mutation ($input: MarkEvidenceInput!) { markEvidence(input: $input) { __typename ${R} } }`, {
    input: { townYearId: id, reportId: report.id, indicator: 'L4', quote: '领导班子集体学法6次', quoteStart: report.reading.text.indexOf('领导班子集体学法6次'), isForTown: true },
  }); // prettier-ignore
  await fillInSheet(lead, id, 3, () => ({ comment: '依据充分' }));
  await fillInSheet(assessor, id, 3, () => ({ comment: '依据充分' }));
  await done(lead, `mutation ($id: ID!) { startDiscussion(townYearId: $id, indicator: "L1", audience: TOWN, text: "请看") { __typename ${R} } }`, { id }); // prettier-ignore
  await moveTo(lead, roundId, 'desk-review', 'field-check');
  await done(lead, `mutation ($round: ID!, $towns: [ID!]!) { drawFieldChecks(roundId: $round, townYearIds: $towns, sample: 20) { __typename ${R} } }`, { round: roundId, towns: [id] }); // prettier-ignore
  const { townYear } = await lead.ask<{ townYear: { fieldCheck: { id: string; items: { id: string }[] } } }>(
    'query ($id: ID!) { townYear(id: $id) { fieldCheck { id items { id } } } }',
    { id },
  );
  const addProof = async (client: TestClient, purpose: string, of: string) => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(makeJpeg())]), '现场.jpg');
    const headers = { 'x-fazhi-request': '1' };
    const sent = await client.fetch(`/files/proofs?purpose=${purpose}&of=${of}`, { method: 'POST', body: form, headers }); // prettier-ignore
    if (sent.status !== 201) throw new Error(await sent.text());
  };
  await addProof(lead, 'field-check', townYear.fieldCheck.id);
  await addProof(lead, 'field-check', townYear.fieldCheck.items[0]?.id ?? '');
  await done(
    lead,
    `mutation ($input: DepartmentItemInput!) { saveDepartmentItem(input: $input) { __typename ${R} } }`,
    {
      input: { townYearId: id, item: 'K2', claim: { kind: 'TIMES', times: 1 }, basis: '（2025）某行终 3 号' },
    },
  );
  await moveTo(lead, roundId, 'field-check', 'moderation');
  await done(
    lead,
    `mutation ($round: ID!, $input: ScoringInput!) { setScoring(roundId: $round, expectedVersion: 0, input: $input) { __typename ${R} } }`,
    {
      round: roundId,
      input: {
        weights: [{ source: 'DESK', weight: 100 }],
        combine: 'MEAN',
        tolerance: 25,
        quota: 30,
        conversion: { kind: 'BY_GRADE', grades: ['excellent','good','qualified','unqualified'].map((grade, place) => ({ grade, points: 500 - 100 * place })) },
      },
    },
  ); // prettier-ignore
  await done(lead, `mutation ($id: ID!) { acceptAgreed(townYearId: $id) { __typename ${R} } }`, { id });
  const others = towns.filter((one) => one.id !== id);
  const clone = (tables: readonly TableToClone[]) =>
    server.database.write(async (manager) => {
      for (const one of others)
        await cloneTown(manager, new Map([[id, one.id], [first?.townId ?? '', one.townId]]), tables); // prettier-ignore
    });
  await clone(BEFORE);

  const prepared = await done<{ prepareResults: { result: { id: string } } }>(
    lead,
    `mutation ($round: ID!) { prepareResults(roundId: $round) { __typename ... on ResultsChanged { result { id } } ${R} } }`,
    { round: roundId },
  );
  const versionId = prepared.prepareResults.result.id;
  await moveTo(lead, roundId, 'moderation', 'provisional');
  await done(lead, `mutation ($id: ID!) { announceResults(versionId: $id) { __typename ${R} } }`, { id: versionId });
  await done(lead, `mutation ($round: ID!, $members: [ID!]!) { setAppealRule(roundId: $round, expectedVersion: 0, days: 5, members: $members) { __typename ${R} } }`, { round: roundId, members: [other] }); // prettier-ignore
  const { beginAppeal } = await done<{ beginAppeal: { id: string } }>(
    town,
    `mutation ($id: ID!) { beginAppeal(townYearId: $id, input: { indicator: "D1", channel: TOWN, text: "写明了", quote: "聘请法律顾问1名", quoteStart: 0 }) { __typename ... on AppealSaved { id } ${R} } }`,
    { id },
  );
  await addProof(town, 'appeal', beginAppeal.id);
  await done(town, `mutation ($id: ID!) { submitAppeal(id: $id, expectedVersion: 1, input: { text: "写明了", quote: "聘请法律顾问1名", quoteStart: 0 }) { __typename ${R} } }`, { id: beginAppeal.id }); // prettier-ignore
  await done(lead, `mutation ($id: ID!) { decideAppeal(id: $id, expectedVersion: 2, reason: "维持") { __typename ${R} } }`, { id: beginAppeal.id }); // prettier-ignore
  await moveTo(lead, roundId, 'provisional', 'approval');
  const fileId = await sendResolution(lead, roundId);
  const { resultVersion } = await lead.ask<{ resultVersion: { towns: { townYearId: string; grade: object | null; between: { id: string }[] }[] } }>(
    'query ($id: ID!) { resultVersion(id: $id) { towns { townYearId grade { id } between { id } } } }',
    { id: versionId },
  ); // prettier-ignore
  const open = resultVersion.towns.filter(({ grade }) => grade === null);
  let last = versionId;
  if (open.length > 0) {
    await done(lead, `mutation ($id: ID!, $words: [TieWordInput!]!) { settleTie(versionId: $id, words: $words, reason: "同分，按办结率") { __typename ${R} } }`, {
      id: versionId,
      words: open.map(({ townYearId, between }, place) => ({ townYearId, grade: between[place < Math.floor(count * 0.3) ? 0 : 1]?.id })),
    }); // prettier-ignore
    const again = await done<{ prepareResults: { result: { id: string } } }>(
      lead,
      `mutation ($round: ID!) { prepareResults(roundId: $round, reason: "压线等次已经审定") { __typename ... on ResultsChanged { result { id } } ${R} } }`,
      { round: roundId },
    );
    last = again.prepareResults.result.id;
  }
  await done(
    lead,
    `mutation ($id: ID!, $input: ApprovalInput!) { approveResults(versionId: $id, input: $input) { __typename ${R} } }`,
    { id: last, input: { meeting: '会议', heldOn: '2027-07-10', documentNumber: '3 号', fileId } },
  );
  await moveTo(lead, roundId, 'approval', 'publication');
  await done(lead, `mutation ($id: ID!) { publishResults(versionId: $id) { __typename ${R} } }`, { id: last });
  const { feedback } = await lead.ask<{ feedback: { indicators: { indicator: { id: string }; quotes: string[] }[] } }>(
    'query ($id: ID!) { feedback(townYearId: $id) { indicators { indicator { id } quotes } } }',
    { id },
  );
  const quoted = feedback.indicators.find(({ quotes }) => quotes.length > 0);
  await done(lead, `mutation ($id: ID!, $indicator: ID!, $quote: String!) { proposePractice(townYearId: $id, indicator: $indicator, quote: $quote) { __typename ${R} } }`, { id, indicator: quoted?.indicator.id, quote: quoted?.quotes[0] }); // prettier-ignore
  await moveTo(lead, roundId, 'publication', 'rectification');
  await done(lead, `mutation ($id: ID!) { addRectification(townYearId: $id, items: [{ origin: HAND, text: "补建台账" }], deadline: { day: "2099-05-29" }) { __typename ${R} } }`, { id }); // prettier-ignore
  const item = await server.database.read.findOneByOrFail(RectificationItemEntity, { townYearId: id });
  await addProof(town, 'rectification', item.id);
  await done(town, `mutation ($id: ID!) { submitRectification(id: $id, expectedVersion: 1, answer: "已补建") { __typename ${R} } }`, { id: item.id }); // prettier-ignore
  await clone(AFTER);
  await server.database.write((manager) =>
    manager.insert(LettersJobEntity, {
      id: `letters-of-${String(count)}`,
      roundId,
      format: 'docx',
      language: 'zh',
      issue: { issuer: null, number: null, date: null },
      state: 'ready',
      problem: null,
      askedById: leadRow.id,
      askedAt: new Date(),
      finishedAt: new Date(),
    }),
  );
  const next = await done<{ openRound: { round: { id: string; towns: { id: string }[] } } }>(
    lead,
    `mutation ($from: ID!) { openRound(year: 2026, copyFrom: $from) { __typename ... on RoundOpened { round { id towns { id } } } ${R} } }`,
    { from: roundId },
  );
  const nextRoundId = next.openRound.round.id;
  return {
    clients: { lead, town, admin },
    roundId,
    nextRoundId,
    nextTownYearId: next.openRound.round.towns[0]?.id ?? '',
    values: {
      appealId: beginAppeal.id,
      basis: 'PUBLISHED',
      draw: 1,
      filter: {},
      perTown: 1,
      roundId,
      townYearId: id,
      year: 2025,
      'resultVersion.id': versionId,
      'round.id': roundId,
    },
  };
}

/** Who asks, where it is not the lead. */
const ASKED_BY: Readonly<Record<string, keyof County['clients']>> = {
  accounts: 'admin',
  archive: 'town',
  counties: 'admin',
};
/** What tells of the year before is asked of the round after. */
const OF_NEXT_YEAR = [
  'PreviousIndicator.comments',
  'PreviousYear.indicators',
  'ProposedAssignment.pairs',
  'TownYear.carriedRectification',
];

/** Exact counts, by hand: one that grows is looked at. */
const COUNTS: Readonly<Record<string, number>> = {
  'Account.roles': 3,
  'Anchoring.sentences': 15,
  'Appeal.proofs': 33,
  'AppealRule.members': 7,
  'Archive.deleted': 9,
  'Archive.indicators': 9,
  'Archive.items': 9,
  'Archive.years': 9,
  'Assignment.assessors': 21,
  'Assignment.conflicts': 21,
  'Assignment.pairs': 21,
  'Assignment.published': 21,
  'Attainment.used': 6,
  'Audit.actions': 8,
  'Audit.events': 8,
  'AuditEvent.changes': 8,
  'BlockedTown.indicators': 16,
  'CompletenessFinding.quotes': 10,
  'Conversion.grades': 9,
  'CountyCalendar.years': 6,
  'CountyResult.quotas': 19,
  'CountyResult.towns': 19,
  'CountyResult.unknownGates': 19,
  'CountyResult.withoutResult': 19,
  'CountyWithTowns.towns': 4,
  'Discussion.messages': 15,
  'Feedback.adjustments': 6,
  'Feedback.dimensions': 6,
  'Feedback.gradeBetween': 6,
  'Feedback.gradeNotes': 6,
  'Feedback.indicators': 6,
  'FeedbackIndicator.attainments': 6,
  'FeedbackIndicator.comments': 6,
  'FeedbackIndicator.quotes': 6,
  'FieldCheck.items': 15,
  'FieldCheck.proofs': 15,
  'FieldCheckItem.proofs': 15,
  'FieldCheckItem.quotes': 15,
  'FieldCheckItem.reasons': 15,
  'Indicator.levels': 6,
  'Indicator.measures': 6,
  'LanguageFlag.alsoAt': 10,
  'Me.roles': 6,
  'Moderation.assessors': 14,
  'Moderation.rows': 14,
  'ModerationRow.cells': 14,
  'ModerationRow.lookAgain': 14,
  'OutsideItem.ranks': 7,
  'Plan.measures': 5,
  'PreparedTown.between': 19,
  'PreparedTown.gradeNotes': 19,
  'PreviousIndicator.comments': 9,
  'PreviousYear.indicators': 9,
  'ProposedAssignment.pairs': 12,
  'Query.accounts': 3,
  'Query.commentPhrases': 5,
  'Query.conflicts': 5,
  'Query.counties': 4,
  'Query.events': 6,
  'Query.lettersJobs': 9,
  'Query.practices': 6,
  'Query.rounds': 41,
  'Query.similarTowns': 21,
  'Query.visibility': 6,
  'Quota.lowered': 19,
  'Quota.open': 19,
  'Ranking.rows': 10,
  'Ranking.unranked': 10,
  'RankingRow.dimensions': 10,
  'ReaderProposal.quotes': 10,
  'Reading.completeness': 10,
  'Reading.evidence': 10,
  'Reading.figures': 10,
  'Reading.flags': 10,
  'Reading.nextSteps': 10,
  'Reading.problems': 10,
  'Reading.sections': 10,
  'RectificationItem.proofs': 17,
  'RectificationItem.steps': 17,
  'Report.doubts': 9,
  'Report.suggestions': 10,
  'Report.withheld': 10,
  'Round.blockedTowns': 16,
  'Round.checklist': 25,
  'Round.departmentData': 10,
  'Round.extensions': 8,
  'Round.intake': 10,
  'Round.moderations': 16,
  'Round.myQueue': 7,
  'Round.outsideItems': 7,
  'Round.resultVersions': 9,
  'Round.towns': 47,
  'Rubric.dimensions': 5,
  'Rubric.grades': 5,
  'Rubric.indicators': 5,
  'Rubric.levelShares': 5,
  'Rubric.levels': 5,
  'Schedule.phases': 9,
  'Scoring.sentences': 9,
  'Scoring.weights': 9,
  'Sheet.entries': 7,
  'Sheet.ownEvidence': 10,
  'Sheet.ruledOut': 7,
  'SheetTotal.dimensions': 7,
  'Suggestion.attainments': 10,
  'Suggestion.evidence': 10,
  'TownDepartmentData.items': 10,
  'TownDepartmentData.proposals': 10,
  'TownYear.appeals': 33,
  'TownYear.attachments': 12,
  'TownYear.carriedRectification': 15,
  'TownYear.claims': 13,
  'TownYear.discussions': 15,
  'TownYear.rectification': 17,
  'TownYear.rectificationProposals': 13,
  'TownYear.reportVersions': 14,
  'TownYear.sheets': 16,
  'Visibility.provisional': 6,
  'Visibility.sheets': 6,
  'Visibility.sums': 6,
  'WorkCalendar.holidays': 6,
  'WorkCalendar.workdays': 6,
};
/** Lists with nothing in them here, and why that tells nothing less. */
const EMPTY: Readonly<Record<string, string>> = {
  'BlockedTown.indicators': 'everything is decided',
  'CountyResult.withoutResult': 'every town has a result',
  'Feedback.gradeBetween': 'of the same frozen result as the rest of the feedback',
  'Feedback.gradeNotes': 'of the same frozen result as the rest of the feedback',
  'LanguageFlag.alsoAt': 'of the same reading as the rest of the report',
  'ModerationRow.lookAgain': 'computed from the same rows',
  'PreparedTown.between': 'of the same version as its towns',
  'PreparedTown.gradeNotes': 'of the same version as its towns',
  'Quota.lowered': 'of the same version as its towns',
  'Quota.open': 'of the same version as its towns',
  'Ranking.unranked': 'every town has a result',
  'Reading.flags': 'of the same reading as the rest of the report',
  'Report.withheld': 'nothing is withheld from a lead',
  'Round.blockedTowns': 'everything is decided',
  'Sheet.ruledOut': 'computed from rubric and profile',
};

let lists: readonly EveryList[];
let counties: readonly [County, County];

beforeAll(async () => {
  lists = everyList(await buildApiSchema());
  server = await startTestServer();
  counties = [await walkYear(1), await walkYear(30)];
}, 600_000);
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

async function ask(list: EveryList, county: County): Promise<{ readonly count: number; readonly items: number }> {
  const client = county.clients[ASKED_BY[list.query] ?? 'lead'];
  const next: Record<string, unknown> = OF_NEXT_YEAR.includes(list.name)
    ? { 'round.id': county.nextRoundId, roundId: county.nextRoundId, townYearId: county.nextTownYearId }
    : {};
  const variables = Object.fromEntries(
    Object.keys(list.args).map((arg) => {
      const key = [`${list.query}.${arg}`, arg].find((name) => name in county.values);
      if (key === undefined) throw new Error(`Nobody says what ${list.query}(${arg}) is to be asked with`);
      return [arg, next[key] ?? county.values[key]];
    }),
  );
  let answer: unknown;
  const count = await countQueries(server.database, async () => {
    answer = await client.ask(list.document, variables);
  });
  return { count, items: itemsAt(answer, list.path) };
}

/** How many items there are at the end of a path, over all lists on the way. */
function itemsAt(value: unknown, path: readonly string[]): number {
  if (Array.isArray(value) && path.length > 0) return value.reduce<number>((sum, one) => sum + itemsAt(one, path), 0);
  const [field, ...rest] = path;
  if (field === undefined) return Array.isArray(value) ? value.length : 0;
  return value === null ? 0 : itemsAt((value as Record<string, unknown>)[field], rest);
}

test('every list takes exactly so many queries, in a county of 1 town and in one of 30', { timeout: 600_000 }, async () => {
  const [small, large] = counties;
  const counts: Record<string, string> = {};
  const empty: string[] = [];
  for (const list of lists) {
    // a first time for each, so that nothing that is fetched once only tells them apart
    for (const county of counties) await ask(list, county);
    const [one, thirty] = [await ask(list, small), await ask(list, large)];
    counts[list.name] = one.count === thirty.count ? String(one.count) : `${String(one.count)} and ${String(thirty.count)}`;
    if (thirty.items === 0) empty.push(list.name);
  }
  if (process.env['FAZHI_TELL'] !== undefined) process.stderr.write(JSON.stringify({ counts, empty }, null, 1));
  expect(empty.sort()).toEqual(Object.keys(EMPTY).sort());
  expect(counts).toEqual(Object.fromEntries(Object.entries(COUNTS).map(([name, count]) => [name, String(count)])));
}); // prettier-ignore
