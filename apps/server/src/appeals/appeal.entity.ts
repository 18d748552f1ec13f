import type { Level } from '@fazhi/domain';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { TownYearEntity } from '../rounds/town-year.entity.js';
import type { AppealChannel, AppealState } from './appeal-state.js';

/** A town's objection to one indicator of its provisional result (申诉). */
@Entity('appeal')
@Index('ix_appeal_town_year', ['townYearId'])
export class AppealEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  townYearId!: string;

  @ManyToOne(() => TownYearEntity, { nullable: false })
  @JoinColumn({ name: 'townYearId', foreignKeyConstraintName: 'fk_appeal_town_year' })
  townYear?: TownYearEntity;

  @Column({ type: 'varchar', length: 20 })
  indicator!: string;

  @Column({ type: 'varchar', length: 20 })
  channel!: AppealChannel;

  @Column({ type: 'text' })
  text!: string;

  /** From the report; empty where the appeal rests on files. */
  @Column({ type: 'text' })
  quote!: string;

  /** Where it stood when it was picked. */
  @Column({ type: 'int' })
  quoteStart!: number;

  @Column({ type: 'varchar', length: 20 })
  state!: AppealState;

  /** What the town was told; null where the indicator had no level. */
  @Column({ type: 'int', nullable: true })
  levelBefore!: Level | null;

  @Column({ type: Date, nullable: true })
  submittedAt!: Date | null;

  @Column({ type: Date, nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'int', nullable: true })
  newLevel!: Level | null;

  /** Why it was decided so; the town reads it. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** Nobody of the panel was left: the committee decided. */
  @Column({ type: 'boolean' })
  isByCommittee!: boolean;

  @Column({ type: 'int' })
  version!: number;
}
