import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { readTypename } from '../graphql/read-typename.js';
import { RefusalType } from '../refusals/refusal.type.js';
import type { ProofPurpose } from './proof-purpose.js';
import type { ProofView } from './proof-view.js';

const PROOF_KINDS = { PHOTO: 'photo', DOCUMENT: 'document' } as const satisfies Record<string, ProofView['kind']>;
registerEnumType(PROOF_KINDS, { name: 'ProofKind' });

export const PROOF_PURPOSES = {
  RECTIFICATION: 'rectification',
  FIELD_CHECK: 'field-check',
} as const satisfies Record<string, ProofPurpose>;
registerEnumType(PROOF_PURPOSES, { name: 'ProofPurpose', description: 'What a file goes with.' });

@ObjectType('Proof', {
  description: 'A file that proves something. Under /files/proofs/{id}, /{id}/image and /{id}/thumbnail.',
})
export class ProofType implements ProofView {
  @Field(() => ID) id!: string;
  @Field(() => PROOF_KINDS) kind!: ProofView['kind'];
  @Field(() => String) fileName!: string;
  @Field(() => Int, { description: 'In bytes.' }) fileSize!: number;
  @Field(() => Boolean) hasThumbnail!: boolean;
  @Field(() => Date) addedAt!: Date;
  @Field(() => Boolean, { description: 'Handed in: seen by the other side, and there to stay.' }) isShared!: boolean;
}

@ObjectType('ProofSaved')
class ProofSavedType {
  @Field(() => ProofType) proof!: ProofType;
}

export const SaveProofResult = createUnionType({
  name: 'SaveProofResult',
  types: () => [ProofSavedType, RefusalType] as const,
  resolveType: readTypename,
});
