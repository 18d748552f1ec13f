import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { TownYearEntity } from '../rounds/town-year.entity.js';

/** A later end of filing for one town. A second one takes the place of the first; both are in the record. */
@Entity('filing_extension')
@Index('uq_filing_extension_town_year', ['townYearId'], { unique: true })
export class FilingExtensionEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  townYearId!: string;

  @ManyToOne(() => TownYearEntity, { nullable: false })
  @JoinColumn({ name: 'townYearId', foreignKeyConstraintName: 'fk_filing_extension_town_year' })
  townYear?: TownYearEntity;

  @Column({ type: Date })
  until!: Date;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: Date })
  grantedAt!: Date;
}
