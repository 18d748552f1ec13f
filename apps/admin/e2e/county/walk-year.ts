import { announceResults, approveResults, prepareResults, publishResults } from './tell-results.js';
import { appeal, decideAppeal, namePanel } from './appeal.js';
import { assignTowns } from './assign-towns.js';
import { drawChecks, fillInCheck } from './check-towns.js';
import { fileReports } from './file-reports.js';
import type { County } from './found-county.js';
import { enterLostSuit, moderateTowns, setScoring } from './moderate-towns.js';
import { moveTo } from './move-to.js';
import { prepareRound } from './prepare-round.js';
import { answer, askToMend, decide } from './rectify.js';
import { scoreTowns } from './score-towns.js';

/** A page as somebody sees it at some time of the year. */
interface PageToSee {
  readonly name: string;
  /** Login name; null for whoever has not signed in. */
  readonly who: string | null;
  readonly path: string;
}

/** A time of the year and what is worth seeing then. */
export interface Stage {
  readonly name: string;
  readonly pages: readonly PageToSee[];
}

/**
 * The county's whole year, through the same doors as the pages', with a rest at each time of it.
 * Nothing is finished where half done shows more: a town has not filed, a sheet is not handed in, a decision waits.
 */
export async function* walkYear(county: County): AsyncGenerator<Stage> {
  const { roundId, as } = county;
  const [good, fair, torn, low, plain, late, absent] = county.towns;
  if (!good || !fair || !torn || !low || !plain || !late || !absent) throw new Error('The county has seven towns');
  const round = `/rounds/${roundId}`;
  const of = ({ townYearId }: { readonly townYearId: string }, page: string) => `${round}/towns/${townYearId}/${page}`;
  const lead = (name: string, path: string): PageToSee => ({ name, who: 'county-lead', path });
  const by = (who: string, name: string, path: string): PageToSee => ({ name, who, path });

  yield {
    name: 'opened',
    pages: [
      { name: 'sign-in', who: null, path: '/sign-in' },
      by('admin', 'accounts', '/accounts'),
      by('admin', 'counties', '/counties'),
      lead('round', round),
      lead('schedule', `${round}/schedule`),
      by('county-viewer', 'viewer-home', '/results'),
    ],
  };

  await prepareRound(county);
  await setScoring(county);
  yield {
    name: 'preparation',
    pages: [
      lead('round', round),
      lead('schedule', `${round}/schedule`),
      lead('profiles', `${round}/profiles`),
      lead('assignment', `${round}/assignment`),
      lead('conflicts', `${round}/conflicts`),
      lead('results', `${round}/results`),
      lead('password', '/password'),
      by(good.loginName, 'town-home', '/years'),
      by(good.loginName, 'archive', '/archive'),
    ],
  };

  await moveTo(county, 'FILING');
  await fileReports(county, [late.name, absent.name]);
  await as('county-lead').ask(
    'mutation ($id: ID!) { reviewFiling(townYearId: $id, isAccepted: false, reason: "请补公开链接") { __typename } }',
    { id: plain.townYearId },
  );
  await as('county-lead').ask(
    'mutation ($id: ID!, $until: String!) { grantExtension(townYearId: $id, until: $until, reason: "山洪断路") { __typename } }',
    { id: absent.townYearId, until: `${String(new Date().getUTCFullYear() + 1)}-12-20T18:00` },
  );
  yield {
    name: 'filing',
    pages: [
      lead('round', round),
      lead('reports', `${round}/reports`),
      lead('filing', of(good, 'filing')),
      lead('schedule', `${round}/schedule`),
      by(plain.loginName, 'town-home', '/years'),
      by(plain.loginName, 'town-reports', `${round}/reports`),
      by(plain.loginName, 'town-filing', of(plain, 'filing')),
    ],
  };

  await fileReports(
    county,
    [good, fair, torn, low, plain, absent].map(({ name }) => name),
  );
  await moveTo(county, 'DESK_REVIEW');
  const desks = await assignTowns(county);
  await scoreTowns(county, desks, [late.townYearId, absent.townYearId]);
  const reader = desks.get(late.townYearId)?.[0] ?? '';
  yield {
    name: 'desk-review',
    pages: [
      lead('round', round),
      lead('assignment', `${round}/assignment`),
      lead('conflicts', `${round}/conflicts`),
      lead('ranking', `${round}/ranking`),
      by(reader, 'assessor-home', '/rounds'),
      by(reader, 'assessor-round', round),
      by(reader, 'conflicts', `${round}/conflicts`),
      by(reader, 'desk', of(late, 'assess')),
    ],
  };

  await scoreTowns(
    county,
    desks,
    [good, fair, torn, low, plain, absent].map(({ townYearId }) => townYearId),
  );
  await moveTo(county, 'FIELD_CHECK');
  await drawChecks(county, [good.townYearId, torn.townYearId]);
  await fillInCheck(county, desks, good.townYearId);
  const visitor = desks.get(torn.townYearId)?.[0] ?? '';
  yield {
    name: 'field-check',
    pages: [
      lead('round', round),
      lead('field-checks', `${round}/field-checks`),
      lead('field-check-done', of(good, 'field-check')),
      by(visitor, 'field-checks', `${round}/field-checks`),
      by(visitor, 'field-check', of(torn, 'field-check')),
    ],
  };

  await fillInCheck(county, desks, torn.townYearId);
  await moveTo(county, 'MODERATION');
  await enterLostSuit(county, low.townYearId);
  await moderateTowns(county, [torn.townYearId, absent.townYearId]);
  yield {
    name: 'moderation',
    pages: [
      lead('round', round),
      lead('moderation', `${round}/moderation`),
      lead('moderation-town', `${round}/moderation?town=${torn.townYearId}`),
      lead('department-data', `${round}/department-data`),
      lead('results', `${round}/results`),
      lead('ranking', `${round}/ranking`),
      by(reader, 'assessor-round', round),
    ],
  };

  await moderateTowns(county, [absent.townYearId]);
  const first = await prepareResults(county, [absent.townYearId]);
  yield {
    name: 'prepared',
    pages: [lead('round', round), lead('results', `${round}/results`), lead('ranking', `${round}/ranking`)],
  };

  await namePanel(county);
  await moveTo(county, 'PROVISIONAL');
  await announceResults(county, first.id);
  const decided = await appeal(county, torn, 'R1', {
    text: '报告第五部分写明排查的数字，附有台账。',
    quote: '共排查矛盾纠纷264件',
  });
  await appeal(county, low, 'L1', {
    text: '专题会议的纪要已经补齐。',
    quote: '镇党委、政府主要负责同志一年内主持专题会议5次',
  });
  const free = county.assessors.find((who) => desks.get(torn.townYearId)?.includes(who) === false) ?? '';
  const judge = county.assessors.find((who) => desks.get(low.townYearId)?.includes(who) === false) ?? '';
  await decideAppeal(county, free, decided, 4);
  yield {
    name: 'provisional',
    pages: [
      lead('round', round),
      lead('results', `${round}/results`),
      lead('appeals', `${round}/appeals`),
      by(judge, 'panel', `${round}/appeals`),
      by(low.loginName, 'town-home', '/years'),
      by(low.loginName, 'town-feedback', of(low, 'feedback')),
      by(low.loginName, 'town-appeals', `${round}/appeals`),
      by(absent.loginName, 'town-without-result', '/years'),
    ],
  };

  const second = await prepareResults(county, [absent.townYearId], '申诉复核后重算');
  await announceResults(county, second.id);
  await moveTo(county, 'APPROVAL');
  yield { name: 'approval', pages: [lead('round', round), lead('results', `${round}/results`)] };

  await approveResults(county, second.id);
  await moveTo(county, 'PUBLIC_NOTICE');
  yield { name: 'public-notice', pages: [lead('round', round), lead('results', `${round}/results`)] };

  await moveTo(county, 'PUBLICATION');
  await publishResults(county, second.id);
  yield {
    name: 'publication',
    pages: [
      lead('round', round),
      lead('results', `${round}/results`),
      lead('ranking', `${round}/ranking`),
      lead('feedback', of(low, 'feedback')),
      by('county-viewer', 'viewer-home', '/results'),
      by('county-viewer', 'viewer-feedback', of(low, 'feedback')),
      by('county-viewer', 'viewer-appeals', `${round}/appeals`),
      by(low.loginName, 'town-home', '/years'),
      by(low.loginName, 'town-feedback', of(low, 'feedback')),
      by(reader, 'assessor-ranking', `${round}/ranking`),
      by(reader, 'assessor-feedback', of(low, 'feedback')),
    ],
  };

  await moveTo(county, 'RECTIFICATION');
  await askToMend(county, low, ['补建信访台账', '充实执法力量', '公开年度报告']);
  await answer(county, low, '补建信访台账', '台账已补建，见所附照片。');
  await decide(county, low, '补建信访台账', 'STRIKE_OFF');
  await answer(county, low, '公开年度报告', '已在县政府网站公开。');
  yield {
    name: 'rectification',
    pages: [
      lead('round', round),
      lead('rectifications', `${round}/rectification`),
      lead('rectification', of(low, 'rectification')),
      by(low.loginName, 'town-home', '/years'),
      by(low.loginName, 'town-rectification', of(low, 'rectification')),
    ],
  };

  await moveTo(county, 'CLOSED');
  const { openRound } = await as('county-lead').ask<{
    openRound: { round: { id: string; towns: { id: string; town: { name: string } }[] } };
  }>(
    'mutation ($from: ID!, $year: Int!) { openRound(year: $year, copyFrom: $from) { __typename ... on RoundOpened { round { id towns { id town { name } } } } ... on Refusal { code message { zh } } } }',
    { from: roundId, year: county.year + 1 },
  );
  const next = `/rounds/${openRound.round.id}`;
  const lowNext = openRound.round.towns.find(({ town }) => town.name === low.name)?.id ?? '';
  yield {
    name: 'next-year',
    pages: [
      lead('rounds', '/rounds'),
      lead('round', next),
      lead('schedule', `${next}/schedule`),
      lead('rectification-carried', `${next}/towns/${lowNext}/rectification`),
      by(low.loginName, 'town-home', '/years'),
      by(low.loginName, 'town-carried', `${next}/towns/${lowNext}/rectification`),
      lead('audit', '/audit'),
      by('county-auditor', 'audit', '/audit'),
      lead('not-found', '/rounds/nowhere'),
    ],
  };
}
