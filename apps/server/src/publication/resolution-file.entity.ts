import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { RoundEntity } from '../rounds/round.entity.js';

/** The committee's resolution on a round as a file; its bytes lie in the file store. */
@Entity('resolution_file')
@Index('ix_resolution_file_round', ['roundId'])
@Index('ix_resolution_file_received_by', ['receivedById'])
export class ResolutionFileEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  roundId!: string;

  @ManyToOne(() => RoundEntity, { nullable: false })
  @JoinColumn({ name: 'roundId', foreignKeyConstraintName: 'fk_resolution_file_round' })
  round?: RoundEntity;

  @Column({ type: 'varchar', length: 64 })
  sha256!: string;

  @Column({ type: 'varchar', length: 255 })
  fileName!: string;

  /** In bytes. */
  @Column({ type: 'int' })
  fileSize!: number;

  @Column({ type: 'varchar', length: 36 })
  receivedById!: string;

  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'receivedById', foreignKeyConstraintName: 'fk_resolution_file_received_by' })
  receivedBy?: AccountEntity;

  @Column({ type: Date })
  receivedAt!: Date;
}
