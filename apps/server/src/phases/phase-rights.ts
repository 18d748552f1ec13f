import type { Role } from '../permissions/role.js';
import type { Phase } from './phase.js';

/** What is open in some phases and closed in others. Everything else does not depend on the phase. */
export type PhasedOperation =
  | 'editProfile'
  | 'fileReport'
  | 'fileLate'
  | 'decideReport'
  | 'grantExtension'
  | 'scoreTown'
  | 'seeSubmittedSheets'
  | 'seeScoredRanking'
  | 'exportScoredRanking'
  | 'publishResult'
  | 'manageAssignment';

/** For whom a phase opens each operation; the sentences of the permissions must allow it besides. */
type Bundle = Readonly<Record<PhasedOperation, readonly Role[]>>;

const nobody: readonly Role[] = [];
const lead: readonly Role[] = ['lead'];
const town: readonly Role[] = ['town'];
const scorers: readonly Role[] = ['lead', 'assessor'];

const CLOSED: Bundle = {
  editProfile: nobody,
  fileReport: nobody,
  fileLate: nobody,
  decideReport: nobody,
  grantExtension: nobody,
  scoreTown: nobody,
  seeSubmittedSheets: nobody,
  seeScoredRanking: nobody,
  exportScoredRanking: nobody,
  publishResult: nobody,
  manageAssignment: nobody,
};
/** From moderation on nobody scores blind any more: sheets lie open to those who score, and their sum to the lead. */
const OPEN_SHEETS: Bundle = {
  ...CLOSED,
  seeSubmittedSheets: scorers,
  seeScoredRanking: lead,
  exportScoredRanking: lead,
};

/** What each phase allows, in one place. `simple` is a round without phases: everything side by side, each town published by itself. */
export const PHASE_RIGHTS: Readonly<Record<Phase | 'simple', Bundle>> = {
  simple: {
    editProfile: lead,
    fileReport: ['lead', 'town'],
    fileLate: nobody,
    decideReport: lead,
    grantExtension: nobody,
    scoreTown: scorers,
    seeSubmittedSheets: nobody,
    seeScoredRanking: lead,
    exportScoredRanking: lead,
    publishResult: lead,
    manageAssignment: lead,
  },
  preparation: { ...CLOSED, editProfile: lead, manageAssignment: lead },
  filing: {
    ...CLOSED,
    editProfile: lead,
    fileReport: ['lead', 'town'],
    decideReport: lead,
    grantExtension: lead,
    manageAssignment: lead,
  },
  // blind: no sheet but one's own, and no sum that would tell of the others'
  'desk-review': {
    ...CLOSED,
    editProfile: lead,
    fileReport: lead,
    fileLate: town,
    decideReport: lead,
    grantExtension: lead,
    scoreTown: scorers,
    manageAssignment: lead,
  },
  'field-check': {
    ...CLOSED,
    editProfile: lead,
    fileReport: lead,
    fileLate: town,
    decideReport: lead,
    scoreTown: scorers,
    manageAssignment: lead,
  },
  // the lead's own sheet decides where the assessors' do not agree
  moderation: { ...OPEN_SHEETS, editProfile: lead, decideReport: lead, scoreTown: lead },
  provisional: OPEN_SHEETS,
  approval: OPEN_SHEETS,
  'public-notice': OPEN_SHEETS,
  publication: { ...OPEN_SHEETS, publishResult: lead },
  rectification: OPEN_SHEETS,
  closed: OPEN_SHEETS,
};
