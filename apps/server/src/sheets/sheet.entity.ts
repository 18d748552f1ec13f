import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import type { SheetSource } from './sheet-source.js';
import { TownYearEntity } from '../rounds/town-year.entity.js';

/** One assessor's (or the lead's) score sheet for one town's year (评分表). */
@Entity('sheet')
@Index('uq_sheet_town_year_account_source', ['townYearId', 'accountId', 'source'], { unique: true })
@Index('ix_sheet_account', ['accountId'])
export class SheetEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  townYearId!: string;

  @ManyToOne(() => TownYearEntity, { nullable: false })
  @JoinColumn({ name: 'townYearId', foreignKeyConstraintName: 'fk_sheet_town_year' })
  townYear?: TownYearEntity;

  @Column({ type: 'varchar', length: 36 })
  accountId!: string;

  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'accountId', foreignKeyConstraintName: 'fk_sheet_account' })
  account?: AccountEntity;

  /** Of one person and town there is one sheet from each source. */
  @Column({ type: 'varchar', length: 20, default: 'desk' })
  source!: SheetSource;

  @Column({ type: Date })
  createdAt!: Date;

  /** Null while it is still being filled in. */
  @Column({ type: Date, nullable: true })
  submittedAt!: Date | null;
}
