import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { TownYearEntity } from '../rounds/town-year.entity.js';

/** An assessor who scores a town in a round. */
@Entity('assignment')
@Index('uq_assignment_town_year_account', ['townYearId', 'accountId'], { unique: true })
@Index('ix_assignment_account', ['accountId'])
export class AssignmentEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  townYearId!: string;

  @ManyToOne(() => TownYearEntity, { nullable: false })
  @JoinColumn({ name: 'townYearId', foreignKeyConstraintName: 'fk_assignment_town_year' })
  townYear?: TownYearEntity;

  @Column({ type: 'varchar', length: 36 })
  accountId!: string;

  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'accountId', foreignKeyConstraintName: 'fk_assignment_account' })
  account?: AccountEntity;

  @Column({ type: Date })
  assignedAt!: Date;
}
