import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { TownYearEntity } from '../rounds/town-year.entity.js';
import type { RectificationOrigin, RectificationState } from './rectification-state.js';

/** A shortcoming that a town must mend (整改事项). */
@Entity('rectification_item')
@Index('ix_rectification_item_town_year', ['townYearId'])
export class RectificationItemEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  townYearId!: string;

  @ManyToOne(() => TownYearEntity, { nullable: false })
  @JoinColumn({ name: 'townYearId', foreignKeyConstraintName: 'fk_rectification_item_town_year' })
  townYear?: TownYearEntity;

  @Column({ type: 'varchar', length: 20 })
  origin!: RectificationOrigin;

  /** Of the proposal that it was made from, so that none is made twice; null for one by hand. */
  @Column({ type: 'varchar', length: 80, nullable: true })
  proposal!: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  indicator!: string | null;

  /** What has to be mended. */
  @Column({ type: 'text' })
  text!: string;

  /** The report's own words where it comes from them; empty otherwise. */
  @Column({ type: 'text' })
  quote!: string;

  /** The last day, by the county's clocks: 2026-05-29. */
  @Column({ type: 'varchar', length: 10 })
  deadline!: string;

  @Column({ type: 'varchar', length: 20 })
  state!: RectificationState;

  /** What the town did; empty before it first said so. */
  @Column({ type: 'text' })
  answer!: string;

  @Column({ type: Date, nullable: true })
  submittedAt!: Date | null;

  @Column({ type: Date, nullable: true })
  decidedAt!: Date | null;

  /** Why it was sent back, reopened or withdrawn. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: Date })
  createdAt!: Date;

  @Column({ type: 'int' })
  version!: number;
}
