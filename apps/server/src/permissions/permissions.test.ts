import { describe, expect, test } from 'vitest';
import { PHASES } from '../phases/phase.js';
import type { Phase } from '../phases/phase.js';
import type { PhasedOperation } from '../phases/phase-rights.js';
import { checkRoles } from './check-roles.js';
import { may, mayEver, OPERATIONS } from './permissions.js';
import type { Operation, Subject } from './permissions.js';
import type { Role } from './role.js';

const own: Subject = {
  countyId: 'county',
  townId: 'town',
  accountId: 'me',
  townYearId: 'year',
  assigns: false,
};
const subjects = {
  own,
  'own town, somebody else’s sheet': { ...own, accountId: 'other' },
  'other town': { ...own, townId: 'other town', accountId: 'other' },
  'the county’s own': { ...own, townId: null, accountId: null },
  'other county': { countyId: 'other county', townId: 'town elsewhere', accountId: 'other' },
} as const;
type SubjectName = keyof typeof subjects;

const actors: Record<Role, Parameters<typeof may>[0]> = {
  administrator: { accountId: 'me', role: 'administrator', countyId: null, townId: null },
  lead: { accountId: 'me', role: 'lead', countyId: 'county', townId: null },
  assessor: { accountId: 'me', role: 'assessor', countyId: 'county', townId: null },
  town: { accountId: 'me', role: 'town', countyId: 'county', townId: 'town' },
  viewer: { accountId: 'me', role: 'viewer', countyId: 'county', townId: null },
  auditor: { accountId: 'me', role: 'auditor', countyId: 'county', townId: null },
};

const county: readonly SubjectName[] = ['own', 'own town, somebody else’s sheet', 'other town', 'the county’s own'];
const itself: readonly SubjectName[] = ['own', 'own town, somebody else’s sheet'];
const ownSheet: readonly SubjectName[] = ['own'];
const everywhere = Object.keys(subjects) as readonly SubjectName[];

/** Written out by hand, role by role, so that a changed sentence shows here. Whoever is not named may on nothing. */
const TABLE: Record<Operation, Partial<Record<Role, readonly SubjectName[]>>> = {
  seeRound: { lead: county, assessor: county, town: county, viewer: county, auditor: county },
  seeTownYear: { lead: county, assessor: county, town: itself, viewer: county, auditor: county },
  openRound: { lead: county },
  managePhases: { lead: county },
  seeChecklist: { lead: county },
  editCalendar: { lead: county },
  editProfile: { lead: county },
  grantExtension: { lead: county },
  fileReport: { lead: county, town: itself },
  fileLate: { town: itself },
  seeIntake: { lead: county, town: itself },
  seeReport: { lead: county, assessor: county, town: itself },
  seeSuggestions: { lead: county, assessor: county },
  decideReport: { lead: county },
  seeFiling: { lead: county, assessor: county, town: itself },
  describeFiling: { lead: county, town: itself },
  reviewFiling: { lead: county },
  keepArchive: { town: itself },
  seeAttachments: { lead: county, assessor: county, town: itself },
  seeOwnSheet: { lead: ownSheet, assessor: ownSheet },
  scoreTown: { lead: ownSheet, assessor: ownSheet },
  seePreviousYear: { lead: county, assessor: county },
  seePhrases: { lead: county, assessor: county },
  keepSharedPhrases: { lead: county },
  keepOwnPhrases: { lead: ownSheet, assessor: ownSheet },
  seeSheetProgress: { lead: county },
  seeSubmittedSheets: { lead: county, assessor: county },
  editScoring: { lead: county },
  seeModeration: { lead: county },
  moderate: { lead: county },
  seeDepartmentData: { lead: county },
  editDepartmentData: { lead: county },
  approveResults: { lead: county },
  publishResults: { lead: county },
  seeFirstLooks: { lead: county },
  seePreparedResults: { lead: county },
  prepareResults: { lead: county },
  announceResults: { lead: county },
  seeProvisionalResult: { lead: county, town: itself },
  publishResult: { lead: county },
  nameAppealPanel: { lead: county },
  seeAppealPanel: { lead: county },
  seeAppeals: { lead: county, assessor: county, viewer: county, town: itself },
  makeAppeal: { lead: county, town: itself },
  decideAppeal: { lead: county, assessor: county, viewer: county },
  drawFieldCheck: { lead: county },
  fillFieldCheck: { lead: county, assessor: county },
  seeFieldCheck: { lead: county, assessor: county },
  seeRectification: { lead: county, assessor: county, town: itself },
  manageRectification: { lead: county },
  answerRectification: { town: itself },
  decideRectification: { lead: county },
  addProof: { lead: county, assessor: county, town: itself },
  seeResult: { lead: county, assessor: county, town: itself, viewer: county },
  seeSuggestedRanking: { lead: county, assessor: county },
  seeScoredRanking: { lead: county },
  seePublishedRanking: { lead: county, assessor: county, viewer: county },
  exportSuggestedRanking: { lead: county },
  exportScoredRanking: { lead: county },
  exportPublishedRanking: { lead: county, assessor: county, viewer: county },
  exportPapers: { lead: county, viewer: county },
  exportPreparedPapers: { lead: county },
  exportRecord: { lead: county },
  seePractices: { lead: county, town: itself },
  proposePractice: { lead: county },
  answerPractice: { town: itself },
  exportLetters: { lead: county },
  exportLetter: { lead: county, town: itself },
  seeEvents: { lead: county, auditor: county },
  seeAudit: { lead: county, auditor: county },
  seeDiscussions: { lead: county, assessor: county, town: itself },
  discuss: { lead: county, assessor: county },
  seeAssignment: { lead: county },
  manageAssignment: { lead: county },
  declareConflict: { lead: county, assessor: county },
  liftConflict: { lead: county },
  manageAccounts: { administrator: everywhere },
  manageCounties: { administrator: everywhere },
};

