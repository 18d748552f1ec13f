import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { RoundEntity } from '../rounds/round.entity.js';
import type { Phase } from './phase.js';

/** The planned time of one phase of a round. */
@Entity('round_phase')
@Index('uq_round_phase_round_phase', ['roundId', 'phase'], { unique: true })
export class RoundPhaseEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  roundId!: string;

  @ManyToOne(() => RoundEntity, { nullable: false })
  @JoinColumn({ name: 'roundId', foreignKeyConstraintName: 'fk_round_phase_round' })
  round?: RoundEntity;

  @Column({ type: 'varchar', length: 20 })
  phase!: Phase;

  @Column({ type: Date })
  startsAt!: Date;

  /** The first instant that no longer belongs to it. */
  @Column({ type: Date })
  endsAt!: Date;
}
