import { PHASE_RIGHTS } from '../phases/phase-rights.js';
import type { PhasedOperation } from '../phases/phase-rights.js';
import { PHASES } from '../phases/phase.js';
import type { Phase } from '../phases/phase.js';
import type { Actor } from './actor.js';
import type { Role } from './role.js';
import { rolesOf } from './roles-of.js';

/** What is asked about: whose county, town and sheet it is. */
export interface Subject {
  readonly countyId: string;
  /** The town whose matter it is; null for the county's own. */
  readonly townId: string | null;
  /** The account whose sheet or password it is; null where it is nobody's in particular. */
  readonly accountId: string | null;
  /** The round's active phase, null where it runs without phases. Whoever leaves it out gets nothing that depends on the phase. */
  readonly phase?: Phase | null;
  /** The town's year whose matter it is, where it is one's. */
  readonly townYearId?: string | null;
  /** Whether the round assigns its towns to assessors. Whoever leaves it out gets nothing that depends on it. */
  readonly assigns?: boolean;
}

type Asker = Pick<
  Actor,
  'accountId' | 'role' | 'otherRoles' | 'countyId' | 'townId' | 'conflictTownIds' | 'assignedTownYearIds'
>;
type Condition = (actor: Asker, subject: Subject) => boolean;
type Sentence = readonly [role: Role, may: Condition];

const inOwnCounty: Condition = (actor, subject) => actor.countyId !== null && actor.countyId === subject.countyId;
const ofItself: Condition = (actor, subject) =>
  inOwnCounty(actor, subject) && actor.townId !== null && actor.townId === subject.townId;
/** In the own county, and not with a town that the actor has a conflict of interest with or comes from. */
const impartially: Condition = (actor, subject) => inOwnCounty(actor, subject) && !hasConflict(actor, subject);
const onOwnSheet: Condition = (actor, subject) => impartially(actor, subject) && actor.accountId === subject.accountId;
/** On the own sheet for a town that is assigned to the actor; for any where the round does not assign. */
const onDuty: Condition = (actor, subject) => onOwnSheet(actor, subject) && isConcerned(actor, subject);
/** With a town that the actor scores. */
const asConcerned: Condition = (actor, subject) => impartially(actor, subject) && isConcerned(actor, subject);
/** What is the person's own and no town's. */
const oneselfs: Condition = (actor, subject) => inOwnCounty(actor, subject) && actor.accountId === subject.accountId;
const everywhere: Condition = () => true;

