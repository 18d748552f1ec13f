import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from './account.entity.js';

/** A link that sets a first password, once: the first administrator's, or an invited account's. */
@Entity('one_time_link')
@Index('uq_one_time_link_token_hash', ['tokenHash'], { unique: true })
@Index('ix_one_time_link_account', ['accountId'])
export class OneTimeLinkEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** SHA-256 of the token, in hex; the token itself is nowhere kept. */
  @Column({ type: 'varchar', length: 64 })
  tokenHash!: string;

  /** Whose password it sets; null for the first administrator, whose account it makes. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  accountId!: string | null;

  @ManyToOne(() => AccountEntity, { nullable: true })
  @JoinColumn({ name: 'accountId', foreignKeyConstraintName: 'fk_one_time_link_account' })
  account?: AccountEntity | null;

  @Column({ type: Date })
  expiresAt!: Date;

  @Column({ type: Date, nullable: true })
  usedAt!: Date | null;
}
