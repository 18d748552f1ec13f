import { Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { ResultVersionEntity } from '../county-results/result-version.entity.js';
import { ResolutionFileEntity } from './resolution-file.entity.js';

/** The county committee's decision on a version of the result (审定); without it nothing is published. */
@Entity('approval')
@Index('ix_approval_file', ['fileId'])
@Index('ix_approval_approved_by', ['approvedById'])
export class ApprovalEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  resultVersionId!: string;

  @OneToOne(() => ResultVersionEntity, { nullable: false })
  @JoinColumn({ name: 'resultVersionId', foreignKeyConstraintName: 'fk_approval_result_version' })
  resultVersion?: ResultVersionEntity;

  @Column({ type: 'varchar', length: 200 })
  meeting!: string;

  /** By the county's calendar: 2026-04-21. */
  @Column({ type: 'varchar', length: 10 })
  heldOn!: string;

  @Column({ type: 'varchar', length: 100 })
  documentNumber!: string;

  @Column({ type: 'varchar', length: 36 })
  fileId!: string;

  @ManyToOne(() => ResolutionFileEntity, { nullable: false })
  @JoinColumn({ name: 'fileId', foreignKeyConstraintName: 'fk_approval_file' })
  file?: ResolutionFileEntity;

  /** Who entered it. */
  @Column({ type: 'varchar', length: 36 })
  approvedById!: string;

  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'approvedById', foreignKeyConstraintName: 'fk_approval_approved_by' })
  approvedBy?: AccountEntity;

  @Column({ type: Date })
  approvedAt!: Date;
}