/** Every operation, and who may do it on what. Whatever no sentence allows is refused. */
const SENTENCES = {
  // lead and assessor see their county's rounds; a town sees the rounds it is in
  seeRound: [
    ['lead', inOwnCounty],
    ['assessor', inOwnCounty],
    ['town', inOwnCounty],
    ['viewer', inOwnCounty],
    ['auditor', inOwnCounty],
  ],
  seeTownYear: [
    ['lead', inOwnCounty],
    ['assessor', inOwnCounty],
    ['town', ofItself],
    ['viewer', inOwnCounty],
    ['auditor', inOwnCounty],
  ],
  openRound: [['lead', inOwnCounty]],
  managePhases: [['lead', inOwnCounty]],
  seeChecklist: [['lead', inOwnCounty]],
  editCalendar: [['lead', inOwnCounty]],
  editProfile: [['lead', inOwnCounty]],
  grantExtension: [['lead', inOwnCounty]],
  // a town files for itself only
  fileReport: [
    ['lead', inOwnCounty],
    ['town', ofItself],
  ],
  // by the town itself after filing is over, where it was given longer
  fileLate: [['town', ofItself]],
  seeIntake: [
    ['lead', inOwnCounty],
    ['town', ofItself],
  ],
  seeReport: [
    ['lead', inOwnCounty],
    ['assessor', impartially],
    ['town', ofItself],
  ],
  seeSuggestions: [
    ['lead', inOwnCounty],
    ['assessor', impartially],
  ],
  decideReport: [['lead', inOwnCounty]],
  // what a town says beside its report; the lead may write it for a town (letter, telephone)
  seeFiling: [
    ['lead', inOwnCounty],
    ['assessor', impartially],
    ['town', ofItself],
  ],
  describeFiling: [
    ['lead', inOwnCounty],
    ['town', ofItself],
  ],
  reviewFiling: [['lead', inOwnCounty]],
  // evidence is the town's own; whoever assesses sees what it added to its report
  keepArchive: [['town', ofItself]],
  seeAttachments: [
    ['lead', inOwnCounty],
    ['assessor', impartially],
    ['town', ofItself],
  ],
  // sheets are their owner's alone; administrators set no score and see none
  seeOwnSheet: [
    ['lead', onOwnSheet],
    ['assessor', onDuty],
  ],
  scoreTown: [
    ['lead', onOwnSheet],
    ['assessor', onDuty],
  ],
  // the year before, for whoever reads and scores this one
  seePreviousYear: [
    ['lead', inOwnCounty],
    ['assessor', impartially],
  ],
  // words for comments: the county's are the lead's to write, and everybody keeps some besides
  seePhrases: [
    ['lead', inOwnCounty],
    ['assessor', inOwnCounty],
  ],
  keepSharedPhrases: [['lead', inOwnCounty]],
  keepOwnPhrases: [
    ['lead', oneselfs],
    ['assessor', oneselfs],
  ],
  seeSheetProgress: [['lead', inOwnCounty]],
  seeSubmittedSheets: [
    ['lead', inOwnCounty],
    ['assessor', impartially],
  ],
  // from the sheets to the county's result: the lead's, and nobody sees of it before towns are told
  editScoring: [['lead', inOwnCounty]],
  seeModeration: [['lead', impartially]],
  moderate: [['lead', impartially]],
  seeDepartmentData: [['lead', impartially]],
  editDepartmentData: [['lead', impartially]],
  approveResults: [['lead', inOwnCounty]],
  publishResults: [['lead', inOwnCounty]],
  seeFirstLooks: [['lead', inOwnCounty]],
  seePreparedResults: [['lead', impartially]],
  prepareResults: [['lead', inOwnCounty]],
  announceResults: [['lead', inOwnCounty]],
  seeProvisionalResult: [
    ['lead', impartially],
    ['town', ofItself],
  ],
  publishResult: [['lead', inOwnCounty]],
  // a town objects, the panel decides; who of the panel may decide on which town is asked of the appeal
  nameAppealPanel: [['lead', inOwnCounty]],
  seeAppealPanel: [['lead', inOwnCounty]],
  seeAppeals: [
    ['lead', inOwnCounty],
    ['assessor', impartially],
    ['viewer', impartially],
    ['town', ofItself],
  ],
  makeAppeal: [
    ['lead', inOwnCounty],
    ['town', ofItself],
  ],
  decideAppeal: [
    ['lead', inOwnCounty],
    ['assessor', impartially],
    ['viewer', impartially],
  ],
  // looking at towns on the spot, before results are told; the town signs on the form itself
  drawFieldCheck: [['lead', inOwnCounty]],
  fillFieldCheck: [
    ['lead', impartially],
    ['assessor', impartially],
  ],
  seeFieldCheck: [
    ['lead', inOwnCounty],
    ['assessor', impartially],
  ],
  // what a town must mend: the county says what and when it is done, the town says how
  seeRectification: [
    ['lead', inOwnCounty],
    ['assessor', impartially],
    ['town', ofItself],
  ],
  manageRectification: [['lead', inOwnCounty]],
  answerRectification: [['town', ofItself]],
  decideRectification: [['lead', inOwnCounty]],
  // files beside something; whose they are and when is asked of what they go with
  addProof: [
    ['lead', inOwnCounty],
    ['assessor', impartially],
    ['town', ofItself],
  ],
  seeResult: [
    ['lead', inOwnCounty],
    ['assessor', impartially],
    ['town', ofItself],
    ['viewer', inOwnCounty],
  ],
  seeSuggestedRanking: [
    ['lead', inOwnCounty],
    ['assessor', inOwnCounty],
  ],
  seeScoredRanking: [['lead', inOwnCounty]],
  seePublishedRanking: [
    ['lead', inOwnCounty],
    ['assessor', inOwnCounty],
    ['viewer', inOwnCounty],
  ],
  exportSuggestedRanking: [['lead', inOwnCounty]],
  exportScoredRanking: [['lead', inOwnCounty]],
  exportPublishedRanking: [
    ['lead', inOwnCounty],
    ['assessor', inOwnCounty],
    ['viewer', inOwnCounty],
  ],
  // the meeting's papers hold the whole county; before publication they are the lead's alone
  exportPapers: [
    ['lead', inOwnCounty],
    ['viewer', inOwnCounty],
  ],
  exportPreparedPapers: [['lead', impartially]],
  // how results came about and who answers for them: with reasons, and with assessors' names to sign beside
  exportRecord: [['lead', impartially]],
  // words of a town's report that others may read: only if the town agrees
  seePractices: [
    ['lead', inOwnCounty],
    ['town', ofItself],
  ],
  proposePractice: [['lead', inOwnCounty]],
  answerPractice: [['town', ofItself]],
  // everybody's letters in one go
  exportLetters: [['lead', inOwnCounty]],
  exportLetter: [
    ['lead', inOwnCounty],
    ['town', ofItself],
  ],
  seeEvents: [
    ['lead', inOwnCounty],
    ['auditor', inOwnCounty],
  ],
  // the whole county's record, across towns and years
  seeAudit: [
    ['lead', inOwnCounty],
    ['auditor', inOwnCounty],
  ],
  // what is said about an indicator; the town reads what was said to it, once its result is published
  seeDiscussions: [
    ['lead', inOwnCounty],
    ['assessor', asConcerned],
    ['town', ofItself],
  ],
  discuss: [
    ['lead', inOwnCounty],
    ['assessor', asConcerned],
  ],
  seeAssignment: [['lead', inOwnCounty]],
  manageAssignment: [['lead', inOwnCounty]],
  // who scores says with which towns they must not; the lead says it for them, and alone lifts it
  declareConflict: [
    ['lead', inOwnCounty],
    ['assessor', inOwnCounty],
  ],
  liftConflict: [['lead', inOwnCounty]],
  manageAccounts: [['administrator', everywhere]],
  manageCounties: [['administrator', everywhere]],
} as const satisfies Record<string, readonly Sentence[]>;

