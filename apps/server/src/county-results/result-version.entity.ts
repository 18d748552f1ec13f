import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { RoundEntity } from '../rounds/round.entity.js';

/** A county's result of a round as it was computed and sealed at one moment. A later version leaves it as it is. */
@Entity('result_version')
@Index('uq_result_version_round_version', ['roundId', 'version'], { unique: true })
@Index('ix_result_version_prepared_by', ['preparedById'])
export class ResultVersionEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  roundId!: string;

  @ManyToOne(() => RoundEntity, { nullable: false })
  @JoinColumn({ name: 'roundId', foreignKeyConstraintName: 'fk_result_version_round' })
  round?: RoundEntity;

  /** Counts the round's versions, from 1. */
  @Column({ type: 'int' })
  version!: number;

  /** Everything that the result follows from and all that came of it, sealed by the scoring rules; canonical JSON. */
  @Column({ type: 'text' })
  sealed!: string;

  /** The seal, in hex; the record of events holds it too. */
  @Column({ type: 'varchar', length: 64 })
  seal!: string;

  /** Why it was prepared anew; empty for the first. */
  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: Date })
  preparedAt!: Date;

  @Column({ type: 'varchar', length: 36 })
  preparedById!: string;

  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'preparedById', foreignKeyConstraintName: 'fk_result_version_prepared_by' })
  preparedBy?: AccountEntity;

  /** Since when towns see their own of it as provisional; null while they do not. */
  @Column({ type: Date, nullable: true })
  announcedAt!: Date | null;

  @Column({ type: Date, nullable: true })
  publishedAt!: Date | null;

  /** Withdrawn before anybody but the lead saw it. */
  @Column({ type: Date, nullable: true })
  discardedAt!: Date | null;
}
