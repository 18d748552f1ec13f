import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { TownEntity } from '../counties/town.entity.js';
import type { ArchiveItemKind } from './archive-item-kind.js';

/** Something that a town keeps as evidence, all year round. It is the town's, whoever of its people put it there. */
@Entity('archive_item')
@Index('ix_archive_item_town_year', ['townId', 'year'])
@Index('ix_archive_item_added_by', ['addedById'])
@Index('ix_archive_item_carried_from', ['carriedFromId'])
export class ArchiveItemEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  townId!: string;

  @ManyToOne(() => TownEntity, { nullable: false })
  @JoinColumn({ name: 'townId', foreignKeyConstraintName: 'fk_archive_item_town' })
  town?: TownEntity;

  /** The year of work that it speaks for. */
  @Column({ type: 'int' })
  year!: number;

  /** Null while nobody has sorted it. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  indicator!: string | null;

  @Column({ type: 'varchar', length: 20 })
  kind!: ArchiveItemKind;

  @Column({ type: 'text' })
  note!: string;

  /** The day when it happened: 2025-03-14. */
  @Column({ type: 'varchar', length: 10 })
  happenedOn!: string;

  /** Of a figure: as written, such as "165" or "72.7". */
  @Column({ type: 'varchar', length: 40, nullable: true })
  figure!: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  unit!: string | null;

  /** Of a file: null for a figure, as are the next three. */
  @Column({ type: 'varchar', length: 255, nullable: true })
  fileName!: string | null;

  /** What it is by content, such as jpeg. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  fileType!: string | null;

  /** In bytes. */
  @Column({ type: 'int', nullable: true })
  fileSize!: number | null;

  @Column({ type: 'varchar', length: 64, nullable: true })
  sha256!: string | null;

  @Column({ type: 'varchar', length: 64, nullable: true })
  thumbnailSha256!: string | null;

  /** The town kept the photograph's own record of where it was taken, on purpose. */
  @Column({ type: 'boolean' })
  keepsPosition!: boolean;

  @Column({ type: Date })
  addedAt!: Date;

  @Column({ type: 'varchar', length: 36 })
  addedById!: string;

  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'addedById', foreignKeyConstraintName: 'fk_archive_item_added_by' })
  addedBy?: AccountEntity;

  /** Part of the year's report since then, and so seen by the county; null while it is the town's alone. */
  @Column({ type: Date, nullable: true })
  attachedAt!: Date | null;

  @Column({ type: Date, nullable: true })
  deletedAt!: Date | null;

  /** The item of the year before whose file this is. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  carriedFromId!: string | null;

  @ManyToOne(() => ArchiveItemEntity, { nullable: true })
  @JoinColumn({ name: 'carriedFromId', foreignKeyConstraintName: 'fk_archive_item_carried_from' })
  carriedFrom?: ArchiveItemEntity | null;

  /** Counts changes of what was written down about it, from 1. */
  @Column({ type: 'int' })
  version!: number;
}
