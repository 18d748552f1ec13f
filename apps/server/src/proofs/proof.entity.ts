import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { TownYearEntity } from '../rounds/town-year.entity.js';
import type { ProofPurpose } from './proof-purpose.js';

/** A file or photograph that goes with a rectification item, an item of a field check, or an appeal. */
@Entity('proof')
@Index('ix_proof_purpose_of', ['purpose', 'ofId'])
@Index('ix_proof_town_year', ['townYearId'])
@Index('ix_proof_added_by', ['addedById'])
export class ProofEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  townYearId!: string;

  @ManyToOne(() => TownYearEntity, { nullable: false })
  @JoinColumn({ name: 'townYearId', foreignKeyConstraintName: 'fk_proof_town_year' })
  townYear?: TownYearEntity;

  @Column({ type: 'varchar', length: 20 })
  purpose!: ProofPurpose;

  /** The item, or the appeal, that it goes with. */
  @Column({ type: 'varchar', length: 36 })
  ofId!: string;

  @Column({ type: 'varchar', length: 20 })
  kind!: 'photo' | 'document';

  @Column({ type: 'varchar', length: 255 })
  fileName!: string;

  /** What it is by content, such as jpeg. */
  @Column({ type: 'varchar', length: 20 })
  fileType!: string;

  /** In bytes. */
  @Column({ type: 'int' })
  fileSize!: number;

  @Column({ type: 'varchar', length: 64 })
  sha256!: string;

  @Column({ type: 'varchar', length: 64, nullable: true })
  thumbnailSha256!: string | null;

  @Column({ type: Date })
  addedAt!: Date;

  @Column({ type: 'varchar', length: 36 })
  addedById!: string;

  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'addedById', foreignKeyConstraintName: 'fk_proof_added_by' })
  addedBy?: AccountEntity;

  /** Handed in since then: the other side sees it, and nobody takes it away any more. */
  @Column({ type: Date, nullable: true })
  sharedAt!: Date | null;

  @Column({ type: Date, nullable: true })
  deletedAt!: Date | null;
}
