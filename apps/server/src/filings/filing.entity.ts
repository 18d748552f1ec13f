import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { TownYearEntity } from '../rounds/town-year.entity.js';

/** What goes with a town's report of the year, and what the lead said of it. */
@Entity('filing')
@Index('ix_filing_secrecy_checked_by', ['secrecyCheckedById'])
export class FilingEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  townYearId!: string;

  @ManyToOne(() => TownYearEntity, { nullable: false })
  @JoinColumn({ name: 'townYearId', foreignKeyConstraintName: 'fk_filing_town_year' })
  townYear?: TownYearEntity;

  /** The secrecy check (保密审查) was done; null while nobody has said so. */
  @Column({ type: Date, nullable: true })
  secrecyCheckedAt!: Date | null;

  @Column({ type: 'varchar', length: 36, nullable: true })
  secrecyCheckedById!: string | null;

  @ManyToOne(() => AccountEntity, { nullable: true })
  @JoinColumn({ name: 'secrecyCheckedById', foreignKeyConstraintName: 'fk_filing_secrecy_checked_by' })
  secrecyCheckedBy?: AccountEntity | null;

  /** Where the report stands in public. Never fetched. */
  @Column({ type: 'text', nullable: true })
  publicLink!: string | null;

  @Column({ type: Date, nullable: true })
  returnedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  returnReason!: string | null;

  @Column({ type: Date, nullable: true })
  acceptedAt!: Date | null;

  @Column({ type: 'int' })
  version!: number;
}
