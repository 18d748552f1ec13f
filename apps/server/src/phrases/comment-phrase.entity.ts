import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { CountyEntity } from '../counties/county.entity.js';

/** Words for comments, kept to be used again (常用评语): the county's, or one person's own. */
@Entity('comment_phrase')
@Index('ix_comment_phrase_county', ['countyId'])
@Index('ix_comment_phrase_account', ['accountId'])
export class CommentPhraseEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  countyId!: string;

  @ManyToOne(() => CountyEntity, { nullable: false })
  @JoinColumn({ name: 'countyId', foreignKeyConstraintName: 'fk_comment_phrase_county' })
  county?: CountyEntity;

  /** Whose own it is; null for the county's. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  accountId!: string | null;

  @ManyToOne(() => AccountEntity, { nullable: true })
  @JoinColumn({ name: 'accountId', foreignKeyConstraintName: 'fk_comment_phrase_account' })
  account?: AccountEntity | null;

  /** For which indicator; null for any. Ids carry over from year to year, and so do phrases. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  indicator!: string | null;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: Date })
  createdAt!: Date;

  /** Taken away, and to be had back. */
  @Column({ type: Date, nullable: true })
  removedAt!: Date | null;

  @Column({ type: 'int' })
  version!: number;
}
