import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { TownYearEntity } from '../rounds/town-year.entity.js';
import type { PracticeState } from './practice-state.js';

/** Words of a town's report that the county wants to quote to all as a practice worth knowing (经验做法). Quoted only while the town agrees. */
@Entity('practice')
@Index('uq_practice_town_year_indicator', ['townYearId', 'indicator'], { unique: true })
export class PracticeEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  townYearId!: string;

  @ManyToOne(() => TownYearEntity, { nullable: false })
  @JoinColumn({ name: 'townYearId', foreignKeyConstraintName: 'fk_practice_town_year' })
  townYear?: TownYearEntity;

  @Column({ type: 'varchar', length: 20 })
  indicator!: string;

  /** The report's own words, as the published result has them. */
  @Column({ type: 'text' })
  quote!: string;

  @Column({ type: 'varchar', length: 20 })
  state!: PracticeState;

  @Column({ type: Date })
  askedAt!: Date;

  @Column({ type: Date, nullable: true })
  answeredAt!: Date | null;

  /** Counts the writes, from 1. A writer names the one it saw. */
  @Column({ type: 'int' })
  version!: number;
}
