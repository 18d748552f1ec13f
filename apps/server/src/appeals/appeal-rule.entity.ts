import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { RoundEntity } from '../rounds/round.entity.js';

/** How a round hears appeals: for how long, and who decides. */
@Entity('appeal_rule')
export class AppealRuleEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  roundId!: string;

  @ManyToOne(() => RoundEntity, { nullable: false })
  @JoinColumn({ name: 'roundId', foreignKeyConstraintName: 'fk_appeal_rule_round' })
  round?: RoundEntity;

  /** Working days after the day on which towns were first told. */
  @Column({ type: 'int' })
  days!: number;

  /** Accounts of the review panel. */
  @Column({ type: 'simple-json' })
  members!: string[];

  @Column({ type: 'int' })
  version!: number;
}
