import { Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { TownYearEntity } from '../rounds/town-year.entity.js';

/** The committee's word on a town whose grade a tie across the quota left open. */
@Entity('tie_decision')
@Index('ix_tie_decision_decided_by', ['decidedById'])
export class TieDecisionEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  townYearId!: string;

  @OneToOne(() => TownYearEntity, { nullable: false })
  @JoinColumn({ name: 'townYearId', foreignKeyConstraintName: 'fk_tie_decision_town_year' })
  townYear?: TownYearEntity;

  /** Id of the rubric's grade. */
  @Column({ type: 'varchar', length: 40 })
  grade!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'varchar', length: 36 })
  decidedById!: string;

  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'decidedById', foreignKeyConstraintName: 'fk_tie_decision_decided_by' })
  decidedBy?: AccountEntity;

  @Column({ type: Date })
  decidedAt!: Date;
}
