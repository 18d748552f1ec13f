import { createUnionType, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { readTypename } from '../graphql/read-typename.js';
import { RefusalType } from '../refusals/refusal.type.js';
import type { ConflictKind } from './conflict-kind.js';
import type { ConflictView } from './conflict-view.js';

export const CONFLICT_KINDS = {
  OWN_TOWN: 'own-town',
  RELATIVE: 'relative',
  OTHER: 'other',
} as const satisfies Record<string, ConflictKind>;
registerEnumType(CONFLICT_KINDS, {
  name: 'ConflictKind',
  description: 'Works or worked there; has a relative there; something else.',
});

@ObjectType('ConflictOfInterest', { description: 'Who must keep away from which town.' })
export class ConflictType implements ConflictView {
  @Field(() => ID) id!: string;
  @Field(() => ID) accountId!: string;
  @Field(() => String) person!: string;
  @Field(() => ID) townId!: string;
  @Field(() => String) town!: string;
  @Field(() => CONFLICT_KINDS) kind!: ConflictKind;
  @Field(() => String) reason!: string;
  @Field(() => Date) declaredAt!: Date;
  @Field(() => String) declaredBy!: string;
}

@ObjectType('ConflictDeclared')
class ConflictDeclaredType {
  @Field(() => ConflictType) conflict!: ConflictType;
}

@ObjectType('ConflictLifted')
class ConflictLiftedType {
  @Field(() => ID) id!: string;
}

export const DeclareConflictResult = createUnionType({
  name: 'DeclareConflictResult',
  types: () => [ConflictDeclaredType, RefusalType] as const,
  resolveType: readTypename,
});
export const LiftConflictResult = createUnionType({
  name: 'LiftConflictResult',
  types: () => [ConflictLiftedType, RefusalType] as const,
  resolveType: readTypename,
});
