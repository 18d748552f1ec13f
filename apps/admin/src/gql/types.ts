/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AddCommentPhraseInput = {
  indicator?: string | null | undefined;
  /** For the whole county; lead only. */
  isShared?: boolean;
  text: string;
};

export type AdjustmentGroup =
  | 'BONUS'
  | 'COMPLETENESS'
  | 'DEDUCTIONS'
  | 'VETOES';

/** How it reached the county. */
export type AppealChannel =
  | 'IN_PERSON'
  | 'LETTER'
  | 'TELEPHONE'
  | 'TOWN';

export type AppealInput = {
  /** Lead: how it came. A town’s own is always TOWN. */
  channel: AppealChannel;
  indicator: string;
  /** From the report; empty for none. */
  quote: string;
  quoteStart: number;
  text: string;
};

/** UPHELD: the result stays. */
export type AppealState =
  | 'CHANGED'
  | 'DRAFT'
  | 'SUBMITTED'
  | 'UPHELD'
  | 'WITHDRAWN';

export type AppealWordsInput = {
  /** From the report; empty for none. */
  quote: string;
  quoteStart: number;
  text: string;
};

export type ApprovalInput = {
  documentNumber: string;
  /** Of the file that was sent to /files/resolutions. */
  fileId: string;
  /** YYYY-MM-DD */
  heldOn: string;
  meeting: string;
};

export type ArchiveItemInput = {
  /** Of a figure. */
  figure?: string | null | undefined;
  happenedOn: string;
  indicator?: string | null | undefined;
  note: string;
  /** Of a figure. */
  unit?: string | null | undefined;
  year: number;
};

/** FIGURE: a number without a file. */
export type ArchiveItemKind =
  | 'DOCUMENT'
  | 'FIGURE'
  | 'PHOTO';

export type AssignedSheetState =
  | 'BEGUN'
  | 'NONE'
  | 'SUBMITTED';

export type AssignmentChangeInput = {
  accountId: string;
  assigned: boolean;
  townYearId: string;
};

export type AttainmentState =
  | 'MET'
  | 'MISSED'
  | 'NOT_REPORTED';

export type AuditFilterInput = {
  action?: string | null | undefined;
  /** Part of a name. */
  actor?: string | null | undefined;
  /** Only events before this place in the chain. */
  before?: number | null | undefined;
  from?: string | null | undefined;
  townYearId?: string | null | undefined;
  until?: string | null | undefined;
};

export type ChangeCommentPhraseInput = {
  expectedVersion: number;
  id: string;
  /** Taken away; false gives it back. */
  isRemoved: boolean;
  text: string;
};

export type ChangeOwnEvidenceInput = {
  expectedVersion: number;
  id: string;
  isForTown: boolean;
  /** Taken away; false gives it back. */
  isRemoved: boolean;
};

export type ChecklistState =
  | 'DONE'
  | 'LATER'
  | 'NEXT';

export type ChecklistStepId =
  | 'APPROVAL'
  | 'ASSESSORS'
  | 'CALENDAR'
  | 'DATES'
  | 'DECISIONS'
  | 'FIELD_CHECK'
  | 'MODERATION'
  | 'PROFILES'
  | 'PROVISIONAL'
  | 'PUBLIC_NOTICE'
  | 'RECTIFICATION'
  | 'REPORTS'
  | 'RESULTS'
  | 'SHEETS'
  | 'TOWN_ACCOUNTS';

export type ClaimInput = {
  expectedVersion: number;
  indicator: string;
  level?: number | null | undefined;
  note: string;
  /** From the report’s text; empty for none. */
  quote: string;
  quoteStart: number;
  townYearId: string;
};

export type ClaimKind =
  | 'HOLDS'
  | 'LATE'
  | 'MISSING'
  | 'PARTIAL'
  | 'RANK'
  | 'TIMES';

export type CombineWay =
  | 'ADDITIVE'
  | 'MEAN'
  | 'MEDIAN';

export type CommentAudience =
  | 'INTERNAL'
  | 'TOWN';

/** UNKNOWN: the text alone cannot tell; a person checks it. */
export type CompletenessState =
  | 'MISSING'
  | 'PARTIAL'
  | 'PRESENT'
  | 'UNKNOWN';

/** Works or worked there; has a relative there; something else. */
export type ConflictKind =
  | 'OTHER'
  | 'OWN_TOWN'
  | 'RELATIVE';

export type ConversionInput = {
  base?: number | null | undefined;
  first?: number | null | undefined;
  give?: number | null | undefined;
  grades?: Array<GradePointsInput> | null | undefined;
  kind: ConversionKind;
  least?: number | null | undefined;
  step?: number | null | undefined;
};

export type ConversionKind =
  | 'ABOVE_BASE'
  | 'BY_GRADE'
  | 'BY_RANK'
  | 'PROPORTION';

/** How it is known that an indicator continues another. SAME_ID: its name is another, and somebody should look. */
export type CounterpartBy =
  | 'SAME_ID'
  | 'SAME_NAME'
  | 'STATED';

export type CreateAccountInput = {
  countyId?: string | null | undefined;
  displayName: string;
  loginName: string;
  otherRoles?: Array<Role> | null | undefined;
  role: Role;
  townId?: string | null | undefined;
};

/** towns: names in the county’s official order; the type follows from the ending 镇、乡、街道. */
export type CreateCountyInput = {
  name: string;
  towns: Array<string>;
};

/** Either the day, or so many working days from today. */
export type DeadlineInput = {
  day?: string | null | undefined;
  workingDays?: number | null | undefined;
};

export type DecideIndicatorInput = {
  basis?: string | null | undefined;
  expectedVersion: number;
  indicator: string;
  level?: number | null | undefined;
  reason?: string;
  /** NOT_SCORED takes the decision back. */
  state: EntryState;
  townYearId: string;
};

export type DecisionVersionInput = {
  indicator: string;
  version: number;
};

export type DepartmentItemInput = {
  basis: string;
  claim: OutsideClaimInput;
  /** Of the item that is changed; a new one without it. */
  id?: string | null | undefined;
  item: string;
  matter?: string | null | undefined;
  townYearId: string;
  version?: number | null | undefined;
};

export type DescribeFilingInput = {
  expectedVersion: number;
  isSecrecyChecked: boolean;
  /** https only; never fetched. Empty for none. */
  publicLink: string;
  townYearId: string;
};

/** ASSESSORS: those who score the town, once sheets are no longer blind. LEAD: the lead alone. TOWN: the town too, once its result is published. */
export type DiscussionAudience =
  | 'ASSESSORS'
  | 'LEAD'
  | 'TOWN';

/** As what somebody speaks; a town hears the county. */
export type DiscussionVoice =
  | 'ASSESSOR'
  | 'COUNTY'
  | 'LEAD';

export type DrawUsedInput = {
  draw: number;
  perTown: number;
};

export type EntryState =
  | 'CANNOT_JUDGE'
  | 'LEVEL'
  | 'NOT_APPLICABLE'
  | 'NOT_SCORED';

export type EvidenceStrength =
  | 'ATTITUDE'
  | 'MEASURE'
  | 'RESULT'
  | 'SUPPORTED';

export type FieldCheckHeadInput = {
  objection: string;
  signedName: string;
  signedRole: string;
  visitedOn: string;
  visitors: string;
};

export type FieldCheckItemInput = {
  found?: Found | null | undefined;
  level?: number | null | undefined;
  note: string;
};

export type FieldCheckReason =
  | 'CLAIM_WITHOUT_FIGURE'
  | 'OUTSIDE_TOLERANCE'
  | 'SAMPLE'
  | 'THIN_EVIDENCE';

export type FilingDoubt =
  | 'ANOTHER_REPORT_FILED'
  | 'SAME_FILE_FILED'
  | 'TOWN_DIFFERS'
  | 'TOWN_NOT_IN_ROUND'
  | 'TOWN_NOT_RECOGNISED'
  | 'YEAR_DIFFERS'
  | 'YEAR_NOT_RECOGNISED';

/** RETURNED: for supplement, with a reason. A newer report makes it FILED again. */
export type FilingState =
  | 'ACCEPTED'
  | 'FILED'
  | 'MISSING'
  | 'RETURNED';

/** What was there of what the report says. */
export type Found =
  | 'FOUND'
  | 'NOT_FOUND'
  | 'PARTLY';

export type GradePointsInput = {
  grade: string;
  points: number;
};

export type ItemOrigin =
  | 'FORM'
  | 'IMPORT'
  | 'READER';

export type LanguageFlagKind =
  | 'CARELESS_REPLACEMENT'
  | 'DOUBLED'
  | 'DUPLICATE_SENTENCE'
  | 'LEGAL_SYSTEM'
  | 'OTHER_LEVEL'
  | 'OTHER_PLACE'
  | 'OTHER_YEAR'
  | 'PLACEHOLDER'
  | 'RATE'
  | 'SUM'
  | 'UNBALANCED'
  | 'UNREADABLE';

export type LettersFormat =
  | 'DOCX'
  | 'PDF';

export type LettersInput = {
  /** YYYY-MM-DD */
  date?: string | null | undefined;
  format: LettersFormat;
  /** Who signs; the county’s office where nothing is said. */
  issuer?: string | null | undefined;
  language: PaperLanguage;
  number?: string | null | undefined;
};

/** STOPPED and FAILED go on where they stood when asked for again. */
export type LettersState =
  | 'FAILED'
  | 'READY'
  | 'RUNNING'
  | 'STOPPED';

export type MarkEvidenceInput = {
  indicator: string;
  isForTown?: boolean;
  /** As the report says it. */
  quote: string;
  quoteStart: number;
  /** The report whose text was marked; it must still stand. */
  reportId: string;
  townYearId: string;
};

export type ModerationState =
  | 'AGREED'
  | 'INCOMPLETE'
  | 'OUTSIDE_TOLERANCE'
  | 'WITHIN_TOLERANCE';

/** A conflict in which the word of the file is to hold. */
export type OfflineTakeInput = {
  indicator: string;
  townYearId: string;
};

export type OutsideClaimInput = {
  kind: ClaimKind;
  rank?: string | null | undefined;
  times?: number | null | undefined;
  workingDays?: number | null | undefined;
};

export type OutsideKind =
  | 'EACH'
  | 'LADDER'
  | 'LATE'
  | 'MISSING'
  | 'RETURN'
  | 'VETO';

export type PaperLanguage =
  | 'EN'
  | 'ZH';

export type PhaseDatesInput = {
  /** As the county’s clocks show it, YYYY-MM-DDTHH:mm. */
  ends: string;
  phase: RoundPhase;
  /** As the county’s clocks show it, YYYY-MM-DDTHH:mm. */
  starts: string;
};

/** Quoted to others only while AGREED. */
export type PracticeState =
  | 'AGREED'
  | 'ASKED'
  | 'DECLINED'
  | 'WITHDRAWN';

export type ProfileInput = {
  communities?: number | null | undefined;
  delegatedEnforcement?: boolean | null | undefined;
  officers?: number | null | undefined;
  peoplesCongress?: boolean | null | undefined;
  population?: number | null | undefined;
  type: TownType;
  villages?: number | null | undefined;
};

export type ProofKind =
  | 'DOCUMENT'
  | 'PHOTO';

/** SUGGESTED: of machine suggestions, what the reports prove. SCORED: of submitted sheets; with phases, of the newest prepared version. PUBLISHED: of published results. */
export type RankingBasis =
  | 'PUBLISHED'
  | 'SCORED'
  | 'SUGGESTED';

export type RectificationDecision =
  | 'REOPEN'
  | 'SEND_BACK'
  | 'STRIKE_OFF';

export type RectificationItemInput = {
  indicator?: string | null | undefined;
  origin: RectificationOrigin;
  /** Key of the proposal that it was made from. */
  proposal?: string | null | undefined;
  quote?: string;
  text: string;
};

