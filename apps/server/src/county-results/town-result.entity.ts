import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { TownYearEntity } from '../rounds/town-year.entity.js';
import { ResultVersionEntity } from './result-version.entity.js';

/** What one town is told in a version of the county's result. Written once; the database refuses to change it. */
@Entity('town_result')
@Index('uq_town_result_version_town_year', ['resultVersionId', 'townYearId'], { unique: true })
@Index('ix_town_result_town_year', ['townYearId'])
export class TownResultEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  resultVersionId!: string;

  @ManyToOne(() => ResultVersionEntity, { nullable: false })
  @JoinColumn({ name: 'resultVersionId', foreignKeyConstraintName: 'fk_town_result_result_version' })
  resultVersion?: ResultVersionEntity;

  @Column({ type: 'varchar', length: 36 })
  townYearId!: string;

  @ManyToOne(() => TownYearEntity, { nullable: false })
  @JoinColumn({ name: 'townYearId', foreignKeyConstraintName: 'fk_town_result_town_year' })
  townYear?: TownYearEntity;

  /** Canonical JSON, in the shape of a published result. */
  @Column({ type: 'text' })
  frozen!: string;

  /** SHA-256 of `frozen`, in hex; the version's seal covers it. */
  @Column({ type: 'varchar', length: 64 })
  hash!: string;
}