const afterModeration: readonly Phase[] = [
  'moderation',
  'provisional',
  'approval',
  'public-notice',
  'publication',
  'rectification',
  'closed',
];
const beforeResults: readonly Phase[] = ['preparation', 'filing', 'desk-review', 'field-check', 'moderation'];

/** When, by hand too and the other way round than the bundles: `simple` is a round without phases. */
const WHEN: Record<PhasedOperation, Partial<Record<Role, readonly (Phase | 'simple')[]>>> = {
  editProfile: { lead: ['simple', ...beforeResults] },
  fileReport: { lead: ['simple', 'filing', 'desk-review', 'field-check'], town: ['simple', 'filing'] },
  fileLate: { town: ['desk-review', 'field-check'] },
  decideReport: { lead: ['simple', 'filing', 'desk-review', 'field-check', 'moderation'] },
  grantExtension: { lead: ['filing', 'desk-review'] },
  scoreTown: {
    lead: ['simple', 'desk-review', 'field-check'],
    assessor: ['simple', 'desk-review', 'field-check'],
  },
  seeSubmittedSheets: { lead: afterModeration, assessor: afterModeration },
  seeScoredRanking: { lead: ['simple', ...afterModeration] },
  exportScoredRanking: { lead: ['simple', ...afterModeration] },
  publishResult: { lead: ['simple'] },
  seeModeration: { lead: afterModeration },
  moderate: { lead: ['moderation'] },
  seeDepartmentData: { lead: ['filing', 'desk-review', 'field-check', ...afterModeration] },
  editDepartmentData: {
    lead: [
      'filing',
      'desk-review',
      'field-check',
      'moderation',
      'provisional',
      'approval',
      'public-notice',
      'publication',
    ],
  },
  approveResults: { lead: ['approval', 'public-notice', 'publication'] },
  publishResults: { lead: ['publication'] },
  manageAssignment: { lead: ['simple', 'preparation', 'filing', 'desk-review', 'field-check'] },
  editScoring: { lead: beforeResults },
  seePreparedResults: { lead: afterModeration },
  exportPreparedPapers: { lead: afterModeration },
  prepareResults: { lead: ['moderation', 'provisional', 'approval', 'public-notice', 'publication'] },
  announceResults: { lead: ['provisional'] },
  seeProvisionalResult: {
    lead: ['provisional', 'approval', 'public-notice', 'publication'],
    town: ['provisional', 'approval', 'public-notice', 'publication'],
  },
  nameAppealPanel: { lead: [...beforeResults, 'provisional', 'approval'] },
  makeAppeal: { lead: ['provisional'], town: ['provisional'] },
  decideAppeal: {
    lead: ['provisional', 'approval'],
    assessor: ['provisional', 'approval'],
    viewer: ['provisional', 'approval'],
  },
  drawFieldCheck: { lead: ['simple', 'field-check'] },
  fillFieldCheck: { lead: ['simple', 'field-check'], assessor: ['simple', 'field-check'] },
  manageRectification: { lead: ['simple', 'rectification'] },
  answerRectification: { town: ['simple', 'rectification', 'closed'] },
  decideRectification: { lead: ['simple', 'rectification', 'closed'] },
};
const isPhased = (operation: Operation): operation is PhasedOperation => operation in WHEN;

describe.each(OPERATIONS)('%s', (operation) => {
  describe.each(Object.keys(actors) as Role[])('%s', (role) => {
    test.each(['simple', ...PHASES] as const)('%s', (phase) => {
      const now = phase === 'simple' ? null : phase;
      const allowed = everywhere.filter((name) => may(actors[role], operation, { ...subjects[name], phase: now }));
      const isNow = !isPhased(operation) || (WHEN[operation][role] ?? []).includes(phase);
      expect(allowed).toEqual(isNow ? (TABLE[operation][role] ?? []) : []);
    });
    test('is let in at the door where it may at some time', () => {
      expect(mayEver(role, operation)).toBe((TABLE[operation][role] ?? []).length > 0);
    });
  });
});