/** PROBLEM: the report names it itself. */
export type RectificationOrigin =
  | 'COMPLETENESS'
  | 'FIELD_CHECK'
  | 'HAND'
  | 'LEVEL'
  | 'PROBLEM';

/** STRUCK_OFF: mended (销号). */
export type RectificationState =
  | 'OPEN'
  | 'REOPENED'
  | 'SENT_BACK'
  | 'STRUCK_OFF'
  | 'SUBMITTED'
  | 'WITHDRAWN';

export type RefusalCode =
  | 'ALREADY_PUBLISHED'
  | 'CHANGED_MEANWHILE'
  | 'FORBIDDEN'
  | 'INVALID_INPUT'
  | 'LINK_SPENT'
  | 'NAME_TAKEN'
  | 'NOT_FOUND'
  | 'NOT_SIGNED_IN'
  | 'NOT_SUBMITTED'
  | 'NO_REPORT'
  | 'RESULTS_PREPARED'
  | 'SHEET_SUBMITTED'
  | 'WRONG_PASSWORD'
  | 'WRONG_PHASE';

/** QUEUED, READING: on its way. NEEDS_DECISION: read, but a person must say which town’s it is or confirm a doubt. FILED: stands for its town. UNREADABLE, DISCARDED, SUPERSEDED (a newer version stands). */
export type ReportState =
  | 'DISCARDED'
  | 'FILED'
  | 'NEEDS_DECISION'
  | 'QUEUED'
  | 'READING'
  | 'SUPERSEDED'
  | 'UNREADABLE';

export type Role =
  | 'ADMINISTRATOR'
  | 'ASSESSOR'
  | 'AUDITOR'
  | 'LEAD'
  | 'TOWN'
  | 'VIEWER';

export type RoundPhase =
  | 'APPROVAL'
  | 'CLOSED'
  | 'DESK_REVIEW'
  | 'FIELD_CHECK'
  | 'FILING'
  | 'MODERATION'
  | 'PREPARATION'
  | 'PROVISIONAL'
  | 'PUBLICATION'
  | 'PUBLIC_NOTICE'
  | 'RECTIFICATION';

export type ScoringInput = {
  combine: CombineWay;
  conversion?: ConversionInput | null | undefined;
  quota?: number | null | undefined;
  showsBands?: boolean;
  tolerance: number;
  trimFrom?: number | null | undefined;
  /** What is not named weighs 0. */
  weights: Array<SourceWeightInput>;
};

export type SectionKind =
  | 'DUTIES'
  | 'MEASURES'
  | 'OTHER'
  | 'PLAN'
  | 'PROBLEMS';

export type SetEntryInput = {
  audience: CommentAudience;
  basis?: string | null | undefined;
  comment: string;
  expectedVersion: number;
  indicator: string;
  level?: number | null | undefined;
  state: EntryState;
  suggestionAction: SuggestionAction;
  townYearId: string;
};

export type SheetSource =
  | 'DESK'
  | 'FIELD_CHECK'
  | 'SELF_ASSESSMENT'
  | 'THIRD_PARTY';

export type SourceWeightInput = {
  source: SheetSource;
  weight: number;
};

/** What the assessor did with the suggestion. */
export type SuggestionAction =
  | 'ACCEPTED'
  | 'NONE'
  | 'REJECTED';

export type TieWordInput = {
  grade: string;
  townYearId: string;
};

export type TownType =
  | 'SUBDISTRICT'
  | 'TOWN'
  | 'TOWNSHIP';

export type WorkCalendarInput = {
  /** 0 for a year that has none yet. */
  expectedVersion: number;
  holidays: Array<string>;
  workdays: Array<string>;
  year: number;
};

export type ShellRoundsQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellRoundsQuery = { rounds: Array<{ id: string, year: number, phase: RoundPhase | null }> };

export type AccountFieldsFragment = { id: string, loginName: string, displayName: string, role: Role, roles: Array<Role>, disabled: boolean, createdAt: string, activated: boolean, county: { id: string, name: string } | null, town: { id: string, name: string } | null };

export type AccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountsQuery = { accounts: Array<{ id: string, loginName: string, displayName: string, role: Role, roles: Array<Role>, disabled: boolean, createdAt: string, activated: boolean, county: { id: string, name: string } | null, town: { id: string, name: string } | null }> };

export type CountiesQueryVariables = Exact<{ [key: string]: never; }>;


export type CountiesQuery = { counties: Array<{ id: string, name: string, towns: Array<{ id: string, name: string, type: TownType, position: number }> }> };

export type CreateAccountMutationVariables = Exact<{
  input: CreateAccountInput;
}>;


