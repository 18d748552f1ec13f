import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { TownYearEntity } from '../rounds/town-year.entity.js';
import type { DiscussionAudience } from './discussion-audience.js';

/** What is said about one indicator of a town. For whom was chosen before a word was written, and stays. */
@Entity('discussion')
@Index('ix_discussion_town_year', ['townYearId'])
@Index('ix_discussion_started_by', ['startedById'])
export class DiscussionEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  townYearId!: string;

  @ManyToOne(() => TownYearEntity, { nullable: false })
  @JoinColumn({ name: 'townYearId', foreignKeyConstraintName: 'fk_discussion_town_year' })
  townYear?: TownYearEntity;

  @Column({ type: 'varchar', length: 20 })
  indicator!: string;

  @Column({ type: 'varchar', length: 20 })
  audience!: DiscussionAudience;

  @Column({ type: 'varchar', length: 36 })
  startedById!: string;

  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'startedById', foreignKeyConstraintName: 'fk_discussion_started_by' })
  startedBy?: AccountEntity;

  @Column({ type: Date })
  startedAt!: Date;
}
