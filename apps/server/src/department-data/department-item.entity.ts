import type { Claim } from '@fazhi/domain';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { TownYearEntity } from '../rounds/town-year.entity.js';
import type { ItemOrigin, ItemState } from './item-state.js';

/** A bonus, deduction, completeness item or veto that a person stated for a town (部门数据), with what it rests on. */
@Entity('department_item')
@Index('ix_department_item_town_year', ['townYearId'])
@Index('ix_department_item_changed_by', ['changedById'])
export class DepartmentItemEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  townYearId!: string;

  @ManyToOne(() => TownYearEntity, { nullable: false })
  @JoinColumn({ name: 'townYearId', foreignKeyConstraintName: 'fk_department_item_town_year' })
  townYear?: TownYearEntity;

  /** Id of the rubric's item or veto. */
  @Column({ type: 'varchar', length: 20 })
  item!: string;

  @Column({ type: 'simple-json' })
  claim!: Claim;

  /** The document, its number and date, or the report's own words. */
  @Column({ type: 'text' })
  basis!: string;

  /** What it is about, so that one matter is not counted twice; null where it stands alone. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  matter!: string | null;

  @Column({ type: 'varchar', length: 20 })
  origin!: ItemOrigin;

  @Column({ type: 'varchar', length: 20 })
  state!: ItemState;

  /** Why it was rejected or withdrawn. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** Counts the writes, from 1. A writer names the one it saw. */
  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'varchar', length: 36 })
  changedById!: string;

  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'changedById', foreignKeyConstraintName: 'fk_department_item_changed_by' })
  changedBy?: AccountEntity;

  @Column({ type: Date })
  createdAt!: Date;

  @Column({ type: Date })
  updatedAt!: Date;
}
