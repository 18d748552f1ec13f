import type { RoundPhase } from '../../gql/graphql';
import { inOrderOfNeed, mayScoreNow, rowNeed, type RoundOfTowns, type TownRow } from './town-row-state';

/** What a phase asks of somebody: a sentence of `round.leadStep` or `round.assessorStep`, and the page below the round's address where it is done. */
type PhaseStep = (
  | { readonly kind: 'lead-phase'; readonly words: LeadWords }
  | { readonly kind: 'assessor-phase'; readonly words: RoundPhase }
) & {
  readonly way: PhaseWay | null;
  /** What the sentence counts. */
  readonly done: number;
  readonly total: number;
};
type LeadWords = RoundPhase | 'FILED' | 'SCORING' | 'SHEETS_IN' | 'PUBLISHED';
type PhaseWay =
  | '/schedule'
  | '/reports'
  | '/assignment'
  | '/conflicts'
  | '/field-checks'
  | '/moderation'
  | '/results'
  | '/appeals'
  | '/rectification'
  | '/ranking';
/** A sheet that is still to be written comes before the phase's own work. */
export type StepOfPhase = PhaseStep | { readonly kind: 'assess'; readonly row: TownRow };

const leadWays: Readonly<Record<RoundPhase, PhaseWay>> = {
  PREPARATION: '/schedule',
  FILING: '/reports',
  DESK_REVIEW: '/assignment',
  FIELD_CHECK: '/field-checks',
  MODERATION: '/moderation',
  PROVISIONAL: '/results',
  APPROVAL: '/results',
  PUBLIC_NOTICE: '/results',
  PUBLICATION: '/results',
  RECTIFICATION: '/rectification',
  CLOSED: '/ranking',
};
const assessorWays: Readonly<Record<RoundPhase, PhaseWay | null>> = {
  PREPARATION: '/conflicts',
  FILING: '/conflicts',
  DESK_REVIEW: null,
  FIELD_CHECK: '/field-checks',
  MODERATION: null,
  PROVISIONAL: '/appeals',
  APPROVAL: null,
  PUBLIC_NOTICE: null,
  PUBLICATION: '/ranking',
  RECTIFICATION: '/ranking',
  CLOSED: '/ranking',
};

/** The one thing to do next where the round goes by phases: each opens its own work and shuts the rest. */
export function findPhaseStep(round: RoundOfTowns, phase: RoundPhase, isLead: boolean): StepOfPhase {
  const filed = round.towns.filter(({ report }) => report?.state === 'FILED');
  // a lead may score every town, but is waited for only where they began
  const waiting = isLead ? ['in-work'] : ['in-work', 'to-score'];
  const toAssess = inOrderOfNeed(round, isLead).find(
    (row) => mayScoreNow(round, row) && waiting.includes(rowNeed(round, row, isLead)),
  );
  if (toAssess !== undefined) return { kind: 'assess', row: toAssess };
  if (!isLead) return { kind: 'assessor-phase', words: phase, way: assessorWays[phase], done: 0, total: 0 };
  const say = (words: LeadWords, way: PhaseWay, done = 0, total = 0): PhaseStep => ({
    kind: 'lead-phase',
    words,
    way,
    done,
    total,
  });
  if (phase === 'FILING')
    return filed.length === round.towns.length
      ? say('FILED', '/assignment')
      : say('FILING', leadWays.FILING, filed.length, round.towns.length);
  if (phase === 'DESK_REVIEW') {
    const sheetsIn = filed.filter(({ sheets }) => sheets.length > 0 && sheets.every((one) => one.submittedAt !== null));
    if (sheetsIn.length === filed.length && filed.length > 0) return say('SHEETS_IN', '/schedule');
    // somebody reads every town already
    const isShared = filed.length > 0 && filed.every(({ sheets }) => sheets.length > 0);
    return say(isShared ? 'SCORING' : 'DESK_REVIEW', leadWays.DESK_REVIEW, sheetsIn.length, filed.length);
  }
  if (phase === 'PUBLICATION' && round.towns.some(({ result }) => result !== null)) return say('PUBLISHED', '/ranking');
  return say(phase, leadWays[phase]);
}
