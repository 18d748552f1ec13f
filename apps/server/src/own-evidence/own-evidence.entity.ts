import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { ReportEntity } from '../reports/report.entity.js';
import { TownYearEntity } from '../rounds/town-year.entity.js';

/** A place of the report that an assessor marked as evidence (自标依据). It belongs to that person's sheet and moves no level. */
@Entity('own_evidence')
@Index('ix_own_evidence_sheet', ['townYearId', 'accountId'])
@Index('ix_own_evidence_account', ['accountId'])
@Index('ix_own_evidence_report', ['reportId'])
export class OwnEvidenceEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  townYearId!: string;

  @ManyToOne(() => TownYearEntity, { nullable: false })
  @JoinColumn({ name: 'townYearId', foreignKeyConstraintName: 'fk_own_evidence_town_year' })
  townYear?: TownYearEntity;

  @Column({ type: 'varchar', length: 36 })
  accountId!: string;

  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'accountId', foreignKeyConstraintName: 'fk_own_evidence_account' })
  account?: AccountEntity;

  @Column({ type: 'varchar', length: 20 })
  indicator!: string;

  /** The version of the report in which it was marked. */
  @Column({ type: 'varchar', length: 36 })
  reportId!: string;

  @ManyToOne(() => ReportEntity, { nullable: false })
  @JoinColumn({ name: 'reportId', foreignKeyConstraintName: 'fk_own_evidence_report' })
  report?: ReportEntity;

  /** As that version says it; found again in every newer one. */
  @Column({ type: 'text' })
  quote!: string;

  /** Where it stood there, in UTF-16 code units. */
  @Column({ type: 'int' })
  quoteStart!: number;

  /** Chosen for the town to read, beside what the reader found. */
  @Column({ type: 'boolean' })
  isForTown!: boolean;

  @Column({ type: Date })
  createdAt!: Date;

  /** Taken away, and to be had back. */
  @Column({ type: Date, nullable: true })
  removedAt!: Date | null;

  @Column({ type: 'int' })
  version!: number;
}
