import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Level } from '@fazhi/domain';
import type { CommentAudience } from './comment-audience.js';
import type { EntryState } from './entry-state.js';
import { SheetEntryEntity } from './sheet-entry.entity.js';
import type { SuggestionAction } from './suggestion-action.js';

/** What an entry said in one of its versions. Written beside each change, never changed. */
@Entity('sheet_entry_version')
@Index('uq_sheet_entry_version_entry_version', ['entryId', 'version'], { unique: true })
export class SheetEntryVersionEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  entryId!: string;

  @ManyToOne(() => SheetEntryEntity, { nullable: false })
  @JoinColumn({ name: 'entryId', foreignKeyConstraintName: 'fk_sheet_entry_version_entry' })
  entry?: SheetEntryEntity;

  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'varchar', length: 20 })
  state!: EntryState;

  @Column({ type: 'int', nullable: true })
  level!: Level | null;

  @Column({ type: 'text', nullable: true })
  basis!: string | null;

  @Column({ type: 'text' })
  comment!: string;

  @Column({ type: 'varchar', length: 20 })
  audience!: CommentAudience;

  @Column({ type: 'varchar', length: 20 })
  suggestionAction!: SuggestionAction;

  /** Where changes were taken back: the version whose words these are, 0 for those of a blank entry. */
  @Column({ type: 'int', nullable: true })
  undoneTo!: number | null;

  @Column({ type: Date })
  writtenAt!: Date;
}