test('whoever forgets to say the phase gets nothing that depends on it', () => {
  const forgetful = OPERATIONS.filter((operation) =>
    Object.values(actors).some((actor) => Object.values(subjects).some((subject) => may(actor, operation, subject))),
  );
  expect(forgetful.filter(isPhased)).toEqual([]);
});

/** What an assessor loses on a town that they must not score: everything that tells of it, nothing of the county's other matters. */
const LOST_IN_CONFLICT: readonly Operation[] = [
  'seePreviousYear',
  'seeReport',
  'seeSuggestions',
  'seeFiling',
  'seeAttachments',
  'seeOwnSheet',
  'scoreTown',
  'seeSubmittedSheets',
  'seeAppeals',
  'decideAppeal',
  'fillFieldCheck',
  'seeFieldCheck',
  'seeRectification',
  'addProof',
  'seeResult',
  'seeDiscussions',
  'discuss',
  'seeRectification',
  'addProof',
];

test.each<[string, Partial<Parameters<typeof may>[0]>]>([
  ['declared', { conflictTownIds: ['elsewhere', 'town'] }],
  ['with the town that they come from', { townId: 'town' }],
])('a conflict %s bars an assessor from the town, in every phase, and from no other', (_, more) => {
  const barred = { ...actors.assessor, ...more };
  for (const phase of [null, ...PHASES])
    for (const [name, subject] of Object.entries(subjects))
      for (const operation of OPERATIONS) {
        const asked = { ...subject, phase };
        const isLost = subject.townId === 'town' && LOST_IN_CONFLICT.includes(operation);
        expect([name, operation, may(barred, operation, asked)]).toEqual([
          name,
          operation,
          !isLost && may(actors.assessor, operation, asked),
        ]);
      }
});

test('a lead in conflict sees the town, as the county must, and scores it not', () => {
  const lead = { ...actors.lead, conflictTownIds: ['town'] };
  const lost = OPERATIONS.filter(
    (operation) =>
      may(actors.lead, operation, { ...own, phase: null }) && !may(lead, operation, { ...own, phase: null }),
  );
  expect(lost).toEqual(['seeOwnSheet', 'scoreTown', 'fillFieldCheck', 'exportRecord']);
});

test('where a round assigns, an assessor scores assigned towns alone; the lead is never assigned', () => {
  const assigned = { ...actors.assessor, assignedTownYearIds: ['year'] };
  const asked = { ...own, phase: null, assigns: true };
  for (const operation of ['seeOwnSheet', 'scoreTown', 'seeDiscussions', 'discuss'] as const) {
    expect(may(actors.assessor, operation, asked)).toBe(false);
    expect(may(assigned, operation, asked)).toBe(true);
    expect(may(assigned, operation, { ...asked, townYearId: 'other year' })).toBe(false);
    expect(may(assigned, operation, { ...asked, townYearId: null })).toBe(false);
    expect(may({ ...assigned, conflictTownIds: ['town'] }, operation, asked)).toBe(false);
    expect(may(actors.lead, operation, asked)).toBe(true);
  }
  const rest = OPERATIONS.filter(
    (operation) => !['seeOwnSheet', 'scoreTown', 'seeDiscussions', 'discuss'].includes(operation),
  );
  for (const operation of rest)
    expect(may(actors.assessor, operation, asked)).toBe(may(actors.assessor, operation, { ...own, phase: null }));
});

test('whoever forgets to say whether the round assigns lets no assessor score', () => {
  const { assigns, ...forgetful } = { ...own, phase: null };
  expect(assigns).toBe(false);
  expect(may({ ...actors.assessor, assignedTownYearIds: ['year'] }, 'scoreTown', forgetful)).toBe(false);
});

test('an account that belongs nowhere reaches nothing of any county', () => {
  for (const role of ['lead', 'assessor', 'town', 'viewer', 'auditor'] as const) {
    const stray = { accountId: 'me', role, countyId: null, townId: null };
    expect(
      OPERATIONS.filter((operation) =>
        Object.values(subjects).some((subject) => may(stray, operation, { ...subject, phase: null })),
      ),
    ).toEqual([]);
  }
});

test('who has several roles may what each of them may, and nothing more', () => {
  const both = { ...actors.viewer, otherRoles: ['auditor'] as const };
  for (const operation of OPERATIONS)
    for (const subject of Object.values(subjects)) {
      const asked = { ...subject, phase: null };
      const alone = [actors.viewer, actors.auditor].some((actor) => may(actor, operation, asked));
      expect(may(both, operation, asked)).toBe(alone);
    }
});

test.each<[boolean, readonly Role[]]>([
  [true, ['lead', 'assessor']],
  [true, ['assessor', 'viewer', 'lead']],
  [true, ['auditor', 'viewer']],
  [true, ['administrator']],
  [false, ['administrator', 'lead']],
  [false, ['administrator', 'assessor']],
  [false, ['administrator', 'auditor']],
  [false, ['auditor', 'lead']],
  [false, ['town', 'viewer']],
  [false, ['lead', 'lead']],
])('safe together is %s: %j', (safe, roles) => {
  expect(checkRoles(roles) === null).toBe(safe);
});