export type CreateAccountMutation = { createAccount:
    | { __typename: 'LinkMade', path: string, expiresAt: string, account: { id: string, loginName: string, displayName: string, role: Role, roles: Array<Role>, disabled: boolean, createdAt: string, activated: boolean, county: { id: string, name: string } | null, town: { id: string, name: string } | null } }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type CreateCountyMutationVariables = Exact<{
  input: CreateCountyInput;
}>;


export type CreateCountyMutation = { createCounty:
    | { __typename: 'CountyCreated', county: { id: string, name: string } }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type ResetPasswordMutationVariables = Exact<{
  accountId: string;
}>;


export type ResetPasswordMutation = { resetPassword:
    | { __typename: 'LinkMade', path: string, expiresAt: string }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type DisableAccountMutationVariables = Exact<{
  accountId: string;
  disabled: boolean;
  reason: string;
}>;


export type DisableAccountMutation = { disableAccount:
    | { __typename: 'AccountChanged', account: { id: string, disabled: boolean } }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type SetOtherRolesMutationVariables = Exact<{
  accountId: string;
  otherRoles: Array<Role> | Role;
  reason: string;
}>;


export type SetOtherRolesMutation = { setOtherRoles:
    | { __typename: 'AccountChanged', account: { id: string, roles: Array<Role> } }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type AppealFieldsFragment = { id: string, indicator: string, channel: AppealChannel, text: string, quote: string, state: AppealState, levelBefore: number | null, submittedAt: string | null, decidedAt: string | null, newLevel: number | null, reason: string | null, isByCommittee: boolean, version: number, mayDecide: boolean, proofs: Array<{ id: string, kind: ProofKind, fileName: string, fileSize: number, hasThumbnail: boolean, isShared: boolean }> };

export type AppealsPageQueryVariables = Exact<{
  roundId: string;
}>;


export type AppealsPageQuery = { round: { id: string, year: number, phase: RoundPhase | null, rubric: { id: string, indicators: Array<{ id: string, zh: string, en: string }> }, towns: Array<{ id: string, town: { id: string, name: string }, appeals: Array<{ id: string, indicator: string, channel: AppealChannel, text: string, quote: string, state: AppealState, levelBefore: number | null, submittedAt: string | null, decidedAt: string | null, newLevel: number | null, reason: string | null, isByCommittee: boolean, version: number, mayDecide: boolean, proofs: Array<{ id: string, kind: ProofKind, fileName: string, fileSize: number, hasThumbnail: boolean, isShared: boolean }> }>, report: { id: string, reading: { text: string } | null } | null }> } | null, appealRule: { roundId: string, days: number, until: string | null, isOpen: boolean, version: number, members: Array<{ id: string, name: string, isMember: boolean }> } | null };

export type SimilarTownsQueryVariables = Exact<{
  appealId: string;
}>;


export type SimilarTownsQuery = { similarTowns: Array<{ townYearId: string, town: string, level: number, hasAppealed: boolean }> };

type SavedAppeal_AppealSaved_Fragment = { __typename: 'AppealSaved', id: string };

type SavedAppeal_Refusal_Fragment = { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } };

export type SavedAppealFragment =
  | SavedAppeal_AppealSaved_Fragment
  | SavedAppeal_Refusal_Fragment
;

export type SetAppealRuleMutationVariables = Exact<{
  roundId: string;
  expectedVersion: number;
  days: number;
  members: Array<string> | string;
}>;


export type SetAppealRuleMutation = { saved:
    | { __typename: 'AppealSaved', id: string }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type BeginAppealMutationVariables = Exact<{
  townYearId: string;
  input: AppealInput;
}>;


export type BeginAppealMutation = { saved:
    | { __typename: 'AppealSaved', id: string }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type SubmitAppealMutationVariables = Exact<{
  id: string;
  expectedVersion: number;
  input: AppealWordsInput;
}>;


export type SubmitAppealMutation = { saved:
    | { __typename: 'AppealSaved', id: string }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type WithdrawAppealMutationVariables = Exact<{
  id: string;
  expectedVersion: number;
}>;


export type WithdrawAppealMutation = { saved:
    | { __typename: 'AppealSaved', id: string }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type DecideAppealMutationVariables = Exact<{
  id: string;
  expectedVersion: number;
  newLevel?: number | null | undefined;
  reason: string;
}>;


export type DecideAppealMutation = { saved:
    | { __typename: 'AppealSaved', id: string }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type ArchiveItemFieldsFragment = { id: string, year: number, indicator: string | null, kind: ArchiveItemKind, note: string, happenedOn: string, figure: string | null, unit: string | null, fileName: string | null, fileSize: number | null, hasThumbnail: boolean, keepsPosition: boolean, addedAt: string, addedBy: string, attachedAt: string | null, deletedAt: string | null, carriedFromYear: number | null, isCarriedOver: boolean, version: number };

export type ArchiveQueryVariables = Exact<{
  year?: number | null | undefined;
}>;


export type ArchiveQuery = { archive: { year: number, years: Array<number>, canAttach: boolean, indicators: Array<{ id: string, dimension: string, zh: string, en: string }>, items: Array<{ id: string, year: number, indicator: string | null, kind: ArchiveItemKind, note: string, happenedOn: string, figure: string | null, unit: string | null, fileName: string | null, fileSize: number | null, hasThumbnail: boolean, keepsPosition: boolean, addedAt: string, addedBy: string, attachedAt: string | null, deletedAt: string | null, carriedFromYear: number | null, isCarriedOver: boolean, version: number }>, deleted: Array<{ id: string, year: number, indicator: string | null, kind: ArchiveItemKind, note: string, happenedOn: string, figure: string | null, unit: string | null, fileName: string | null, fileSize: number | null, hasThumbnail: boolean, keepsPosition: boolean, addedAt: string, addedBy: string, attachedAt: string | null, deletedAt: string | null, carriedFromYear: number | null, isCarriedOver: boolean, version: number }> } | null };

type SavedArchiveItem_ArchiveItemSaved_Fragment = { __typename: 'ArchiveItemSaved', item: { id: string, year: number, indicator: string | null, kind: ArchiveItemKind, note: string, happenedOn: string, figure: string | null, unit: string | null, fileName: string | null, fileSize: number | null, hasThumbnail: boolean, keepsPosition: boolean, addedAt: string, addedBy: string, attachedAt: string | null, deletedAt: string | null, carriedFromYear: number | null, isCarriedOver: boolean, version: number } };

type SavedArchiveItem_Refusal_Fragment = { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } };

export type SavedArchiveItemFragment =
  | SavedArchiveItem_ArchiveItemSaved_Fragment
  | SavedArchiveItem_Refusal_Fragment
;

export type AddArchiveFigureMutationVariables = Exact<{
  input: ArchiveItemInput;
}>;


export type AddArchiveFigureMutation = { saved:
    | { __typename: 'ArchiveItemSaved', item: { id: string, year: number, indicator: string | null, kind: ArchiveItemKind, note: string, happenedOn: string, figure: string | null, unit: string | null, fileName: string | null, fileSize: number | null, hasThumbnail: boolean, keepsPosition: boolean, addedAt: string, addedBy: string, attachedAt: string | null, deletedAt: string | null, carriedFromYear: number | null, isCarriedOver: boolean, version: number } }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type UpdateArchiveItemMutationVariables = Exact<{
  id: string;
  expectedVersion: number;
  input: ArchiveItemInput;
}>;


export type UpdateArchiveItemMutation = { saved:
    | { __typename: 'ArchiveItemSaved', item: { id: string, year: number, indicator: string | null, kind: ArchiveItemKind, note: string, happenedOn: string, figure: string | null, unit: string | null, fileName: string | null, fileSize: number | null, hasThumbnail: boolean, keepsPosition: boolean, addedAt: string, addedBy: string, attachedAt: string | null, deletedAt: string | null, carriedFromYear: number | null, isCarriedOver: boolean, version: number } }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type DeleteArchiveItemMutationVariables = Exact<{
  id: string;
}>;


export type DeleteArchiveItemMutation = { saved:
    | { __typename: 'ArchiveItemSaved', item: { id: string, year: number, indicator: string | null, kind: ArchiveItemKind, note: string, happenedOn: string, figure: string | null, unit: string | null, fileName: string | null, fileSize: number | null, hasThumbnail: boolean, keepsPosition: boolean, addedAt: string, addedBy: string, attachedAt: string | null, deletedAt: string | null, carriedFromYear: number | null, isCarriedOver: boolean, version: number } }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type RestoreArchiveItemMutationVariables = Exact<{
  id: string;
}>;


export type RestoreArchiveItemMutation = { saved:
    | { __typename: 'ArchiveItemSaved', item: { id: string, year: number, indicator: string | null, kind: ArchiveItemKind, note: string, happenedOn: string, figure: string | null, unit: string | null, fileName: string | null, fileSize: number | null, hasThumbnail: boolean, keepsPosition: boolean, addedAt: string, addedBy: string, attachedAt: string | null, deletedAt: string | null, carriedFromYear: number | null, isCarriedOver: boolean, version: number } }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type AttachArchiveItemMutationVariables = Exact<{
  id: string;
  isAttached: boolean;
}>;


export type AttachArchiveItemMutation = { saved:
    | { __typename: 'ArchiveItemSaved', item: { id: string, year: number, indicator: string | null, kind: ArchiveItemKind, note: string, happenedOn: string, figure: string | null, unit: string | null, fileName: string | null, fileSize: number | null, hasThumbnail: boolean, keepsPosition: boolean, addedAt: string, addedBy: string, attachedAt: string | null, deletedAt: string | null, carriedFromYear: number | null, isCarriedOver: boolean, version: number } }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type CarryOverArchiveItemMutationVariables = Exact<{
  id: string;
}>;


export type CarryOverArchiveItemMutation = { saved:
    | { __typename: 'ArchiveItemSaved', item: { id: string, year: number, indicator: string | null, kind: ArchiveItemKind, note: string, happenedOn: string, figure: string | null, unit: string | null, fileName: string | null, fileSize: number | null, hasThumbnail: boolean, keepsPosition: boolean, addedAt: string, addedBy: string, attachedAt: string | null, deletedAt: string | null, carriedFromYear: number | null, isCarriedOver: boolean, version: number } }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type AcrossQueryVariables = Exact<{
  roundId: string;
  indicator: string;
}>;


export type AcrossQuery = { round: { id: string, year: number, rubric: { id: string, points: number, levelShares: Array<number>, levels: Array<{ zh: string, en: string }>, dimensions: Array<{ id: string, zh: string, en: string, points: number }>, indicators: Array<{ id: string, dimension: string, zh: string, en: string, points: number, about: string, measures: Array<string>, levels: Array<{ zh: string, en: string }> }> }, towns: Array<{ id: string, town: { id: string, name: string }, result: { publishedAt: string } | null, myProgress: { settled: number, total: number, submittedAt: string | null } | null, myEntry: { indicator: string, state: EntryState, level: number | null, basis: string | null, points: number | null, comment: string, audience: CommentAudience, suggestionAction: SuggestionAction, version: number, updatedAt: string | null } | null, report: { id: string, withheld: Array<string>, suggestions: Array<{ indicator: string, level: number | null, reason: { zh: string, en: string } }>, reading: { evidence: Array<{ number: number, strength: EvidenceStrength, quote: string, kindName: { zh: string, en: string } }> } | null } | null }> } | null };

export type SheetTotalFieldsFragment = { points: number, scoredMax: number, applicableMax: number, total: number | null, settled: number, toSettle: number, dimensions: Array<{ dimension: string, points: number, scoredMax: number, applicableMax: number }> };

export type SheetEntryFieldsFragment = { indicator: string, state: EntryState, level: number | null, basis: string | null, points: number | null, comment: string, audience: CommentAudience, suggestionAction: SuggestionAction, version: number, updatedAt: string | null };

export type OwnEvidenceFieldsFragment = { id: string, indicator: string, quote: string, start: number | null, end: number | null, reportVersion: number, isForTown: boolean, isRemoved: boolean, version: number };

export type SheetFieldsFragment = { townYearId: string, submittedAt: string | null, ownEvidence: Array<{ id: string, indicator: string, quote: string, start: number | null, end: number | null, reportVersion: number, isForTown: boolean, isRemoved: boolean, version: number }>, entries: Array<{ indicator: string, state: EntryState, level: number | null, basis: string | null, points: number | null, comment: string, audience: CommentAudience, suggestionAction: SuggestionAction, version: number, updatedAt: string | null }>, total: { points: number, scoredMax: number, applicableMax: number, total: number | null, settled: number, toSettle: number, dimensions: Array<{ dimension: string, points: number, scoredMax: number, applicableMax: number }> }, ruledOut: Array<{ indicator: string, basis: { zh: string, en: string } }> };

export type DeskRoundQueryVariables = Exact<{
  id: string;
}>;


export type DeskRoundQuery = { round: { id: string, year: number, phase: RoundPhase | null, myQueue: Array<string>, rubric: { id: string, points: number, levelShares: Array<number>, levels: Array<{ zh: string, en: string }>, dimensions: Array<{ id: string, zh: string, en: string, points: number }>, indicators: Array<{ id: string, dimension: string, zh: string, en: string, points: number, about: string, measures: Array<string>, levels: Array<{ zh: string, en: string }> }> }, plan: { id: string, measures: Array<{ id: string, indicator: string, zh: string, en: string, unit: string, targetText: string, counts: string, excludes: string }> }, towns: Array<{ id: string, town: { id: string, name: string }, myProgress: { settled: number, total: number, submittedAt: string | null } | null }> } | null };

export type DeskTownQueryVariables = Exact<{
  id: string;
}>;


export type DeskTownQuery = { townYear: { id: string, year: number, town: { id: string, name: string }, report: { id: string, state: ReportState, fileName: string, version: number } | null, attachments: Array<{ id: string, indicator: string | null, kind: ArchiveItemKind, note: string, happenedOn: string, figure: string | null, unit: string | null, fileName: string | null, hasThumbnail: boolean }>, carriedRectification: Array<{ id: string, origin: RectificationOrigin, indicator: string | null, text: string, quote: string, deadline: string, isOverdue: boolean, state: RectificationState, answer: string, submittedAt: string | null, decidedAt: string | null, reason: string | null, version: number, proofs: Array<{ id: string, kind: ProofKind, fileName: string, fileSize: number, hasThumbnail: boolean, isShared: boolean }>, steps: Array<{ at: string, state: RectificationState, reason: string | null }> }>, claims: Array<{ indicator: string, level: number | null, note: string, quote: string, start: number | null }>, reportVersions: Array<{ stoodAt: string, report: { id: string, version: number } }>, sheets: Array<{ assessor: string, settled: number, total: number, submittedAt: string | null }>, result: { total: number, publishedAt: string, grade: { id: string, zh: string, en: string } } | null } | null };

export type DeskReportQueryVariables = Exact<{
  id: string;
}>;


export type DeskReportQuery = { report: { id: string, fileName: string, withheld: Array<string>, metadata: { title: string | null, issuedOn: string | null } | null, reading: { text: string, sections: Array<{ heading: string, kind: SectionKind, depth: number, start: number, end: number }>, evidence: Array<{ number: number, indicator: string, kind: string, strength: EvidenceStrength, matched: string, start: number, end: number, kindName: { zh: string, en: string } }>, completeness: Array<{ item: string, state: CompletenessState, name: { zh: string, en: string }, reason: { zh: string, en: string }, quotes: Array<{ start: number, end: number }> }>, flags: Array<{ kind: LanguageFlagKind, quote: string, start: number, end: number, reason: { zh: string, en: string }, alsoAt: Array<{ start: number, end: number }> }> } | null, suggestions: Array<{ indicator: string, level: number | null, points: number | null, maxPoints: number, ruleId: string, evidence: Array<number>, reason: { zh: string, en: string }, attainments: Array<{ measure: string, state: AttainmentState, value: number | null, approximate: boolean, targetText: string, fraction: string | null }> }> } | null };

export type DeskSheetQueryVariables = Exact<{
  townYearId: string;
}>;


export type DeskSheetQuery = { mySheet: { townYearId: string, submittedAt: string | null, ownEvidence: Array<{ id: string, indicator: string, quote: string, start: number | null, end: number | null, reportVersion: number, isForTown: boolean, isRemoved: boolean, version: number }>, entries: Array<{ indicator: string, state: EntryState, level: number | null, basis: string | null, points: number | null, comment: string, audience: CommentAudience, suggestionAction: SuggestionAction, version: number, updatedAt: string | null }>, total: { points: number, scoredMax: number, applicableMax: number, total: number | null, settled: number, toSettle: number, dimensions: Array<{ dimension: string, points: number, scoredMax: number, applicableMax: number }> }, ruledOut: Array<{ indicator: string, basis: { zh: string, en: string } }> } | null };

export type SetEntryMutationVariables = Exact<{
  input: SetEntryInput;
}>;


export type SetEntryMutation = { setEntry:
    | { __typename: 'EntryConflict', current: { indicator: string, state: EntryState, level: number | null, basis: string | null, points: number | null, comment: string, audience: CommentAudience, suggestionAction: SuggestionAction, version: number, updatedAt: string | null }, total: { points: number, scoredMax: number, applicableMax: number, total: number | null, settled: number, toSettle: number, dimensions: Array<{ dimension: string, points: number, scoredMax: number, applicableMax: number }> } }
    | { __typename: 'EntrySaved', entry: { indicator: string, state: EntryState, level: number | null, basis: string | null, points: number | null, comment: string, audience: CommentAudience, suggestionAction: SuggestionAction, version: number, updatedAt: string | null }, total: { points: number, scoredMax: number, applicableMax: number, total: number | null, settled: number, toSettle: number, dimensions: Array<{ dimension: string, points: number, scoredMax: number, applicableMax: number }> } }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type UndoEntryMutationVariables = Exact<{
  townYearId: string;
  indicator: string;
  expectedVersion: number;
  toVersion?: number | null | undefined;
}>;


export type UndoEntryMutation = { undoEntry:
    | { __typename: 'EntrySaved', entry: { indicator: string, state: EntryState, level: number | null, basis: string | null, points: number | null, comment: string, audience: CommentAudience, suggestionAction: SuggestionAction, version: number, updatedAt: string | null }, total: { points: number, scoredMax: number, applicableMax: number, total: number | null, settled: number, toSettle: number, dimensions: Array<{ dimension: string, points: number, scoredMax: number, applicableMax: number }> } }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type DiscussionFieldsFragment = { id: string, indicator: string, audience: DiscussionAudience, messages: Array<{ id: string, voice: DiscussionVoice, isMine: boolean, author: string | null, text: string, writtenAt: string }> };

export type DeskDiscussionsQueryVariables = Exact<{
  id: string;
}>;


export type DeskDiscussionsQuery = { townYear: { id: string, discussions: Array<{ id: string, indicator: string, audience: DiscussionAudience, messages: Array<{ id: string, voice: DiscussionVoice, isMine: boolean, author: string | null, text: string, writtenAt: string }> }> } | null };

export type StartDiscussionMutationVariables = Exact<{
  townYearId: string;
  indicator: string;
  audience: DiscussionAudience;
  text: string;
}>;


export type StartDiscussionMutation = { startDiscussion:
    | { __typename: 'DiscussionSaved', discussion: { id: string, indicator: string, audience: DiscussionAudience, messages: Array<{ id: string, voice: DiscussionVoice, isMine: boolean, author: string | null, text: string, writtenAt: string }> } }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type ReplyDiscussionMutationVariables = Exact<{
  discussionId: string;
  text: string;
}>;


export type ReplyDiscussionMutation = { replyDiscussion:
    | { __typename: 'DiscussionSaved', discussion: { id: string, indicator: string, audience: DiscussionAudience, messages: Array<{ id: string, voice: DiscussionVoice, isMine: boolean, author: string | null, text: string, writtenAt: string }> } }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type SubmitSheetMutationVariables = Exact<{
  townYearId: string;
}>;


export type SubmitSheetMutation = { submitSheet:
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
    | { __typename: 'SheetIncomplete', indicators: Array<string>, message: { zh: string, en: string } }
    | { __typename: 'SheetSubmitted', sheet: { townYearId: string, submittedAt: string | null, ownEvidence: Array<{ id: string, indicator: string, quote: string, start: number | null, end: number | null, reportVersion: number, isForTown: boolean, isRemoved: boolean, version: number }>, entries: Array<{ indicator: string, state: EntryState, level: number | null, basis: string | null, points: number | null, comment: string, audience: CommentAudience, suggestionAction: SuggestionAction, version: number, updatedAt: string | null }>, total: { points: number, scoredMax: number, applicableMax: number, total: number | null, settled: number, toSettle: number, dimensions: Array<{ dimension: string, points: number, scoredMax: number, applicableMax: number }> }, ruledOut: Array<{ indicator: string, basis: { zh: string, en: string } }> } }
   };

export type ReopenSheetMutationVariables = Exact<{
  townYearId: string;
  reason: string;
}>;


export type ReopenSheetMutation = { reopenSheet:
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
    | { __typename: 'SheetReopened', sheet: { townYearId: string, submittedAt: string | null, ownEvidence: Array<{ id: string, indicator: string, quote: string, start: number | null, end: number | null, reportVersion: number, isForTown: boolean, isRemoved: boolean, version: number }>, entries: Array<{ indicator: string, state: EntryState, level: number | null, basis: string | null, points: number | null, comment: string, audience: CommentAudience, suggestionAction: SuggestionAction, version: number, updatedAt: string | null }>, total: { points: number, scoredMax: number, applicableMax: number, total: number | null, settled: number, toSettle: number, dimensions: Array<{ dimension: string, points: number, scoredMax: number, applicableMax: number }> }, ruledOut: Array<{ indicator: string, basis: { zh: string, en: string } }> } }
   };

export type ReportTextsQueryVariables = Exact<{
  before: string;
  after: string;
}>;


export type ReportTextsQuery = { before: { id: string, reading: { text: string } | null } | null, after: { id: string, reading: { text: string } | null } | null };

export type MarkEvidenceMutationVariables = Exact<{
  input: MarkEvidenceInput;
}>;


export type MarkEvidenceMutation = { saved:
    | { __typename: 'OwnEvidenceSaved', evidence: { id: string, indicator: string, quote: string, start: number | null, end: number | null, reportVersion: number, isForTown: boolean, isRemoved: boolean, version: number } }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type ChangeOwnEvidenceMutationVariables = Exact<{
  input: ChangeOwnEvidenceInput;
}>;


export type ChangeOwnEvidenceMutation = { saved:
    | { __typename: 'OwnEvidenceSaved', evidence: { id: string, indicator: string, quote: string, start: number | null, end: number | null, reportVersion: number, isForTown: boolean, isRemoved: boolean, version: number } }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type PreviousYearQueryVariables = Exact<{
  townYearId: string;
}>;


export type PreviousYearQuery = { previousYear: { isPublished: boolean, townYear: { id: string, year: number, report: { id: string, metadata: { title: string | null } | null, reading: { text: string, sections: Array<{ heading: string, kind: SectionKind, depth: number, start: number, end: number }>, evidence: Array<{ number: number, indicator: string, kind: string, strength: EvidenceStrength, matched: string, start: number, end: number, kindName: { zh: string, en: string } }> } | null } | null }, indicators: Array<{ indicator: string, was: string, by: CounterpartBy, samePoints: boolean, state: EntryState | null, level: number | null, points: number | null, maxPoints: number, comments: Array<string>, name: { zh: string, en: string }, levelText: { zh: string, en: string } | null }> } | null };

export type CommentPhraseFieldsFragment = { id: string, indicator: string | null, text: string, isShared: boolean, isRemoved: boolean, version: number };

export type CommentPhrasesQueryVariables = Exact<{ [key: string]: never; }>;


export type CommentPhrasesQuery = { commentPhrases: Array<{ id: string, indicator: string | null, text: string, isShared: boolean, isRemoved: boolean, version: number }> };

export type AddCommentPhraseMutationVariables = Exact<{
  input: AddCommentPhraseInput;
}>;


export type AddCommentPhraseMutation = { saved:
    | { __typename: 'CommentPhraseSaved', phrase: { id: string, indicator: string | null, text: string, isShared: boolean, isRemoved: boolean, version: number } }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type ChangeCommentPhraseMutationVariables = Exact<{
  input: ChangeCommentPhraseInput;
}>;


export type ChangeCommentPhraseMutation = { saved:
    | { __typename: 'CommentPhraseSaved', phrase: { id: string, indicator: string | null, text: string, isShared: boolean, isRemoved: boolean, version: number } }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type AssignmentFieldsFragment = { roundId: string, version: number, assigns: boolean, withholds: boolean, canChange: boolean, published: Array<string>, assessors: Array<{ accountId: string, name: string, loginName: string }>, pairs: Array<{ townYearId: string, accountId: string, sheet: AssignedSheetState }>, conflicts: Array<{ townYearId: string, accountId: string }> };

export type RoundAssignmentQueryVariables = Exact<{
  id: string;
}>;


export type RoundAssignmentQuery = { round: { id: string, year: number, towns: Array<{ id: string, town: { id: string, name: string } }>, assignment: { roundId: string, version: number, assigns: boolean, withholds: boolean, canChange: boolean, published: Array<string>, assessors: Array<{ accountId: string, name: string, loginName: string }>, pairs: Array<{ townYearId: string, accountId: string, sheet: AssignedSheetState }>, conflicts: Array<{ townYearId: string, accountId: string }> } | null } | null };

export type ProposedAssignmentQueryVariables = Exact<{
  roundId: string;
  perTown: number;
  draw: number;
}>;


export type ProposedAssignmentQuery = { proposedAssignment: { pairs: Array<{ townYearId: string, accountId: string }>, problem: { zh: string, en: string } | null } | null };

export type SetAssignmentsMutationVariables = Exact<{
  roundId: string;
  expectedVersion: number;
  changes: Array<AssignmentChangeInput> | AssignmentChangeInput;
  drawn?: DrawUsedInput | null | undefined;
}>;


export type SetAssignmentsMutation = { setAssignments:
    | { __typename: 'AssignmentSaved', assignment: { roundId: string, version: number, assigns: boolean, withholds: boolean, canChange: boolean, published: Array<string>, assessors: Array<{ accountId: string, name: string, loginName: string }>, pairs: Array<{ townYearId: string, accountId: string, sheet: AssignedSheetState }>, conflicts: Array<{ townYearId: string, accountId: string }> } }
    | { __typename: 'AssignmentStale', assignment: { roundId: string, version: number, assigns: boolean, withholds: boolean, canChange: boolean, published: Array<string>, assessors: Array<{ accountId: string, name: string, loginName: string }>, pairs: Array<{ townYearId: string, accountId: string, sheet: AssignedSheetState }>, conflicts: Array<{ townYearId: string, accountId: string }> } }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type SetScoringRulesMutationVariables = Exact<{
  roundId: string;
  expectedVersion: number;
  assigns: boolean;
  withholds: boolean;
}>;


export type SetScoringRulesMutation = { setScoringRules:
    | { __typename: 'AssignmentSaved', assignment: { roundId: string, version: number, assigns: boolean, withholds: boolean, canChange: boolean, published: Array<string>, assessors: Array<{ accountId: string, name: string, loginName: string }>, pairs: Array<{ townYearId: string, accountId: string, sheet: AssignedSheetState }>, conflicts: Array<{ townYearId: string, accountId: string }> } }
    | { __typename: 'AssignmentStale', assignment: { roundId: string, version: number, assigns: boolean, withholds: boolean, canChange: boolean, published: Array<string>, assessors: Array<{ accountId: string, name: string, loginName: string }>, pairs: Array<{ townYearId: string, accountId: string, sheet: AssignedSheetState }>, conflicts: Array<{ townYearId: string, accountId: string }> } }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type ImportAssignmentsMutationVariables = Exact<{
  roundId: string;
  content: string;
  stamp?: string | null | undefined;
}>;


export type ImportAssignmentsMutation = { importAssignments:
    | { __typename: 'AssignmentsImported', applied: boolean, unchanged: number, missing: Array<string>, stamp: string, changes: Array<{ townYearId: string, town: string, before: Array<string>, after: Array<string> }>, problems: Array<{ zh: string, en: string }> }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type AuditQueryVariables = Exact<{
  filter: AuditFilterInput;
}>;


export type AuditQuery = { audit: { next: number | null, events: Array<{ number: number, at: string, actor: string, actorRole: string | null, address: string | null, subject: string, reason: string | null, actionName: { zh: string, en: string }, changes: Array<{ label: { zh: string, en: string }, before: { zh: string, en: string } | null, after: { zh: string, en: string } | null }> }>, actions: Array<{ action: string, name: { zh: string, en: string } }> } | null };

export type AuditTownsQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditTownsQuery = { rounds: Array<{ id: string, year: number, towns: Array<{ id: string, town: { id: string, name: string } }> }> };

export type VisibilityQueryVariables = Exact<{
  roundId: string;
}>;


export type VisibilityQuery = { visibility: Array<{ from: string, until: string | null, phase: RoundPhase | null, sheets: Array<Role>, sums: Array<Role>, provisional: Array<Role>, event: number }> };

export type ConflictsQueryVariables = Exact<{
  roundId: string;
}>;


export type ConflictsQuery = { conflicts: Array<{ id: string, accountId: string, person: string, townId: string, town: string, kind: ConflictKind, reason: string, declaredAt: string, declaredBy: string }>, round: { id: string, year: number, towns: Array<{ id: string, town: { id: string, name: string } }>, assignment: { roundId: string, assessors: Array<{ accountId: string, name: string }> } | null } | null };

export type DeclareConflictMutationVariables = Exact<{
  townId: string;
  kind: ConflictKind;
  reason: string;
  accountId?: string | null | undefined;
}>;


export type DeclareConflictMutation = { declareConflict:
    | { __typename: 'ConflictDeclared', conflict: { id: string } }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type LiftConflictMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type LiftConflictMutation = { liftConflict:
    | { __typename: 'ConflictLifted', id: string }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type CountyResultFieldsFragment = { id: string, version: number, seal: string, isStale: boolean, announcedAt: string | null, publishedAt: string | null, discardedAt: string | null, approval: { meeting: string, heldOn: string, documentNumber: string, fileId: string, fileName: string } | null, towns: Array<{ townYearId: string, base: number, adjusted: number, total: number, rank: number, band: number | null, converted: number | null, town: { id: string, name: string }, grade: { id: string, zh: string, en: string } | null, between: Array<{ id: string, zh: string, en: string }>, gradeNotes: Array<{ zh: string, en: string }> }>, withoutResult: Array<{ id: string, name: string }>, quotas: Array<{ seats: number, candidates: number, grade: { id: string, zh: string, en: string }, open: Array<{ id: string, name: string }> }>, noBands: { zh: string, en: string } | null, unknownGates: Array<{ zh: string, en: string }> };

export type CountyResultsQueryVariables = Exact<{
  id: string;
}>;


export type CountyResultsQuery = { round: { id: string, year: number, phase: RoundPhase | null, rubric: { id: string, points: number, grades: Array<{ id: string, zh: string, en: string }> }, scoring: { version: number, isFrozen: boolean, combine: CombineWay, trimFrom: number | null, tolerance: number, quota: number | null, showsBands: boolean, weights: Array<{ source: SheetSource, weight: number }>, conversion: { kind: ConversionKind, give: number | null, base: number | null, first: number | null, step: number | null, least: number | null, grades: Array<{ grade: string, points: number }> } | null, sentences: Array<{ zh: string, en: string }> } | null, blockedTowns: Array<{ townYearId: string, indicators: Array<string>, town: { id: string, name: string } }>, resultVersions: Array<{ id: string, version: number, seal: string, reason: string, preparedAt: string, preparedBy: string, announcedAt: string | null, publishedAt: string | null, discardedAt: string | null }>, towns: Array<{ id: string, town: { id: string, name: string }, firstLook: { isProvisional: boolean, seenAt: string } | null }> } | null };

export type CountyResultQueryVariables = Exact<{
  id: string;
}>;


export type CountyResultQuery = { resultVersion: { id: string, version: number, seal: string, isStale: boolean, announcedAt: string | null, publishedAt: string | null, discardedAt: string | null, approval: { meeting: string, heldOn: string, documentNumber: string, fileId: string, fileName: string } | null, towns: Array<{ townYearId: string, base: number, adjusted: number, total: number, rank: number, band: number | null, converted: number | null, town: { id: string, name: string }, grade: { id: string, zh: string, en: string } | null, between: Array<{ id: string, zh: string, en: string }>, gradeNotes: Array<{ zh: string, en: string }> }>, withoutResult: Array<{ id: string, name: string }>, quotas: Array<{ seats: number, candidates: number, grade: { id: string, zh: string, en: string }, open: Array<{ id: string, name: string }> }>, noBands: { zh: string, en: string } | null, unknownGates: Array<{ zh: string, en: string }> } | null };

export type SetScoringMutationVariables = Exact<{
  roundId: string;
  expectedVersion: number;
  input: ScoringInput;
}>;


export type SetScoringMutation = { setScoring:
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
    | { __typename: 'ScoringChanged' }
   };

export type PrepareResultsMutationVariables = Exact<{
  roundId: string;
  reason: string;
  without: Array<string> | string;
}>;


export type PrepareResultsMutation = { prepareResults:
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
    | { __typename: 'ResultsChanged' }
   };

export type DiscardResultsMutationVariables = Exact<{
  versionId: string;
  reason: string;
}>;


export type DiscardResultsMutation = { discardResults:
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
    | { __typename: 'ResultsChanged' }
   };

export type AnnounceResultsMutationVariables = Exact<{
  versionId: string;
}>;


export type AnnounceResultsMutation = { announceResults:
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
    | { __typename: 'ResultsChanged' }
   };

export type SettleTieMutationVariables = Exact<{
  versionId: string;
  words: Array<TieWordInput> | TieWordInput;
  reason: string;
}>;


export type SettleTieMutation = { settleTie:
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
    | { __typename: 'ResultsChanged' }
   };

export type ApproveResultsMutationVariables = Exact<{
  versionId: string;
  input: ApprovalInput;
}>;


export type ApproveResultsMutation = { approveResults:
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
    | { __typename: 'ResultsChanged' }
   };

export type PublishResultsMutationVariables = Exact<{
  versionId: string;
}>;


export type PublishResultsMutation = { publishResults:
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
    | { __typename: 'ResultsChanged' }
   };

export type TownDataFieldsFragment = { townYearId: string, completeness: number, bonus: number, deductions: number, returnsReport: boolean, town: { id: string, name: string }, items: Array<{ id: string, item: string, basis: string, matter: string | null, origin: ItemOrigin, counted: number, version: number, reason: { zh: string, en: string } }>, proposals: Array<{ item: string, claim: ClaimKind, isRejected: boolean, quotes: Array<string>, reason: { zh: string, en: string } }> };

export type DepartmentDataQueryVariables = Exact<{
  id: string;
}>;


export type DepartmentDataQuery = { round: { id: string, outsideItems: Array<{ id: string, zh: string, en: string, group: AdjustmentGroup, kind: OutsideKind, hasPartial: boolean, ranks: Array<{ rank: string, points: number }> }>, departmentData: Array<{ townYearId: string, completeness: number, bonus: number, deductions: number, returnsReport: boolean, town: { id: string, name: string }, items: Array<{ id: string, item: string, basis: string, matter: string | null, origin: ItemOrigin, counted: number, version: number, reason: { zh: string, en: string } }>, proposals: Array<{ item: string, claim: ClaimKind, isRejected: boolean, quotes: Array<string>, reason: { zh: string, en: string } }> }> } | null };

export type SaveDepartmentItemMutationVariables = Exact<{
  input: DepartmentItemInput;
}>;


export type SaveDepartmentItemMutation = { saveDepartmentItem:
    | { __typename: 'DepartmentDataChanged' }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type WithdrawDepartmentItemMutationVariables = Exact<{
  townYearId: string;
  id: string;
  version: number;
  reason: string;
}>;


export type WithdrawDepartmentItemMutation = { withdrawDepartmentItem:
    | { __typename: 'DepartmentDataChanged' }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type DecideProposalMutationVariables = Exact<{
  townYearId: string;
  item: string;
  isConfirmed: boolean;
  note: string;
}>;


export type DecideProposalMutation = { decideProposal:
    | { __typename: 'DepartmentDataChanged' }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type ImportDepartmentDataMutationVariables = Exact<{
  roundId: string;
  content: string;
  stamp?: string | null | undefined;
}>;


export type ImportDepartmentDataMutation = { importDepartmentData:
    | { __typename: 'DepartmentDataImported', applied: boolean, stamp: string, unchanged: number, added: Array<{ townYearId: string, town: string, item: string, basis: string, points: number }>, problems: Array<{ zh: string, en: string }> }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type FeedbackFieldsFragment = { townYearId: string, year: number, total: number, maxTotal: number, publishedAt: string, hash: string, version: number, isProvisional: boolean, base: number, converted: number | null, town: { id: string, name: string }, grade: { id: string, zh: string, en: string }, dimensions: Array<{ points: number, applicableMax: number, medianPercent: number | null, dimension: { id: string, zh: string, en: string, points: number } }>, indicators: Array<{ state: EntryState, points: number | null, maxPoints: number, level: number | null, basis: string | null, comments: Array<string>, quotes: Array<string>, indicator: { id: string, dimension: string, zh: string, en: string, points: number }, levelText: { zh: string, en: string } | null, nextLevelText: { zh: string, en: string } | null, attainments: Array<{ measure: string, state: AttainmentState, value: number | null, approximate: boolean, targetText: string, fraction: string | null }> }>, adjustments: Array<{ group: AdjustmentGroup, item: string, zh: string, en: string, basis: string, counted: number, reason: { zh: string, en: string } }>, gradeNotes: Array<{ zh: string, en: string }>, gradeBetween: Array<{ id: string, zh: string, en: string }> };

export type FeedbackQueryVariables = Exact<{
  townYearId: string;
}>;


export type FeedbackQuery = { townYear: { id: string, discussions: Array<{ id: string, indicator: string, audience: DiscussionAudience, messages: Array<{ id: string, text: string }> }> } | null, feedback: { townYearId: string, year: number, total: number, maxTotal: number, publishedAt: string, hash: string, version: number, isProvisional: boolean, base: number, converted: number | null, town: { id: string, name: string }, grade: { id: string, zh: string, en: string }, dimensions: Array<{ points: number, applicableMax: number, medianPercent: number | null, dimension: { id: string, zh: string, en: string, points: number } }>, indicators: Array<{ state: EntryState, points: number | null, maxPoints: number, level: number | null, basis: string | null, comments: Array<string>, quotes: Array<string>, indicator: { id: string, dimension: string, zh: string, en: string, points: number }, levelText: { zh: string, en: string } | null, nextLevelText: { zh: string, en: string } | null, attainments: Array<{ measure: string, state: AttainmentState, value: number | null, approximate: boolean, targetText: string, fraction: string | null }> }>, adjustments: Array<{ group: AdjustmentGroup, item: string, zh: string, en: string, basis: string, counted: number, reason: { zh: string, en: string } }>, gradeNotes: Array<{ zh: string, en: string }>, gradeBetween: Array<{ id: string, zh: string, en: string }> } | null, provisionalResult: { townYearId: string, year: number, total: number, maxTotal: number, publishedAt: string, hash: string, version: number, isProvisional: boolean, base: number, converted: number | null, town: { id: string, name: string }, grade: { id: string, zh: string, en: string }, dimensions: Array<{ points: number, applicableMax: number, medianPercent: number | null, dimension: { id: string, zh: string, en: string, points: number } }>, indicators: Array<{ state: EntryState, points: number | null, maxPoints: number, level: number | null, basis: string | null, comments: Array<string>, quotes: Array<string>, indicator: { id: string, dimension: string, zh: string, en: string, points: number }, levelText: { zh: string, en: string } | null, nextLevelText: { zh: string, en: string } | null, attainments: Array<{ measure: string, state: AttainmentState, value: number | null, approximate: boolean, targetText: string, fraction: string | null }> }>, adjustments: Array<{ group: AdjustmentGroup, item: string, zh: string, en: string, basis: string, counted: number, reason: { zh: string, en: string } }>, gradeNotes: Array<{ zh: string, en: string }>, gradeBetween: Array<{ id: string, zh: string, en: string }> } | null };

export type PreviewResultQueryVariables = Exact<{
  versionId: string;
  townYearId: string;
}>;


export type PreviewResultQuery = { previewResult: { townYearId: string, year: number, total: number, maxTotal: number, publishedAt: string, hash: string, version: number, isProvisional: boolean, base: number, converted: number | null, town: { id: string, name: string }, grade: { id: string, zh: string, en: string }, dimensions: Array<{ points: number, applicableMax: number, medianPercent: number | null, dimension: { id: string, zh: string, en: string, points: number } }>, indicators: Array<{ state: EntryState, points: number | null, maxPoints: number, level: number | null, basis: string | null, comments: Array<string>, quotes: Array<string>, indicator: { id: string, dimension: string, zh: string, en: string, points: number }, levelText: { zh: string, en: string } | null, nextLevelText: { zh: string, en: string } | null, attainments: Array<{ measure: string, state: AttainmentState, value: number | null, approximate: boolean, targetText: string, fraction: string | null }> }>, adjustments: Array<{ group: AdjustmentGroup, item: string, zh: string, en: string, basis: string, counted: number, reason: { zh: string, en: string } }>, gradeNotes: Array<{ zh: string, en: string }>, gradeBetween: Array<{ id: string, zh: string, en: string }> } | null };

export type FeedbackMeasuresQueryVariables = Exact<{
  roundId: string;
}>;


export type FeedbackMeasuresQuery = { round: { id: string, plan: { id: string, measures: Array<{ id: string, zh: string, en: string, unit: string }> } } | null };

export type PracticePartsFragment = { id: string, indicator: string, quote: string, state: PracticeState, version: number };

export type PracticesQueryVariables = Exact<{
  townYearId: string;
}>;


export type PracticesQuery = { practices: Array<{ id: string, indicator: string, quote: string, state: PracticeState, version: number }> };

export type ProposePracticeMutationVariables = Exact<{
  townYearId: string;
  indicator: string;
  quote: string;
}>;


export type ProposePracticeMutation = { proposePractice:
    | { __typename: 'Practice', id: string, indicator: string, quote: string, state: PracticeState, version: number }
    | { __typename: 'Refusal', message: { zh: string, en: string } }
   };

export type AnswerPracticeMutationVariables = Exact<{
  id: string;
  expectedVersion: number;
  agrees: boolean;
}>;


export type AnswerPracticeMutation = { answerPractice:
    | { __typename: 'Practice', id: string, indicator: string, quote: string, state: PracticeState, version: number }
    | { __typename: 'Refusal', message: { zh: string, en: string } }
   };

export type WithdrawPracticeMutationVariables = Exact<{
  id: string;
  expectedVersion: number;
}>;


export type WithdrawPracticeMutation = { withdrawPractice:
    | { __typename: 'Practice', id: string, indicator: string, quote: string, state: PracticeState, version: number }
    | { __typename: 'Refusal', message: { zh: string, en: string } }
   };

export type FieldCheckItemFieldsFragment = { id: string, reasons: Array<FieldCheckReason>, quotes: Array<string>, found: Found | null, note: string, level: number | null, version: number, indicator: { id: string, zh: string, en: string, about: string, levels: Array<{ zh: string, en: string }> }, proofs: Array<{ id: string, kind: ProofKind, fileName: string, fileSize: number, hasThumbnail: boolean, isShared: boolean }> };

export type FieldCheckFieldsFragment = { id: string, townYearId: string, visitedOn: string, visitors: string, signedName: string, signedRole: string, signedAt: string | null, objection: string, submittedAt: string | null, version: number, items: Array<{ id: string, reasons: Array<FieldCheckReason>, quotes: Array<string>, found: Found | null, note: string, level: number | null, version: number, indicator: { id: string, zh: string, en: string, about: string, levels: Array<{ zh: string, en: string }> }, proofs: Array<{ id: string, kind: ProofKind, fileName: string, fileSize: number, hasThumbnail: boolean, isShared: boolean }> }>, proofs: Array<{ id: string, kind: ProofKind, fileName: string, fileSize: number, hasThumbnail: boolean, isShared: boolean }> };

export type FieldCheckPageQueryVariables = Exact<{
  roundId: string;
  townYearId: string;
}>;


export type FieldCheckPageQuery = { round: { id: string, year: number, phase: RoundPhase | null, county: { id: string, name: string } } | null, townYear: { id: string, town: { id: string, name: string }, fieldCheck: { id: string, townYearId: string, visitedOn: string, visitors: string, signedName: string, signedRole: string, signedAt: string | null, objection: string, submittedAt: string | null, version: number, items: Array<{ id: string, reasons: Array<FieldCheckReason>, quotes: Array<string>, found: Found | null, note: string, level: number | null, version: number, indicator: { id: string, zh: string, en: string, about: string, levels: Array<{ zh: string, en: string }> }, proofs: Array<{ id: string, kind: ProofKind, fileName: string, fileSize: number, hasThumbnail: boolean, isShared: boolean }> }>, proofs: Array<{ id: string, kind: ProofKind, fileName: string, fileSize: number, hasThumbnail: boolean, isShared: boolean }> } | null } | null };

export type FieldCheckListQueryVariables = Exact<{
  roundId: string;
}>;


export type FieldCheckListQuery = { round: { id: string, year: number, phase: RoundPhase | null, towns: Array<{ id: string, town: { id: string, name: string }, report: { id: string, state: ReportState } | null, fieldCheck: { id: string, visitedOn: string, submittedAt: string | null, objection: string, items: Array<{ id: string, found: Found | null }> } | null }> } | null };

type SavedFieldCheck_FieldCheckSaved_Fragment = { __typename: 'FieldCheckSaved', version: number };

type SavedFieldCheck_Refusal_Fragment = { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } };

export type SavedFieldCheckFragment =
  | SavedFieldCheck_FieldCheckSaved_Fragment
  | SavedFieldCheck_Refusal_Fragment
;

export type DrawFieldChecksMutationVariables = Exact<{
  roundId: string;
  townYearIds: Array<string> | string;
  sample: number;
}>;


export type DrawFieldChecksMutation = { saved:
    | { __typename: 'FieldCheckSaved', version: number }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type SetFieldCheckItemMutationVariables = Exact<{
  id: string;
  expectedVersion: number;
  input: FieldCheckItemInput;
}>;


export type SetFieldCheckItemMutation = { saved:
    | { __typename: 'FieldCheckSaved', version: number }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type SetFieldCheckHeadMutationVariables = Exact<{
  id: string;
  expectedVersion: number;
  input: FieldCheckHeadInput;
}>;


export type SetFieldCheckHeadMutation = { saved:
    | { __typename: 'FieldCheckSaved', version: number }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type SubmitFieldCheckMutationVariables = Exact<{
  id: string;
  expectedVersion: number;
}>;


export type SubmitFieldCheckMutation = { saved:
    | { __typename: 'FieldCheckSaved', version: number }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type ReopenFieldCheckMutationVariables = Exact<{
  id: string;
  expectedVersion: number;
  reason: string;
}>;


export type ReopenFieldCheckMutation = { saved:
    | { __typename: 'FieldCheckSaved', version: number }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type FiledReportFragment = { id: string, fileName: string, fileSize: number, filedAt: string, filedBy: string, version: number, state: ReportState, doubts: Array<FilingDoubt>, proposedTownYearId: string | null, townYearId: string | null, problem: { zh: string, en: string } | null, metadata: { title: string | null, town: string | null, year: number | null, issuedOn: string | null } | null, reading: { completeness: Array<{ item: string, state: CompletenessState, name: { zh: string, en: string }, reason: { zh: string, en: string }, quotes: Array<{ start: number, end: number }> }>, flags: Array<{ kind: LanguageFlagKind, quote: string, start: number, end: number, reason: { zh: string, en: string }, alsoAt: Array<{ start: number, end: number }> }> } | null };

export type IntakeQueryVariables = Exact<{
  id: string;
}>;


export type IntakeQuery = { round: { id: string, year: number, towns: Array<{ id: string, town: { id: string, name: string }, report: { id: string, fileName: string, fileSize: number, filedAt: string, filedBy: string, version: number, state: ReportState, doubts: Array<FilingDoubt>, proposedTownYearId: string | null, townYearId: string | null, problem: { zh: string, en: string } | null, metadata: { title: string | null, town: string | null, year: number | null, issuedOn: string | null } | null, reading: { completeness: Array<{ item: string, state: CompletenessState, name: { zh: string, en: string }, reason: { zh: string, en: string }, quotes: Array<{ start: number, end: number }> }>, flags: Array<{ kind: LanguageFlagKind, quote: string, start: number, end: number, reason: { zh: string, en: string }, alsoAt: Array<{ start: number, end: number }> }> } | null } | null }>, intake: Array<{ id: string, fileName: string, fileSize: number, filedAt: string, filedBy: string, version: number, state: ReportState, doubts: Array<FilingDoubt>, proposedTownYearId: string | null, townYearId: string | null, problem: { zh: string, en: string } | null, metadata: { title: string | null, town: string | null, year: number | null, issuedOn: string | null } | null, reading: { completeness: Array<{ item: string, state: CompletenessState, name: { zh: string, en: string }, reason: { zh: string, en: string }, quotes: Array<{ start: number, end: number }> }>, flags: Array<{ kind: LanguageFlagKind, quote: string, start: number, end: number, reason: { zh: string, en: string }, alsoAt: Array<{ start: number, end: number }> }> } | null }> } | null };

export type OneFiledReportQueryVariables = Exact<{
  id: string;
}>;


export type OneFiledReportQuery = { report: { id: string, fileName: string, fileSize: number, filedAt: string, filedBy: string, version: number, state: ReportState, doubts: Array<FilingDoubt>, proposedTownYearId: string | null, townYearId: string | null, problem: { zh: string, en: string } | null, metadata: { title: string | null, town: string | null, year: number | null, issuedOn: string | null } | null, reading: { completeness: Array<{ item: string, state: CompletenessState, name: { zh: string, en: string }, reason: { zh: string, en: string }, quotes: Array<{ start: number, end: number }> }>, flags: Array<{ kind: LanguageFlagKind, quote: string, start: number, end: number, reason: { zh: string, en: string }, alsoAt: Array<{ start: number, end: number }> }> } | null } | null };

export type DecideReportMutationVariables = Exact<{
  reportId: string;
  townYearId?: string | null | undefined;
}>;


export type DecideReportMutation = { decideReport:
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
    | { __typename: 'ReportDecided', report: { id: string, fileName: string, fileSize: number, filedAt: string, filedBy: string, version: number, state: ReportState, doubts: Array<FilingDoubt>, proposedTownYearId: string | null, townYearId: string | null, problem: { zh: string, en: string } | null, metadata: { title: string | null, town: string | null, year: number | null, issuedOn: string | null } | null, reading: { completeness: Array<{ item: string, state: CompletenessState, name: { zh: string, en: string }, reason: { zh: string, en: string }, quotes: Array<{ start: number, end: number }> }>, flags: Array<{ kind: LanguageFlagKind, quote: string, start: number, end: number, reason: { zh: string, en: string }, alsoAt: Array<{ start: number, end: number }> }> } | null } }
   };

export type FilingPageQueryVariables = Exact<{
  roundId: string;
  townYearId: string;
}>;


export type FilingPageQuery = { round: { id: string, rubric: { id: string, levels: Array<{ zh: string, en: string }>, indicators: Array<{ id: string, dimension: string, zh: string, en: string }> } } | null, townYear: { id: string, year: number, town: { id: string, name: string }, filing: { townYearId: string, state: FilingState, isLate: boolean, deadline: string | null, secrecyCheckedAt: string | null, publicLink: string | null, returnReason: string | null, returnedAt: string | null, acceptedAt: string | null, version: number } | null, claims: Array<{ indicator: string, level: number | null, note: string, quote: string, start: number | null, end: number | null, version: number }>, reportVersions: Array<{ stoodAt: string, report: { id: string, fileName: string, version: number, filedAt: string, filedBy: string } }>, attachments: Array<{ id: string, indicator: string | null, kind: ArchiveItemKind, note: string, happenedOn: string, figure: string | null, unit: string | null, fileName: string | null, hasThumbnail: boolean }>, carriedRectification: Array<{ id: string, origin: RectificationOrigin, indicator: string | null, text: string, quote: string, deadline: string, isOverdue: boolean, state: RectificationState, answer: string, submittedAt: string | null, decidedAt: string | null, reason: string | null, version: number, proofs: Array<{ id: string, kind: ProofKind, fileName: string, fileSize: number, hasThumbnail: boolean, isShared: boolean }>, steps: Array<{ at: string, state: RectificationState, reason: string | null }> }>, result: { total: number } | null, report: { id: string, reading: { text: string, sections: Array<{ heading: string, start: number, end: number }> } | null } | null } | null };

type SavedFiling_FilingSaved_Fragment = { __typename: 'FilingSaved' };

type SavedFiling_Refusal_Fragment = { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } };

export type SavedFilingFragment =
  | SavedFiling_FilingSaved_Fragment
  | SavedFiling_Refusal_Fragment
;

export type DescribeFilingMutationVariables = Exact<{
  input: DescribeFilingInput;
}>;


export type DescribeFilingMutation = { saved:
    | { __typename: 'FilingSaved' }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type SetClaimMutationVariables = Exact<{
  input: ClaimInput;
}>;


export type SetClaimMutation = { saved:
    | { __typename: 'FilingSaved' }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type ReviewFilingMutationVariables = Exact<{
  townYearId: string;
  isAccepted: boolean;
  reason: string;
}>;


export type ReviewFilingMutation = { saved:
    | { __typename: 'FilingSaved' }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type JudgementFieldsFragment = { indicator: string, state: EntryState, level: number | null, basis: string | null, points: number | null, reason: string, differs: boolean, isReasonMissing: boolean, version: number, decidedBy: string | null };

export type ModerationFieldsFragment = { townYearId: string, sheets: number, agreed: number, withinTolerance: number, outsideTolerance: number, incomplete: number, decided: number, open: number, tolerance: number, mayDecide: boolean, town: { id: string, name: string }, assessors: Array<{ sheetId: string, name: string, source: SheetSource }>, rows: Array<{ indicator: string, state: ModerationState, spread: number | null, lookAgain: Array<string>, agreed: { state: EntryState, level: number | null, points: number | null } | null, cells: Array<{ sheetId: string, state: EntryState, level: number | null, points: number | null, comment: string }>, decision: { indicator: string, state: EntryState, level: number | null, basis: string | null, points: number | null, reason: string, differs: boolean, isReasonMissing: boolean, version: number, decidedBy: string | null } }> };

export type ModerationsQueryVariables = Exact<{
  id: string;
}>;


export type ModerationsQuery = { round: { id: string, year: number, phase: RoundPhase | null, anchoring: { sentences: Array<{ zh: string, en: string }> } | null, rubric: { id: string, indicators: Array<{ id: string, zh: string, en: string, points: number }> }, moderations: Array<{ townYearId: string, sheets: number, agreed: number, withinTolerance: number, outsideTolerance: number, incomplete: number, decided: number, open: number, town: { id: string, name: string } }> } | null };

export type TownModerationQueryVariables = Exact<{
  townYearId: string;
}>;


export type TownModerationQuery = { moderation: { townYearId: string, sheets: number, agreed: number, withinTolerance: number, outsideTolerance: number, incomplete: number, decided: number, open: number, tolerance: number, mayDecide: boolean, town: { id: string, name: string }, assessors: Array<{ sheetId: string, name: string, source: SheetSource }>, rows: Array<{ indicator: string, state: ModerationState, spread: number | null, lookAgain: Array<string>, agreed: { state: EntryState, level: number | null, points: number | null } | null, cells: Array<{ sheetId: string, state: EntryState, level: number | null, points: number | null, comment: string }>, decision: { indicator: string, state: EntryState, level: number | null, basis: string | null, points: number | null, reason: string, differs: boolean, isReasonMissing: boolean, version: number, decidedBy: string | null } }> } | null };

export type DecideIndicatorMutationVariables = Exact<{
  input: DecideIndicatorInput;
}>;


export type DecideIndicatorMutation = { decideIndicator:
    | { __typename: 'DecisionConflict', current: { indicator: string, state: EntryState, level: number | null, basis: string | null, points: number | null, reason: string, differs: boolean, isReasonMissing: boolean, version: number, decidedBy: string | null }, yours: { indicator: string, state: EntryState, level: number | null, basis: string | null, points: number | null, reason: string, differs: boolean, isReasonMissing: boolean, version: number, decidedBy: string | null } }
    | { __typename: 'ModerationChanged', moderation: { townYearId: string, sheets: number, agreed: number, withinTolerance: number, outsideTolerance: number, incomplete: number, decided: number, open: number, tolerance: number, mayDecide: boolean, town: { id: string, name: string }, assessors: Array<{ sheetId: string, name: string, source: SheetSource }>, rows: Array<{ indicator: string, state: ModerationState, spread: number | null, lookAgain: Array<string>, agreed: { state: EntryState, level: number | null, points: number | null } | null, cells: Array<{ sheetId: string, state: EntryState, level: number | null, points: number | null, comment: string }>, decision: { indicator: string, state: EntryState, level: number | null, basis: string | null, points: number | null, reason: string, differs: boolean, isReasonMissing: boolean, version: number, decidedBy: string | null } }> }, changed: Array<{ indicator: string, version: number }> }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type AcceptAgreedMutationVariables = Exact<{
  townYearId: string;
}>;


export type AcceptAgreedMutation = { acceptAgreed:
    | { __typename: 'ModerationChanged', moderation: { townYearId: string, sheets: number, agreed: number, withinTolerance: number, outsideTolerance: number, incomplete: number, decided: number, open: number, tolerance: number, mayDecide: boolean, town: { id: string, name: string }, assessors: Array<{ sheetId: string, name: string, source: SheetSource }>, rows: Array<{ indicator: string, state: ModerationState, spread: number | null, lookAgain: Array<string>, agreed: { state: EntryState, level: number | null, points: number | null } | null, cells: Array<{ sheetId: string, state: EntryState, level: number | null, points: number | null, comment: string }>, decision: { indicator: string, state: EntryState, level: number | null, basis: string | null, points: number | null, reason: string, differs: boolean, isReasonMissing: boolean, version: number, decidedBy: string | null } }> }, changed: Array<{ indicator: string, version: number }> }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type TakeBackDecisionsMutationVariables = Exact<{
  townYearId: string;
  decisions: Array<DecisionVersionInput> | DecisionVersionInput;
}>;


export type TakeBackDecisionsMutation = { takeBackDecisions:
    | { __typename: 'ModerationChanged', moderation: { townYearId: string, sheets: number, agreed: number, withinTolerance: number, outsideTolerance: number, incomplete: number, decided: number, open: number, tolerance: number, mayDecide: boolean, town: { id: string, name: string }, assessors: Array<{ sheetId: string, name: string, source: SheetSource }>, rows: Array<{ indicator: string, state: ModerationState, spread: number | null, lookAgain: Array<string>, agreed: { state: EntryState, level: number | null, points: number | null } | null, cells: Array<{ sheetId: string, state: EntryState, level: number | null, points: number | null, comment: string }>, decision: { indicator: string, state: EntryState, level: number | null, basis: string | null, points: number | null, reason: string, differs: boolean, isReasonMissing: boolean, version: number, decidedBy: string | null } }> }, changed: Array<{ indicator: string, version: number }> }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type OfflineRoundQueryVariables = Exact<{
  id: string;
}>;


export type OfflineRoundQuery = { round: { id: string, year: number, phase: RoundPhase | null } | null };

export type OfflineEntryFieldsFragment = { state: EntryState, level: number | null, basis: string | null, comment: string, audience: CommentAudience, version: number };

export type ImportOfflineSheetMutationVariables = Exact<{
  roundId: string;
  content: string;
  stamp?: string | null | undefined;
  takes: Array<OfflineTakeInput> | OfflineTakeInput;
}>;


export type ImportOfflineSheetMutation = { importOfflineSheet:
    | { __typename: 'OfflineSheetImported', applied: boolean, unchanged: number, stamp: string, problems: Array<{ zh: string, en: string }>, changes: Array<{ townYearId: string, town: string, indicator: string, isConflict: boolean, writtenVersion: number | null, current: { state: EntryState, level: number | null, basis: string | null, comment: string, audience: CommentAudience, version: number }, yours: { state: EntryState, level: number | null, basis: string | null, comment: string, audience: CommentAudience, version: number } }> }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type UndoOfflineEntryMutationVariables = Exact<{
  townYearId: string;
  indicator: string;
  expectedVersion: number;
}>;


export type UndoOfflineEntryMutation = { undoEntry:
    | { __typename: 'EntrySaved' }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type ProfileFieldsFragment = { type: TownType, villages: number | null, communities: number | null, population: number | null, officers: number | null, delegatedEnforcement: boolean | null, peoplesCongress: boolean | null };

export type RoundProfilesQueryVariables = Exact<{
  id: string;
}>;


export type RoundProfilesQuery = { round: { id: string, year: number, towns: Array<{ id: string, town: { id: string, name: string }, profile: { type: TownType, villages: number | null, communities: number | null, population: number | null, officers: number | null, delegatedEnforcement: boolean | null, peoplesCongress: boolean | null } }> } | null };

export type SetProfileMutationVariables = Exact<{
  townYearId: string;
  profile: ProfileInput;
  expected: ProfileInput;
}>;


export type SetProfileMutation = { setProfile:
    | { __typename: 'ProfileSet', townYear: { id: string, profile: { type: TownType, villages: number | null, communities: number | null, population: number | null, officers: number | null, delegatedEnforcement: boolean | null, peoplesCongress: boolean | null } } }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type ImportProfilesMutationVariables = Exact<{
  roundId: string;
  content: string;
  stamp?: string | null | undefined;
}>;


export type ImportProfilesMutation = { importProfiles:
    | { __typename: 'ProfilesImported', applied: boolean, unchanged: number, missing: Array<string>, stamp: string, changes: Array<{ townYearId: string, town: string, before: { type: TownType, villages: number | null, communities: number | null, population: number | null, officers: number | null, delegatedEnforcement: boolean | null, peoplesCongress: boolean | null }, after: { type: TownType, villages: number | null, communities: number | null, population: number | null, officers: number | null, delegatedEnforcement: boolean | null, peoplesCongress: boolean | null } }>, problems: Array<{ zh: string, en: string }> }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type RankingRoundQueryVariables = Exact<{
  id: string;
}>;


export type RankingRoundQuery = { round: { id: string, year: number, phase: RoundPhase | null, rubric: { id: string, points: number, dimensions: Array<{ id: string, zh: string, en: string, points: number }> }, towns: Array<{ id: string, result: { publishedAt: string } | null }> } | null };

export type RankingQueryVariables = Exact<{
  roundId: string;
  basis: RankingBasis;
}>;


export type RankingQuery = { ranking: { basis: RankingBasis, year: number, rows: Array<{ rank: number, townYearId: string, total: number, band: number | null, town: { id: string, name: string }, grade: { id: string, zh: string, en: string } | null, dimensions: Array<{ dimension: string, points: number, scoredMax: number, applicableMax: number }> }>, unranked: Array<{ id: string, name: string }> } | null };

export type RankedRoundsQueryVariables = Exact<{ [key: string]: never; }>;


export type RankedRoundsQuery = { rounds: Array<{ id: string }> };

export type RectificationPageQueryVariables = Exact<{
  roundId: string;
  townYearId: string;
}>;


export type RectificationPageQuery = { round: { id: string, phase: RoundPhase | null, rubric: { id: string, indicators: Array<{ id: string, zh: string, en: string }> } } | null, townYear: { id: string, year: number, town: { id: string, name: string }, result: { total: number } | null, rectification: Array<{ id: string, origin: RectificationOrigin, indicator: string | null, text: string, quote: string, deadline: string, isOverdue: boolean, state: RectificationState, answer: string, submittedAt: string | null, decidedAt: string | null, reason: string | null, version: number, proofs: Array<{ id: string, kind: ProofKind, fileName: string, fileSize: number, hasThumbnail: boolean, isShared: boolean }>, steps: Array<{ at: string, state: RectificationState, reason: string | null }> }>, carriedRectification: Array<{ id: string, origin: RectificationOrigin, indicator: string | null, text: string, quote: string, deadline: string, isOverdue: boolean, state: RectificationState, answer: string, submittedAt: string | null, decidedAt: string | null, reason: string | null, version: number, proofs: Array<{ id: string, kind: ProofKind, fileName: string, fileSize: number, hasThumbnail: boolean, isShared: boolean }>, steps: Array<{ at: string, state: RectificationState, reason: string | null }> }>, rectificationProposals: Array<{ key: string, origin: RectificationOrigin, indicator: string | null, text: string, quote: string, isTaken: boolean }> } | null };

export type RectificationListQueryVariables = Exact<{
  roundId: string;
}>;


export type RectificationListQuery = { round: { id: string, year: number, towns: Array<{ id: string, town: { id: string, name: string }, rectification: Array<{ id: string, state: RectificationState, isOverdue: boolean, deadline: string }> }> } | null };

type SavedRectification_RectificationSaved_Fragment = { __typename: 'RectificationSaved' };

type SavedRectification_Refusal_Fragment = { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } };

export type SavedRectificationFragment =
  | SavedRectification_RectificationSaved_Fragment
  | SavedRectification_Refusal_Fragment
;

export type AddRectificationMutationVariables = Exact<{
  townYearId: string;
  items: Array<RectificationItemInput> | RectificationItemInput;
  deadline: DeadlineInput;
}>;


export type AddRectificationMutation = { saved:
    | { __typename: 'RectificationSaved' }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type EditRectificationMutationVariables = Exact<{
  id: string;
  expectedVersion: number;
  text: string;
  deadline: DeadlineInput;
}>;


export type EditRectificationMutation = { saved:
    | { __typename: 'RectificationSaved' }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type WithdrawRectificationMutationVariables = Exact<{
  id: string;
  expectedVersion: number;
  reason: string;
}>;


export type WithdrawRectificationMutation = { saved:
    | { __typename: 'RectificationSaved' }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type SubmitRectificationMutationVariables = Exact<{
  id: string;
  expectedVersion: number;
  answer: string;
}>;


export type SubmitRectificationMutation = { saved:
    | { __typename: 'RectificationSaved' }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type DecideRectificationMutationVariables = Exact<{
  id: string;
  expectedVersion: number;
  decision: RectificationDecision;
  reason: string;
}>;


export type DecideRectificationMutation = { saved:
    | { __typename: 'RectificationSaved' }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type RoundChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type RoundChoicesQuery = { rounds: Array<{ id: string, year: number }> };

export type RoundTownsQueryVariables = Exact<{
  id: string;
}>;


export type RoundTownsQuery = { round: { id: string, year: number, phase: RoundPhase | null, myQueue: Array<string>, scoring: { roundId: string, sentences: Array<{ zh: string, en: string }> } | null, county: { id: string, name: string }, towns: Array<{ id: string, town: { id: string, name: string, position: number }, report: { id: string, state: ReportState, fileName: string, filedAt: string, version: number } | null, myProgress: { settled: number, total: number, submittedAt: string | null } | null, sheets: Array<{ assessor: string, source: SheetSource, settled: number, total: number, submittedAt: string | null, updatedAt: string | null }>, result: { total: number, publishedAt: string, grade: { id: string, zh: string, en: string } } | null }>, intake: Array<{ id: string, state: ReportState }> } | null };

export type OpenRoundMutationVariables = Exact<{
  year: number;
  copyFrom?: string | null | undefined;
}>;


export type OpenRoundMutation = { openRound:
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
    | { __typename: 'RoundOpened', round: { id: string, year: number } }
   };

export type ScheduleFieldsFragment = { timeZone: string, phase: RoundPhase | null, phases: Array<{ phase: RoundPhase, starts: string, ends: string }> };

export type RoundScheduleQueryVariables = Exact<{
  id: string;
}>;


export type RoundScheduleQuery = { round: { id: string, year: number, phase: RoundPhase | null, schedule: { timeZone: string, phase: RoundPhase | null, phases: Array<{ phase: RoundPhase, starts: string, ends: string }> }, extensions: Array<{ townYearId: string, town: string, until: string, reason: string }>, checklist: Array<{ step: ChecklistStepId, state: ChecklistState, done: number | null, total: number | null, dueAt: string | null, isOverdue: boolean }>, towns: Array<{ id: string, town: { id: string, name: string } }> } | null, calendar: { timeZone: string, years: Array<{ year: number, holidays: Array<string>, workdays: Array<string>, version: number }> } | null };

export type CalendarFieldsFragment = { timeZone: string, years: Array<{ year: number, holidays: Array<string>, workdays: Array<string>, version: number }> };

export type SetPhaseDatesMutationVariables = Exact<{
  roundId: string;
  dates: Array<PhaseDatesInput> | PhaseDatesInput;
  reason: string;
  startIn?: RoundPhase | null | undefined;
}>;


export type SetPhaseDatesMutation = { setPhaseDates:
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
    | { __typename: 'ScheduleChanged', schedule: { timeZone: string, phase: RoundPhase | null, phases: Array<{ phase: RoundPhase, starts: string, ends: string }> } }
   };

export type MovePhaseMutationVariables = Exact<{
  roundId: string;
  from: RoundPhase;
  to: RoundPhase;
  reason: string;
}>;


export type MovePhaseMutation = { movePhase:
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
    | { __typename: 'ScheduleChanged', schedule: { timeZone: string, phase: RoundPhase | null, phases: Array<{ phase: RoundPhase, starts: string, ends: string }> } }
   };

export type GrantExtensionMutationVariables = Exact<{
  townYearId: string;
  until: string;
  reason: string;
}>;


export type GrantExtensionMutation = { grantExtension:
    | { __typename: 'ExtensionGranted', extension: { townYearId: string, until: string } }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type WorkingDayQueryVariables = Exact<{
  from: string;
  days: number;
}>;


export type WorkingDayQuery = { workingDay: { day: string | null, unknownYear: number | null } | null };

export type SetWorkCalendarMutationVariables = Exact<{
  input: WorkCalendarInput;
}>;


export type SetWorkCalendarMutation = { setWorkCalendar:
    | { __typename: 'CalendarChanged', calendar: { timeZone: string, years: Array<{ year: number, holidays: Array<string>, workdays: Array<string>, version: number }> } }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type SetTimeZoneMutationVariables = Exact<{
  timeZone: string;
}>;


export type SetTimeZoneMutation = { setTimeZone:
    | { __typename: 'CalendarChanged', calendar: { timeZone: string, years: Array<{ year: number, holidays: Array<string>, workdays: Array<string>, version: number }> } }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type SignInMutationVariables = Exact<{
  loginName: string;
  password: string;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
    | { __typename: 'SignedIn', me: { id: string, loginName: string, displayName: string, role: Role, roles: Array<Role>, timeZone: string | null, county: { id: string, name: string } | null, town: { id: string, name: string } | null } }
   };

export type RedeemLinkMutationVariables = Exact<{
  token: string;
  loginName?: string | null | undefined;
  displayName?: string | null | undefined;
  password: string;
}>;


export type RedeemLinkMutation = { redeemLink:
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
    | { __typename: 'SignedIn', me: { id: string, loginName: string, displayName: string, role: Role, roles: Array<Role>, timeZone: string | null, county: { id: string, name: string } | null, town: { id: string, name: string } | null } }
   };

export type ChangePasswordMutationVariables = Exact<{
  current: string;
  next: string;
}>;


export type ChangePasswordMutation = { changePassword:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type TownYearsQueryVariables = Exact<{ [key: string]: never; }>;


export type TownYearsQuery = { rounds: Array<{ id: string, year: number, phase: RoundPhase | null, towns: Array<{ id: string, report: { id: string, state: ReportState, fileName: string, filedAt: string, version: number } | null, filing: { townYearId: string, state: FilingState, deadline: string | null, isLate: boolean, returnReason: string | null } | null, attachments: Array<{ id: string, indicator: string | null, kind: ArchiveItemKind, note: string, happenedOn: string, figure: string | null, unit: string | null, fileName: string | null, hasThumbnail: boolean }>, rectification: Array<{ id: string, state: RectificationState, isOverdue: boolean }>, appeals: Array<{ id: string, state: AppealState }>, result: { total: number, publishedAt: string, grade: { id: string, zh: string, en: string } } | null }>, intake: Array<{ id: string, state: ReportState }> }> };

export type AppealTimeQueryVariables = Exact<{
  roundId: string;
}>;


export type AppealTimeQuery = { appealRule: { roundId: string, isOpen: boolean, until: string | null } | null };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, loginName: string, displayName: string, role: Role, roles: Array<Role>, timeZone: string | null, county: { id: string, name: string } | null, town: { id: string, name: string } | null } | null };

export type MeFieldsFragment = { id: string, loginName: string, displayName: string, role: Role, roles: Array<Role>, timeZone: string | null, county: { id: string, name: string } | null, town: { id: string, name: string } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { ok: boolean } };

export type EvidenceWhatFieldsFragment = { id: string, indicator: string | null, kind: ArchiveItemKind, note: string, happenedOn: string, figure: string | null, unit: string | null, fileName: string | null, hasThumbnail: boolean };

export type LettersJobPartsFragment = { id: string, format: LettersFormat, language: PaperLanguage, state: LettersState, done: number, total: number, finishedAt: string | null, isCurrent: boolean, problem: { zh: string, en: string } | null };

export type LettersJobsQueryVariables = Exact<{
  roundId: string;
}>;


export type LettersJobsQuery = { lettersJobs: Array<{ id: string, format: LettersFormat, language: PaperLanguage, state: LettersState, done: number, total: number, finishedAt: string | null, isCurrent: boolean, problem: { zh: string, en: string } | null }> };

export type StartLettersMutationVariables = Exact<{
  roundId: string;
  input: LettersInput;
}>;


export type StartLettersMutation = { startLetters:
    | { __typename: 'LettersJob', id: string, format: LettersFormat, language: PaperLanguage, state: LettersState, done: number, total: number, finishedAt: string | null, isCurrent: boolean, problem: { zh: string, en: string } | null }
    | { __typename: 'Refusal', message: { zh: string, en: string } }
   };

export type StopLettersMutationVariables = Exact<{
  id: string;
}>;


export type StopLettersMutation = { stopLetters:
    | { __typename: 'LettersJob', id: string, format: LettersFormat, language: PaperLanguage, state: LettersState, done: number, total: number, finishedAt: string | null, isCurrent: boolean, problem: { zh: string, en: string } | null }
    | { __typename: 'Refusal', message: { zh: string, en: string } }
   };

export type ProofFieldsFragment = { id: string, kind: ProofKind, fileName: string, fileSize: number, hasThumbnail: boolean, isShared: boolean };

export type RemoveProofMutationVariables = Exact<{
  id: string;
}>;


export type RemoveProofMutation = { saved:
    | { __typename: 'ProofSaved' }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
   };

export type PublishPreviewQueryVariables = Exact<{
  roundId: string;
}>;


export type PublishPreviewQuery = { ranking: { rows: Array<{ townYearId: string, total: number, town: { id: string, name: string }, grade: { id: string, zh: string, en: string } | null }> } | null };

export type PublishResultMutationVariables = Exact<{
  townYearId: string;
}>;


export type PublishResultMutation = { publishResult:
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string } }
    | { __typename: 'ResultPublished', townYear: { id: string, result: { total: number, publishedAt: string, grade: { id: string, zh: string, en: string } } | null } }
   };

export type RectificationItemFieldsFragment = { id: string, origin: RectificationOrigin, indicator: string | null, text: string, quote: string, deadline: string, isOverdue: boolean, state: RectificationState, answer: string, submittedAt: string | null, decidedAt: string | null, reason: string | null, version: number, proofs: Array<{ id: string, kind: ProofKind, fileName: string, fileSize: number, hasThumbnail: boolean, isShared: boolean }>, steps: Array<{ at: string, state: RectificationState, reason: string | null }> };

export type ReportChecksFragment = { completeness: Array<{ item: string, state: CompletenessState, name: { zh: string, en: string }, reason: { zh: string, en: string }, quotes: Array<{ start: number, end: number }> }>, flags: Array<{ kind: LanguageFlagKind, quote: string, start: number, end: number, reason: { zh: string, en: string }, alsoAt: Array<{ start: number, end: number }> }> };
