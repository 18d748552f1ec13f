import type { RoundPhase } from '../../gql/graphql';
import { inOrderOfNeed, mayScoreNow, rowNeed, type RoundOfTowns, type TownRow } from './town-row-state';

/** What a phase asks of somebody: a sentence of `round.phaseStep`, and the page below the round's address where it is done. */
export interface PhaseStep {
  readonly kind: 'phase';
  readonly words: PhaseWords;
  readonly way: PhaseWay | null;
  /** What the sentence counts. */
  readonly done: number;
  readonly total: number;
}
export type PhaseWay =
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
export type PhaseWords = `${'lead' | 'assessor'}.${RoundPhase}` | 'lead.FILED' | 'lead.SHEETS_IN' | 'lead.PUBLISHED';
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
  const toAssess = inOrderOfNeed(round.towns, isLead).find(
    (row) => mayScoreNow(round, row) && waiting.includes(rowNeed(row, isLead)),
  );
  if (toAssess !== undefined) return { kind: 'assess', row: toAssess };
  const say = (words: PhaseWords, way: PhaseWay | null, done = 0, total = 0): PhaseStep => ({
    kind: 'phase',
    words,
    way,
    done,
    total,
  });
  if (!isLead) return say(`assessor.${phase}`, assessorWays[phase]);
  if (phase === 'FILING')
    return filed.length === round.towns.length
      ? say('lead.FILED', '/assignment')
      : say('lead.FILING', leadWays.FILING, filed.length, round.towns.length);
  if (phase === 'DESK_REVIEW') {
    const sheetsIn = filed.filter(({ sheets }) => sheets.length > 0 && sheets.every((one) => one.submittedAt !== null));
    return sheetsIn.length === filed.length && filed.length > 0
      ? say('lead.SHEETS_IN', '/schedule')
      : say('lead.DESK_REVIEW', leadWays.DESK_REVIEW, sheetsIn.length, filed.length);
  }
  if (phase === 'PUBLICATION' && round.towns.some(({ result }) => result !== null))
    return say('lead.PUBLISHED', '/ranking');
  return say(`lead.${phase}`, leadWays[phase]);
}
