import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { BilingualType } from '../graphql/bilingual.type.js';
import { readTypename } from '../graphql/read-typename.js';
import { RefusalType } from '../refusals/refusal.type.js';
import { SheetEntryType } from '../sheets/sheet.type.js';

@InputType('OfflineTakeInput', { description: 'A conflict in which the word of the file is to hold.' })
export class OfflineTakeInput {
  @Field(() => ID) townYearId!: string;
  @Field(() => ID) indicator!: string;
}

@ObjectType('OfflineChange', { description: 'An entry of which an offline sheet says something else.' })
class OfflineChangeType {
  @Field(() => ID) townYearId!: string;
  @Field(() => String) town!: string;
  @Field(() => ID) indicator!: string;
  @Field(() => Boolean, { description: 'The entry was changed since the sheet was downloaded.' }) isConflict!: boolean;
  @Field(() => SheetEntryType) current!: SheetEntryType;
  @Field(() => SheetEntryType) yours!: SheetEntryType;
  @Field(() => Int, { nullable: true, description: 'Null where nothing was written.' }) writtenVersion!: number | null;
}

@ObjectType('OfflineSheetImported')
class OfflineSheetImportedType {
  @Field(() => Boolean, { description: 'False: a dry run; nothing was written.' }) applied!: boolean;
  @Field(() => [OfflineChangeType]) changes!: OfflineChangeType[];
  @Field(() => Int) unchanged!: number;
  @Field(() => [BilingualType], { description: 'Rows that are left out, and why.' }) problems!: BilingualType[];
  @Field(() => String, { description: 'Give it back to write what was shown.' }) stamp!: string;
}

export const ImportOfflineSheetResult = createUnionType({
  name: 'ImportOfflineSheetResult',
  types: () => [OfflineSheetImportedType, RefusalType] as const,
  resolveType: readTypename,
});
