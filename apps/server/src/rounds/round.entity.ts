import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Phase } from '../phases/phase.js';
import { CountyEntity } from '../counties/county.entity.js';

/** One year's assessment of a county (年度考评), with the rubric and plan frozen as they were when it opened. */
@Entity('round')
@Index('uq_round_county_year', ['countyId', 'year'], { unique: true })
export class RoundEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  countyId!: string;

  @ManyToOne(() => CountyEntity, { nullable: false })
  @JoinColumn({ name: 'countyId', foreignKeyConstraintName: 'fk_round_county' })
  county?: CountyEntity;

  @Column({ type: 'int' })
  year!: number;

  /** Canonical JSON. */
  @Column({ type: 'text' })
  rubric!: string;

  /** SHA-256 of the rubric's canonical JSON, in hex. */
  @Column({ type: 'varchar', length: 64 })
  rubricHash!: string;

  /** Canonical JSON. */
  @Column({ type: 'text' })
  plan!: string;

  /** The active phase; null while the round runs without phases. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  phase!: Phase | null;

  /** Whether assessors score assigned towns only. */
  @Column({ type: 'boolean', default: false })
  assigns!: boolean;

  /** Whether a fifth of the suggestions is withheld from each assessor until a level of their own is in. */
  @Column({ type: 'boolean', default: false })
  withholds!: boolean;

  /** Counts the changes of who scores what, and of the two rules above. */
  @Column({ type: 'int', default: 0 })
  assignmentVersion!: number;

  /** What the round draws by lot follows from it; drawn when the round opened. */
  @Column({ type: 'int', default: 0 })
  seed!: number;

  @Column({ type: Date })
  openedAt!: Date;
}
