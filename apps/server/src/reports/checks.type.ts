import type { CompletenessState, LanguageFlagKind } from '@fazhi/domain';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { BilingualType } from '../graphql/bilingual.type.js';
import { SpanType } from '../graphql/span.type.js';

const COMPLETENESS_STATES = {
  PRESENT: 'present',
  PARTIAL: 'partial',
  MISSING: 'missing',
  UNKNOWN: 'unknown',
} as const satisfies Record<string, CompletenessState>;
registerEnumType(COMPLETENESS_STATES, {
  name: 'CompletenessState',
  description: 'UNKNOWN: the text alone cannot tell; a person checks it.',
});

const LANGUAGE_FLAG_KINDS = {
  PLACEHOLDER: 'placeholder',
  LEGAL_SYSTEM: 'legal-system',
  OTHER_PLACE: 'other-place',
  OTHER_LEVEL: 'other-level',
  CARELESS_REPLACEMENT: 'careless-replacement',
  SUM: 'sum',
  RATE: 'rate',
  OTHER_YEAR: 'other-year',
  DUPLICATE_SENTENCE: 'duplicate-sentence',
  DOUBLED: 'doubled',
  UNBALANCED: 'unbalanced',
  UNREADABLE: 'unreadable',
} as const satisfies Record<string, LanguageFlagKind>;
registerEnumType(LANGUAGE_FLAG_KINDS, { name: 'LanguageFlagKind' });

@ObjectType('CompletenessFinding', {
  description: 'What the reader finds of one item of the completeness checklist: a proposal, nothing is deducted.',
})
export class CompletenessFindingType {
  @Field(() => ID) item!: string;
  @Field(() => BilingualType) name!: BilingualType;
  @Field(() => COMPLETENESS_STATES) state!: CompletenessState;
  @Field(() => BilingualType) reason!: BilingualType;
  @Field(() => [SpanType]) quotes!: SpanType[];
}

@ObjectType('LanguageFlag', {
  description: 'A place where text or numbers look wrong: a proposal, nothing is deducted.',
})
export class LanguageFlagType {
  @Field(() => LANGUAGE_FLAG_KINDS) kind!: LanguageFlagKind;
  @Field(() => BilingualType) reason!: BilingualType;
  @Field(() => Int) start!: number;
  @Field(() => Int) end!: number;
  @Field(() => String) quote!: string;
  @Field(() => [SpanType], { description: 'The same slip elsewhere.' }) alsoAt!: SpanType[];
}
