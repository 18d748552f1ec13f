import { describe, expect, test } from 'vitest';
import { may, mayEver, OPERATIONS } from './permissions.js';
import type { Operation, Subject } from './permissions.js';
import type { Role } from './role.js';

const own: Subject = { countyId: 'county', townId: 'town', accountId: 'me' };
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
};

const county: readonly SubjectName[] = ['own', 'own town, somebody else’s sheet', 'other town', 'the county’s own'];
const itself: readonly SubjectName[] = ['own', 'own town, somebody else’s sheet'];
const ownSheet: readonly SubjectName[] = ['own'];
const everywhere = Object.keys(subjects) as readonly SubjectName[];
const none: readonly SubjectName[] = [];

/** Written out by hand, role by role, so that a changed sentence shows here. */
const TABLE: Record<Operation, Record<Role, readonly SubjectName[]>> = {
  seeRound: { administrator: none, lead: county, assessor: county, town: county },
  seeTownYear: { administrator: none, lead: county, assessor: county, town: itself },
  openRound: { administrator: none, lead: county, assessor: none, town: none },
  fileReport: { administrator: none, lead: county, assessor: none, town: itself },
  seeIntake: { administrator: none, lead: county, assessor: none, town: itself },
  seeReport: { administrator: none, lead: county, assessor: county, town: itself },
  seeSuggestions: { administrator: none, lead: county, assessor: county, town: none },
  decideReport: { administrator: none, lead: county, assessor: none, town: none },
  scoreTown: { administrator: none, lead: ownSheet, assessor: ownSheet, town: none },
  seeSheetProgress: { administrator: none, lead: county, assessor: none, town: none },
  publishResult: { administrator: none, lead: county, assessor: none, town: none },
  seeResult: { administrator: none, lead: county, assessor: county, town: itself },
  seeSuggestedRanking: { administrator: none, lead: county, assessor: county, town: none },
  seeScoredRanking: { administrator: none, lead: county, assessor: none, town: none },
  seePublishedRanking: { administrator: none, lead: county, assessor: county, town: none },
  exportSuggestedRanking: { administrator: none, lead: county, assessor: none, town: none },
  exportScoredRanking: { administrator: none, lead: county, assessor: none, town: none },
  exportPublishedRanking: { administrator: none, lead: county, assessor: county, town: none },
  seeEvents: { administrator: none, lead: county, assessor: none, town: none },
  manageAccounts: { administrator: everywhere, lead: none, assessor: none, town: none },
  manageCounties: { administrator: everywhere, lead: none, assessor: none, town: none },
};

describe.each(OPERATIONS)('%s', (operation) => {
  test.each(Object.keys(actors) as Role[])('%s', (role) => {
    const allowed = everywhere.filter((name) => may(actors[role], operation, subjects[name]));
    expect(allowed).toEqual(TABLE[operation][role]);
    expect(mayEver(role, operation)).toBe(allowed.length > 0);
  });
});

test('an account that belongs nowhere reaches nothing of any county', () => {
  for (const role of ['lead', 'assessor', 'town'] as const) {
    const stray = { accountId: 'me', role, countyId: null, townId: null };
    expect(
      OPERATIONS.filter((operation) => Object.values(subjects).some((subject) => may(stray, operation, subject))),
    ).toEqual([]);
  }
});
