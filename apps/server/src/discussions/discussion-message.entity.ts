import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import type { Role } from '../permissions/role.js';
import { DiscussionEntity } from './discussion.entity.js';

/** One contribution to a discussion: the first, or a reply. Never changed. */
@Entity('discussion_message')
@Index('ix_discussion_message_discussion', ['discussionId'])
@Index('ix_discussion_message_author', ['authorId'])
export class DiscussionMessageEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  discussionId!: string;

  @ManyToOne(() => DiscussionEntity, { nullable: false })
  @JoinColumn({ name: 'discussionId', foreignKeyConstraintName: 'fk_discussion_message_discussion' })
  discussion?: DiscussionEntity;

  @Column({ type: 'varchar', length: 36 })
  authorId!: string;

  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'authorId', foreignKeyConstraintName: 'fk_discussion_message_author' })
  author?: AccountEntity;

  /** As what it was said. */
  @Column({ type: 'varchar', length: 20 })
  authorRole!: Role;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: Date })
  writtenAt!: Date;
}
