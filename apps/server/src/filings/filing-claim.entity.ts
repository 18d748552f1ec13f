import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { TownYearEntity } from '../rounds/town-year.entity.js';

/** What a town says of itself on one indicator: where the report proves it, and its own level, which counts for nothing. */
@Entity('filing_claim')
@Index('uq_filing_claim_town_year_indicator', ['townYearId', 'indicator'], { unique: true })
export class FilingClaimEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  townYearId!: string;

  @ManyToOne(() => TownYearEntity, { nullable: false })
  @JoinColumn({ name: 'townYearId', foreignKeyConstraintName: 'fk_filing_claim_town_year' })
  townYear?: TownYearEntity;

  @Column({ type: 'varchar', length: 20 })
  indicator!: string;

  @Column({ type: 'int', nullable: true })
  level!: number | null;

  @Column({ type: 'text' })
  note!: string;

  /** As the report said when it was picked; found again in every newer version. */
  @Column({ type: 'text' })
  quote!: string;

  /** Where it stood then. */
  @Column({ type: 'int' })
  quoteStart!: number;

  @Column({ type: 'int' })
  version!: number;
}
