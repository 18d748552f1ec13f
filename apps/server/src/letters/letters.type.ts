import type { Language } from '@fazhi/domain';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { BilingualType } from '../graphql/bilingual.type.js';
import { readTypename } from '../graphql/read-typename.js';
import { RefusalType } from '../refusals/refusal.type.js';
import type { LettersFormat, LettersState } from './letters-state.js';

const STATES = {
  RUNNING: 'running',
  READY: 'ready',
  STOPPED: 'stopped',
  FAILED: 'failed',
} as const satisfies Record<string, LettersState>;
registerEnumType(STATES, {
  name: 'LettersState',
  description: 'STOPPED and FAILED go on where they stood when asked for again.',
});

const FORMATS = { DOCX: 'docx', PDF: 'pdf' } as const satisfies Record<string, LettersFormat>;
registerEnumType(FORMATS, { name: 'LettersFormat' });

const LANGUAGES = { ZH: 'zh', EN: 'en' } as const satisfies Record<string, Language>;
registerEnumType(LANGUAGES, { name: 'PaperLanguage' });

@ObjectType('LettersJob', {
  description: 'All feedback letters of a round in one go: /exports/letters/:id.zip once READY.',
})
export class LettersJobType {
  @Field(() => ID) id!: string;
  @Field(() => ID) roundId!: string;
  @Field(() => FORMATS) format!: LettersFormat;
  @Field(() => LANGUAGES) language!: Language;
  @Field(() => STATES) state!: LettersState;
  @Field(() => BilingualType, { nullable: true, description: 'Why it failed.' }) problem!: BilingualType | null;
  @Field(() => Int, { description: 'Letters made.' }) done!: number;
  @Field(() => Int) total!: number;
  @Field(() => Date) askedAt!: Date;
  @Field(() => Date, { nullable: true }) finishedAt!: Date | null;
  @Field(() => Boolean, { description: 'False once another result was published since.' }) isCurrent!: boolean;
}

@InputType('LettersInput')
export class LettersInputType {
  @Field(() => FORMATS) format!: LettersFormat;
  @Field(() => LANGUAGES) language!: Language;
  @Field(() => String, { nullable: true, description: 'Who signs; the county’s office where nothing is said.' })
  issuer?: string | null;
  @Field(() => String, { nullable: true }) number?: string | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' }) date?: string | null;
}

export const LettersResult = createUnionType({
  name: 'LettersResult',
  types: () => [LettersJobType, RefusalType] as const,
  resolveType: readTypename,
});
