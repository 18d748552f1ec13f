import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { BilingualType } from '../graphql/bilingual.type.js';
import type { RefusalCode } from './refusal.js';

const REFUSAL_CODES = {
  NOT_SIGNED_IN: 'not-signed-in',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'not-found',
  WRONG_PASSWORD: 'wrong-password',
  INVALID_INPUT: 'invalid-input',
  SHEET_SUBMITTED: 'sheet-submitted',
  ALREADY_PUBLISHED: 'already-published',
  NO_REPORT: 'no-report',
  NOT_SUBMITTED: 'not-submitted',
  LINK_SPENT: 'link-spent',
  NAME_TAKEN: 'name-taken',
  WRONG_PHASE: 'wrong-phase',
  CHANGED_MEANWHILE: 'changed-meanwhile',
  RESULTS_PREPARED: 'results-prepared',
} as const satisfies Record<string, RefusalCode>;
registerEnumType(REFUSAL_CODES, { name: 'RefusalCode' });

@ObjectType('Refusal', { description: 'What the caller asked for is not done, and why.' })
export class RefusalType {
  @Field(() => REFUSAL_CODES) code!: RefusalCode;
  @Field(() => BilingualType) message!: BilingualType;
}
