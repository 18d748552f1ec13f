import type { Bilingual, Language } from '@fazhi/domain';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { RoundEntity } from '../rounds/round.entity.js';
import type { LettersFormat, LettersIssue, LettersState } from './letters-state.js';

/** All of a round's feedback letters in one go. The row is the order; a restart goes on from its letters. */
@Entity('letters_job')
@Index('ix_letters_job_round', ['roundId'])
@Index('ix_letters_job_asked_by', ['askedById'])
export class LettersJobEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  roundId!: string;

  @ManyToOne(() => RoundEntity, { nullable: false })
  @JoinColumn({ name: 'roundId', foreignKeyConstraintName: 'fk_letters_job_round' })
  round?: RoundEntity;

  @Column({ type: 'varchar', length: 10 })
  format!: LettersFormat;

  @Column({ type: 'varchar', length: 2 })
  language!: Language;

  @Column({ type: 'simple-json' })
  issue!: LettersIssue;

  @Column({ type: 'varchar', length: 20 })
  state!: LettersState;

  /** Why it failed; null otherwise. */
  @Column({ type: 'simple-json', nullable: true })
  problem!: Bilingual | null;

  @Column({ type: 'varchar', length: 36 })
  askedById!: string;

  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'askedById', foreignKeyConstraintName: 'fk_letters_job_asked_by' })
  askedBy?: AccountEntity;

  @Column({ type: Date })
  askedAt!: Date;

  @Column({ type: Date, nullable: true })
  finishedAt!: Date | null;
}
