import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { RoundEntity } from '../rounds/round.entity.js';

/** How a round makes one result of its sheets, where the county said so; a round without a row follows the defaults. */
@Entity('scoring_rule')
export class ScoringRuleEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  roundId!: string;

  @OneToOne(() => RoundEntity, { nullable: false })
  @JoinColumn({ name: 'roundId', foreignKeyConstraintName: 'fk_scoring_rule_round' })
  round?: RoundEntity;

  /** Canonical JSON. */
  @Column({ type: 'text' })
  settings!: string;

  /** Counts the writes, from 1. A writer names the one it saw. */
  @Column({ type: 'int' })
  version!: number;

  @Column({ type: Date })
  updatedAt!: Date;
}