export type Operation = keyof typeof SENTENCES;

export const OPERATIONS = Object.keys(SENTENCES) as readonly Operation[];

/** Whether the actor may do it to this subject. */
export function may(actor: Asker, operation: Operation, subject: Subject): boolean {
  return allows(actor, operation, subject, (role) => isOpen(subject.phase, operation, role));
}

/** Whether the actor may do it to this subject in one phase or another, or in a round without any. */
export function mayInSomePhase(actor: Asker, operation: Operation, subject: Subject): boolean {
  return allows(actor, operation, subject, (role) => [null, ...PHASES].some((phase) => isOpen(phase, operation, role)));
}

/** Whether the role may ever do it, to whatever subject. */
export function mayEver(role: Role, operation: Operation): boolean {
  return sentencesOf(operation).some(([allowed]) => allowed === role);
}

function hasConflict(actor: Asker, { townId }: Subject): boolean {
  return townId !== null && (actor.townId === townId || (actor.conflictTownIds ?? []).includes(townId));
}

/** Whether the town is the actor's to score: assigned to them, or nobody's in particular. */
function isConcerned(actor: Asker, subject: Subject): boolean {
  return subject.assigns === false || (subject.assigns === true && isAssigned(actor, subject));
}

function isAssigned(actor: Asker, { townYearId }: Subject): boolean {
  return typeof townYearId === 'string' && (actor.assignedTownYearIds ?? []).includes(townYearId);
}

function allows(actor: Asker, operation: Operation, subject: Subject, open: (role: Role) => boolean): boolean {
  const roles = rolesOf(actor);
  return sentencesOf(operation).some(
    ([role, condition]) => roles.includes(role) && condition(actor, subject) && open(role),
  );
}

function isOpen(phase: Phase | null | undefined, operation: Operation, role: Role): boolean {
  if (!isPhased(operation)) return true;
  return phase !== undefined && PHASE_RIGHTS[phase ?? 'simple'][operation].includes(role);
}

function isPhased(operation: Operation): operation is PhasedOperation {
  return operation in PHASE_RIGHTS.simple;
}

function sentencesOf(operation: Operation): readonly Sentence[] {
  return SENTENCES[operation];
}
