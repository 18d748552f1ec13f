import type { Level } from '@fazhi/domain';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { TownYearEntity } from '../rounds/town-year.entity.js';
import type { EntryState } from '../sheets/entry-state.js';
import type { DecisionOrigin } from './decision-origin.js';

/** The county's final word on one indicator of a town (合议). Taken back, the row stays, with nothing decided. */
@Entity('moderation_decision')
@Index('uq_moderation_decision_town_year_indicator', ['townYearId', 'indicator'], { unique: true })
@Index('ix_moderation_decision_decided_by', ['decidedById'])
export class ModerationDecisionEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  townYearId!: string;

  @ManyToOne(() => TownYearEntity, { nullable: false })
  @JoinColumn({ name: 'townYearId', foreignKeyConstraintName: 'fk_moderation_decision_town_year' })
  townYear?: TownYearEntity;

  @Column({ type: 'varchar', length: 20 })
  indicator!: string;

  /** `not-scored`: nothing is decided. */
  @Column({ type: 'varchar', length: 20 })
  state!: EntryState;

  @Column({ type: 'int', nullable: true })
  level!: Level | null;

  /** Why it does not apply. */
  @Column({ type: 'text', nullable: true })
  basis!: string | null;

  /** Why it differs from what the assessors agreed; the town reads it with its result. */
  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'varchar', length: 20 })
  origin!: DecisionOrigin;

  /** Counts the writes, from 1. A writer names the one it saw. */
  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'varchar', length: 36 })
  decidedById!: string;

  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'decidedById', foreignKeyConstraintName: 'fk_moderation_decision_decided_by' })
  decidedBy?: AccountEntity;

  @Column({ type: Date })
  updatedAt!: Date;
}
