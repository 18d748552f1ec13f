import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { TownYearEntity } from '../rounds/town-year.entity.js';

/** The form for looking at a town on the spot (实地核查表), and how the visit ended. */
@Entity('field_check')
@Index('uq_field_check_town_year', ['townYearId'], { unique: true })
@Index('ix_field_check_submitted_by', ['submittedById'])
export class FieldCheckEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  townYearId!: string;

  @ManyToOne(() => TownYearEntity, { nullable: false })
  @JoinColumn({ name: 'townYearId', foreignKeyConstraintName: 'fk_field_check_town_year' })
  townYear?: TownYearEntity;

  /** With which the sample was drawn: 32 bits, signed. */
  @Column({ type: 'int' })
  seed!: number;

  /** How many were to be drawn beside the doubtful ones. */
  @Column({ type: 'int' })
  sample!: number;

  @Column({ type: Date })
  drawnAt!: Date;

  /** The day of the visit: 2026-03-14; empty before somebody wrote it. */
  @Column({ type: 'varchar', length: 10 })
  visitedOn!: string;

  /** Who went there. */
  @Column({ type: 'text' })
  visitors!: string;

  /** The town's countersignature. */
  @Column({ type: 'varchar', length: 60 })
  signedName!: string;

  @Column({ type: 'varchar', length: 60 })
  signedRole!: string;

  @Column({ type: Date, nullable: true })
  signedAt!: Date | null;

  /** What the town does not agree with; empty where it agrees. */
  @Column({ type: 'text' })
  objection!: string;

  @Column({ type: Date, nullable: true })
  submittedAt!: Date | null;

  @Column({ type: 'varchar', length: 36, nullable: true })
  submittedById!: string | null;

  @ManyToOne(() => AccountEntity, { nullable: true })
  @JoinColumn({ name: 'submittedById', foreignKeyConstraintName: 'fk_field_check_submitted_by' })
  submittedBy?: AccountEntity | null;

  /** Counts the writes to all but the items, from 1. */
  @Column({ type: 'int' })
  version!: number;
}
