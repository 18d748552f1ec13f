import { getMetadataStorage } from 'type-graphql';
import { expect, test } from 'vitest';
import { buildApiSchema } from '../graphql/build-api-schema.js';
import { DECLARED } from '../graphql/permit.js';
import type { Operation } from './permissions.js';

/** Every operation of the schema and what it asks at its door; `open` to everybody, signed in or not. By hand: a new one without a row fails. */
const TABLE: Readonly<Record<string, Operation | 'open'>> = {
  acceptAgreed: 'moderate',
  accounts: 'manageAccounts',
  addArchiveFigure: 'keepArchive',
  addCommentPhrase: 'keepOwnPhrases',
  announceResults: 'announceResults',
  approveResults: 'approveResults',
  addRectification: 'manageRectification',
  appealRule: 'seeRound',
  archive: 'keepArchive',
  conflicts: 'declareConflict',
  declareConflict: 'declareConflict',
  undoEntry: 'scoreTown',
  startDiscussion: 'discuss',
  replyDiscussion: 'discuss',
  importAssignments: 'manageAssignment',
  answerPractice: 'answerPractice',
  practices: 'seePractices',
  proposePractice: 'proposePractice',
  withdrawPractice: 'proposePractice',
  lettersJobs: 'exportLetters',
  startLetters: 'exportLetters',
  stopLetters: 'exportLetters',
  importOfflineSheet: 'scoreTown',
  liftConflict: 'liftConflict',
  proposedAssignment: 'manageAssignment',
  setAssignments: 'manageAssignment',
  setScoringRules: 'manageAssignment',
  attachArchiveItem: 'keepArchive',
  audit: 'seeAudit',
  beginAppeal: 'makeAppeal',
  calendar: 'editCalendar',
  carryOverArchiveItem: 'keepArchive',
  changeCommentPhrase: 'keepOwnPhrases',
  changeOwnEvidence: 'scoreTown',
  changePassword: 'open',
  commentPhrases: 'seePhrases',
  counties: 'manageCounties',
  createAccount: 'manageAccounts',
  createCounty: 'manageCounties',
  decideIndicator: 'moderate',
  decideProposal: 'editDepartmentData',
  decideAppeal: 'decideAppeal',
  decideRectification: 'decideRectification',
  decideReport: 'decideReport',
  deleteArchiveItem: 'keepArchive',
  describeFiling: 'describeFiling',
  disableAccount: 'manageAccounts',
  discardResults: 'prepareResults',
  drawFieldChecks: 'drawFieldCheck',
  editRectification: 'manageRectification',
  events: 'seeEvents',
  feedback: 'seeResult',
  grantExtension: 'grantExtension',
  importDepartmentData: 'editDepartmentData',
  importProfiles: 'editProfile',
  markEvidence: 'scoreTown',
  me: 'open',
  moderation: 'seeModeration',
  movePhase: 'managePhases',
  mySheet: 'seeOwnSheet',
  openRound: 'openRound',
  prepareResults: 'prepareResults',
  previousYear: 'seePreviousYear',
  previewResult: 'seePreparedResults',
  provisionalResult: 'seeProvisionalResult',
  proofFromArchive: 'keepArchive',
  publishResult: 'publishResult',
  publishResults: 'publishResults',
  ranking: 'seePublishedRanking',
  redeemLink: 'open',
  removeProof: 'addProof',
  reopenSheet: 'scoreTown',
  report: 'seeReport',
  resetPassword: 'manageAccounts',
  restoreArchiveItem: 'keepArchive',
  resultVersion: 'seePreparedResults',
  reviewFiling: 'reviewFiling',
  round: 'seeRound',
  rounds: 'seeRound',
  saveDepartmentItem: 'editDepartmentData',
  setAppealRule: 'nameAppealPanel',
  setClaim: 'describeFiling',
  setEntry: 'scoreTown',
  reopenFieldCheck: 'drawFieldCheck',
  setFieldCheckHead: 'fillFieldCheck',
  setFieldCheckItem: 'fillFieldCheck',
  setOtherRoles: 'manageAccounts',
  setPhaseDates: 'managePhases',
  setProfile: 'editProfile',
  setScoring: 'editScoring',
  setTimeZone: 'editCalendar',
  setWorkCalendar: 'editCalendar',
  settleTie: 'prepareResults',
  similarTowns: 'seeAppeals',
  signIn: 'open',
  signOut: 'open',
  submitAppeal: 'makeAppeal',
  submitFieldCheck: 'fillFieldCheck',
  submitRectification: 'answerRectification',
  submitSheet: 'scoreTown',
  takeBackDecisions: 'moderate',
  townYear: 'seeTownYear',
  updateArchiveItem: 'keepArchive',
  withdrawDepartmentItem: 'editDepartmentData',
  visibility: 'seeAudit',
  withdrawAppeal: 'makeAppeal',
  withdrawRectification: 'manageRectification',
  workingDay: 'editCalendar',
};

interface Declared {
  readonly target: { readonly name: string };
  readonly methodName: string;
  readonly schemaName: string;
}

test('every query and mutation has its row, and asks what its row says', async () => {
  const schema = await buildApiSchema();
  const { queries, mutations } = getMetadataStorage() as unknown as { queries: Declared[]; mutations: Declared[] };
  const actual = Object.fromEntries(
    [...queries, ...mutations].map(({ target, methodName, schemaName }) => [
      schemaName,
      DECLARED.get(`${target.name}.${methodName}`) ?? 'open',
    ]),
  );
  const inSchema = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  );
  expect(inSchema.sort()).toEqual(Object.keys(actual).sort());
  expect(actual).toEqual(TABLE);
});
