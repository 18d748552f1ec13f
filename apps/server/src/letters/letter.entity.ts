import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { TownYearEntity } from '../rounds/town-year.entity.js';
import { LettersJobEntity } from './letters-job.entity.js';

/** One letter of a job: made once its file is named. */
@Entity('letter')
@Index('ix_letter_town_year', ['townYearId'])
export class LetterEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  jobId!: string;

  @ManyToOne(() => LettersJobEntity, { nullable: false })
  @JoinColumn({ name: 'jobId', foreignKeyConstraintName: 'fk_letter_job' })
  job?: LettersJobEntity;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  townYearId!: string;

  @ManyToOne(() => TownYearEntity, { nullable: false })
  @JoinColumn({ name: 'townYearId', foreignKeyConstraintName: 'fk_letter_town_year' })
  townYear?: TownYearEntity;

  /** Place in the county's official order, from 1. */
  @Column({ type: 'int' })
  position!: number;

  /** Of the published result that it tells; null while it is not made. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  resultHash!: string | null;

  /** Of its file in the store; null while it is not made. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  sha256!: string | null;
}
