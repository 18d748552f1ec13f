import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { ReportEntity } from './report.entity.js';

/** What the reader found in a report, and the suggestions that follow; apart from the report, so that lists stay light. */
@Entity('reading')
export class ReadingEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  reportId!: string;

  @OneToOne(() => ReportEntity, { nullable: false })
  @JoinColumn({ name: 'reportId', foreignKeyConstraintName: 'fk_reading_report' })
  report?: ReportEntity;

  /** A `Reading` as JSON. */
  @Column({ type: 'text' })
  reading!: string;

  /** An array of `Suggestion` as JSON; null until it is known whose report it is. */
  @Column({ type: 'text', nullable: true })
  suggestions!: string | null;

  @Column({ type: Date })
  readAt!: Date;
}
