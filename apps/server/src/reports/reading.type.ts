import type { EvidenceStrength, SectionKind } from '@fazhi/domain';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { BilingualType } from '../graphql/bilingual.type.js';
import { SpanType } from '../graphql/span.type.js';
import { CompletenessFindingType, LanguageFlagType } from './checks.type.js';
import type { AttainmentView } from './report-view.js';

const SECTION_KINDS = {
  MEASURES: 'measures',
  DUTIES: 'duties',
  PROBLEMS: 'problems',
  PLAN: 'plan',
  OTHER: 'other',
} as const satisfies Record<string, SectionKind>;
registerEnumType(SECTION_KINDS, { name: 'SectionKind' });

const EVIDENCE_STRENGTHS = {
  ATTITUDE: 'attitude',
  MEASURE: 'measure',
  SUPPORTED: 'supported',
  RESULT: 'result',
} as const satisfies Record<string, EvidenceStrength>;
registerEnumType(EVIDENCE_STRENGTHS, { name: 'EvidenceStrength' });

const ATTAINMENT_STATES = {
  NOT_REPORTED: 'not-reported',
  MET: 'met',
  MISSED: 'missed',
} as const satisfies Record<string, AttainmentView['state']>;
registerEnumType(ATTAINMENT_STATES, { name: 'AttainmentState' });

@ObjectType('Section', { description: 'Sections in order of the text, subsections after their section, with depth.' })
export class SectionType {
  @Field(() => String) heading!: string;
  @Field(() => SECTION_KINDS) kind!: SectionKind;
  @Field(() => Int) depth!: number;
  @Field(() => Int) start!: number;
  @Field(() => Int) end!: number;
}

@ObjectType('Figure')
export class FigureType {
  @Field(() => Float) value!: number;
  @Field(() => String) unit!: string;
  @Field(() => Boolean) approximate!: boolean;
  @Field(() => ID, { nullable: true }) indicator!: string | null;
  @Field(() => Int) start!: number;
  @Field(() => Int) end!: number;
}

@ObjectType('Evidence', { description: 'number: place in the reading’s evidence list, from 0.' })
export class EvidenceType {
  @Field(() => Int) number!: number;
  @Field(() => ID) indicator!: string;
  @Field(() => String) kind!: string;
  @Field(() => BilingualType) kindName!: BilingualType;
  @Field(() => EVIDENCE_STRENGTHS) strength!: EvidenceStrength;
  @Field(() => String) matched!: string;
  @Field(() => Int) start!: number;
  @Field(() => Int) end!: number;
  @Field(() => String, { description: 'What the text says there.' }) quote!: string;
}

@ObjectType('Reading')
export class ReadingType {
  @Field(() => String) text!: string;
  @Field(() => [SectionType]) sections!: SectionType[];
  @Field(() => [FigureType]) figures!: FigureType[];
  @Field(() => [SpanType]) problems!: SpanType[];
  @Field(() => [SpanType]) nextSteps!: SpanType[];
  @Field(() => [CompletenessFindingType]) completeness!: CompletenessFindingType[];
  @Field(() => [LanguageFlagType]) flags!: LanguageFlagType[];
}

@ObjectType('Attainment')
export class AttainmentType {
  @Field(() => ID) measure!: string;
  @Field(() => ATTAINMENT_STATES) state!: AttainmentView['state'];
  @Field(() => Float, { nullable: true }) value!: number | null;
  @Field(() => Boolean) approximate!: boolean;
  @Field(() => String) targetText!: string;
  @Field(() => String, { nullable: true, description: 'For a rate: "120/165"' }) fraction!: string | null;
  @Field(() => [SpanType]) used!: SpanType[];
}

@ObjectType('Suggestion')
export class SuggestionType {
  @Field(() => ID) indicator!: string;
  @Field(() => Int, { nullable: true }) level!: number | null;
  @Field(() => Int, { nullable: true }) points!: number | null;
  @Field(() => Int) maxPoints!: number;
  @Field(() => String) ruleId!: string;
  @Field(() => BilingualType) reason!: BilingualType;
  @Field(() => [Int]) evidence!: number[];
  @Field(() => [AttainmentType]) attainments!: AttainmentType[];
}
