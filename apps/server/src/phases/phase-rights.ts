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
  | 'manageAssignment'
  | 'drawFieldCheck'
  | 'fillFieldCheck'
  | 'manageRectification'
  | 'answerRectification'
  | 'decideRectification'
  | 'editScoring'
  | 'seeModeration'
  | 'moderate'
  | 'seeDepartmentData'
  | 'editDepartmentData'
  | 'approveResults'
  | 'publishResults'
  | 'seePreparedResults'
  | 'exportPreparedPapers'
  | 'prepareResults'
  | 'announceResults'
  | 'seeProvisionalResult';

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
  drawFieldCheck: nobody,
  fillFieldCheck: nobody,
  manageRectification: nobody,
  answerRectification: nobody,
  decideRectification: nobody,
  editScoring: nobody,
  seeModeration: nobody,
  moderate: nobody,
  seeDepartmentData: nobody,
  editDepartmentData: nobody,
  approveResults: nobody,
  publishResults: nobody,
  seePreparedResults: nobody,
  exportPreparedPapers: nobody,
  prepareResults: nobody,
  announceResults: nobody,
  seeProvisionalResult: nobody,
};
const leadAndTown: readonly Role[] = ['lead', 'town'];

/** From moderation on nobody scores blind any more: sheets lie open to those who score, and their sum to the lead. */
const OPEN_SHEETS: Bundle = {
  ...CLOSED,
  seeSubmittedSheets: scorers,
  seeScoredRanking: lead,
  exportScoredRanking: lead,
  seeModeration: lead,
  seeDepartmentData: lead,
  seePreparedResults: lead,
  exportPreparedPapers: lead,
};
/** Between the county's computation and its publication: towns see their own once they are told, and versions follow appeals and the committee's word. */
const TOLD: Bundle = {
  ...OPEN_SHEETS,
  editDepartmentData: lead,
  prepareResults: lead,
  seeProvisionalResult: leadAndTown,
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
    drawFieldCheck: lead,
    fillFieldCheck: scorers,
    manageRectification: lead,
    answerRectification: town,
    decideRectification: lead,
    editScoring: nobody,
    seeModeration: nobody,
    moderate: nobody,
    seeDepartmentData: nobody,
    editDepartmentData: nobody,
    approveResults: nobody,
    publishResults: nobody,
    seePreparedResults: nobody,
    exportPreparedPapers: nobody,
    prepareResults: nobody,
    announceResults: nobody,
    seeProvisionalResult: nobody,
  },
  preparation: { ...CLOSED, editProfile: lead, editScoring: lead, manageAssignment: lead },
  filing: {
    ...CLOSED,
    editProfile: lead,
    fileReport: ['lead', 'town'],
    decideReport: lead,
    grantExtension: lead,
    seeDepartmentData: lead,
    editDepartmentData: lead,
    manageAssignment: lead,
    editScoring: lead,
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
    seeDepartmentData: lead,
    editDepartmentData: lead,
    manageAssignment: lead,
    editScoring: lead,
  },
  'field-check': {
    ...CLOSED,
    editProfile: lead,
    fileReport: lead,
    fileLate: town,
    decideReport: lead,
    scoreTown: scorers,
    seeDepartmentData: lead,
    editDepartmentData: lead,
    manageAssignment: lead,
    drawFieldCheck: lead,
    fillFieldCheck: scorers,
    editScoring: lead,
  },
  // the lead decides on indicators; nobody writes a sheet any more
  moderation: {
    ...OPEN_SHEETS,
    editProfile: lead,
    decideReport: lead,
    moderate: lead,
    editDepartmentData: lead,
    editScoring: lead,
    prepareResults: lead,
  },
  provisional: { ...TOLD, announceResults: lead },
  approval: { ...TOLD, approveResults: lead },
  'public-notice': { ...TOLD, approveResults: lead },
  publication: { ...TOLD, approveResults: lead, publishResults: lead },
  rectification: {
    ...OPEN_SHEETS,
    manageRectification: lead,
    answerRectification: town,
    decideRectification: lead,
  },
  // what is late is still finished, however late
  closed: { ...OPEN_SHEETS, answerRectification: town, decideRectification: lead },
};
