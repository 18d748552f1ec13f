import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Bilingual, ReportMetadata } from '@fazhi/domain';
import { AccountEntity } from '../accounts/account.entity.js';
import { TownEntity } from '../counties/town.entity.js';
import { RoundEntity } from '../rounds/round.entity.js';
import { TownYearEntity } from '../rounds/town-year.entity.js';
import type { StoredDoubt } from './filing-doubt.js';
import type { ReportState } from './report-state.js';

/** A file that somebody filed, and what became of it. The file itself lies in the file store under its SHA-256. */
@Entity('report')
@Index('ix_report_round_state', ['roundId', 'state'])
@Index('ix_report_town_year', ['townYearId'])
@Index('ix_report_proposed_town_year', ['proposedTownYearId'])
@Index('ix_report_sha256', ['sha256'])
@Index('ix_report_filed_by', ['filedById'])
@Index('ix_report_filing_town', ['filingTownId'])
export class ReportEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  roundId!: string;

  @ManyToOne(() => RoundEntity, { nullable: false })
  @JoinColumn({ name: 'roundId', foreignKeyConstraintName: 'fk_report_round' })
  round?: RoundEntity;

  /** Under which town it stands or stood; null while nobody has said. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  townYearId!: string | null;

  @ManyToOne(() => TownYearEntity, { nullable: true })
  @JoinColumn({ name: 'townYearId', foreignKeyConstraintName: 'fk_report_town_year' })
  townYear?: TownYearEntity | null;

  /** The town that the reader recognised, where it is one of the round's. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  proposedTownYearId!: string | null;

  @ManyToOne(() => TownYearEntity, { nullable: true })
  @JoinColumn({ name: 'proposedTownYearId', foreignKeyConstraintName: 'fk_report_proposed_town_year' })
  proposedTownYear?: TownYearEntity | null;

  @Column({ type: 'varchar', length: 255 })
  fileName!: string;

  /** In bytes. */
  @Column({ type: 'int' })
  fileSize!: number;

  @Column({ type: 'varchar', length: 64 })
  sha256!: string;

  @Column({ type: Date })
  filedAt!: Date;

  @Column({ type: 'varchar', length: 36 })
  filedById!: string;

  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'filedById', foreignKeyConstraintName: 'fk_report_filed_by' })
  filedBy?: AccountEntity;

  /** The town that filed it for itself; null where the county filed it. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  filingTownId!: string | null;

  @ManyToOne(() => TownEntity, { nullable: true })
  @JoinColumn({ name: 'filingTownId', foreignKeyConstraintName: 'fk_report_filing_town' })
  filingTown?: TownEntity | null;

  /** Counts the reports that stood for its town, this one included. */
  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'varchar', length: 20 })
  state!: ReportState;

  @Column({ type: 'simple-json' })
  doubts!: StoredDoubt[];

  @Column({ type: 'simple-json', nullable: true })
  problem!: Bilingual | null;

  @Column({ type: 'simple-json', nullable: true })
  metadata!: ReportMetadata | null;
}
