import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { TownEntity } from '../counties/town.entity.js';
import type { ConflictKind } from './conflict-kind.js';

/** A conflict of interest between a person and a town, in every round until it is lifted. One row for both; declared again, it stands again. */
@Entity('conflict_of_interest')
@Index('uq_conflict_account_town', ['accountId', 'townId'], { unique: true })
@Index('ix_conflict_town', ['townId'])
@Index('ix_conflict_declared_by', ['declaredById'])
export class ConflictEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  accountId!: string;

  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'accountId', foreignKeyConstraintName: 'fk_conflict_account' })
  account?: AccountEntity;

  @Column({ type: 'varchar', length: 36 })
  townId!: string;

  @ManyToOne(() => TownEntity, { nullable: false })
  @JoinColumn({ name: 'townId', foreignKeyConstraintName: 'fk_conflict_town' })
  town?: TownEntity;

  @Column({ type: 'varchar', length: 20 })
  kind!: ConflictKind;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: Date })
  declaredAt!: Date;

  /** The person themselves, or the lead. */
  @Column({ type: 'varchar', length: 36 })
  declaredById!: string;

  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'declaredById', foreignKeyConstraintName: 'fk_conflict_declared_by' })
  declaredBy?: AccountEntity;

  /** Null while it stands. */
  @Column({ type: Date, nullable: true })
  liftedAt!: Date | null;
}
