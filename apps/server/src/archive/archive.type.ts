import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { readTypename } from '../graphql/read-typename.js';
import { RefusalType } from '../refusals/refusal.type.js';
import type { ArchiveItemKind } from './archive-item-kind.js';

const ARCHIVE_ITEM_KINDS = {
  PHOTO: 'photo',
  DOCUMENT: 'document',
  FIGURE: 'figure',
} as const satisfies Record<string, ArchiveItemKind>;
registerEnumType(ARCHIVE_ITEM_KINDS, { name: 'ArchiveItemKind', description: 'FIGURE: a number without a file.' });

@ObjectType('ArchiveItem', {
  description: 'Evidence that a town keeps. Files under /files/archive/{id}, /{id}/image and /{id}/thumbnail.',
})
export class ArchiveItemType {
  @Field(() => ID) id!: string;
  @Field(() => Int) year!: number;
  @Field(() => ID, { nullable: true, description: 'Null while nobody has sorted it.' }) indicator!: string | null;
  @Field(() => ARCHIVE_ITEM_KINDS) kind!: ArchiveItemKind;
  @Field(() => String) note!: string;
  @Field(() => String, { description: 'The day: 2025-03-14' }) happenedOn!: string;
  @Field(() => String, { nullable: true }) figure!: string | null;
  @Field(() => String, { nullable: true }) unit!: string | null;
  @Field(() => String, { nullable: true }) fileName!: string | null;
  @Field(() => Int, { nullable: true, description: 'In bytes.' }) fileSize!: number | null;
  @Field(() => Boolean) hasThumbnail!: boolean;
  @Field(() => Boolean, { description: 'Where it was taken stayed in the photograph, on purpose.' })
  keepsPosition!: boolean;
  @Field(() => Date) addedAt!: Date;
  @Field(() => String) addedBy!: string;
  @Field(() => Date, { nullable: true, description: 'Part of the year’s report since then.' }) attachedAt!: Date | null;
  @Field(() => Date, { nullable: true }) deletedAt!: Date | null;
  @Field(() => Int, { nullable: true }) carriedFromYear!: number | null;
  @Field(() => Boolean, { description: 'Stands for the next year too.' }) isCarriedOver!: boolean;
  @Field(() => Int) version!: number;
}

@ObjectType('ArchiveIndicator')
export class ArchiveIndicatorType {
  @Field(() => ID) id!: string;
  @Field(() => ID) dimension!: string;
  @Field(() => String) zh!: string;
  @Field(() => String) en!: string;
}

@ObjectType('Archive', { description: 'A town’s evidence of one year.' })
export class ArchiveType {
  @Field(() => Int) year!: number;
  @Field(() => [Int], { description: 'Years to choose from, newest first.' }) years!: number[];
  @Field(() => [ArchiveIndicatorType]) indicators!: ArchiveIndicatorType[];
  @Field(() => [ArchiveItemType]) items!: ArchiveItemType[];
  @Field(() => [ArchiveItemType], { description: 'Can be had back.' }) deleted!: ArchiveItemType[];
  @Field(() => Boolean, { description: 'Whether the year’s report may still be added to.' }) canAttach!: boolean;
}

@InputType('ArchiveItemInput')
export class ArchiveItemInput {
  @Field(() => Int) year!: number;
  @Field(() => ID, { nullable: true }) indicator?: string | null;
  @Field(() => String) note!: string;
  @Field(() => String) happenedOn!: string;
  @Field(() => String, { nullable: true, description: 'Of a figure.' }) figure?: string | null;
  @Field(() => String, { nullable: true, description: 'Of a figure.' }) unit?: string | null;
}

@ObjectType('ArchiveItemSaved')
class ArchiveItemSavedType {
  @Field(() => ArchiveItemType) item!: ArchiveItemType;
}

export const SaveArchiveItemResult = createUnionType({
  name: 'SaveArchiveItemResult',
  types: () => [ArchiveItemSavedType, RefusalType] as const,
  resolveType: readTypename,
});
