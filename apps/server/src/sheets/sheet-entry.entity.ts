import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Level } from '@fazhi/domain';
import type { CommentAudience } from './comment-audience.js';
import { SheetEntity } from './sheet.entity.js';
import type { SuggestionAction } from './suggestion-action.js';
import type { EntryState } from './entry-state.js';

/** One indicator on a sheet. */
@Entity('sheet_entry')
@Index('uq_sheet_entry_sheet_indicator', ['sheetId', 'indicator'], { unique: true })
export class SheetEntryEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  sheetId!: string;

  @ManyToOne(() => SheetEntity, { nullable: false })
  @JoinColumn({ name: 'sheetId', foreignKeyConstraintName: 'fk_sheet_entry_sheet' })
  sheet?: SheetEntity;

  @Column({ type: 'varchar', length: 20 })
  indicator!: string;

  @Column({ type: 'varchar', length: 20 })
  state!: EntryState;

  @Column({ type: 'int', nullable: true })
  level!: Level | null;

  /** Why it does not apply. */
  @Column({ type: 'text', nullable: true })
  basis!: string | null;

  @Column({ type: 'text' })
  comment!: string;

  @Column({ type: 'varchar', length: 20 })
  audience!: CommentAudience;

  @Column({ type: 'varchar', length: 20 })
  suggestionAction!: SuggestionAction;

  /** The first level that its owner gave, whatever came after; null before, and for entries from before this was kept. */
  @Column({ type: 'int', nullable: true })
  firstLevel!: Level | null;

  /** Whether the machine's suggestion was to be seen by then. */
  @Column({ type: 'boolean', nullable: true })
  firstLevelShown!: boolean | null;

  /** Counts the writes, from 1. A writer names the one it saw. */
  @Column({ type: 'int' })
  version!: number;

  @Column({ type: Date })
  updatedAt!: Date;
}
