import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../permissions/role.js';

/** One step of the record: who, as whom, when, what, before, after, why. Chained by hash; the database refuses to change it. */
@Entity('event')
@Index('ix_event_town_year', ['townYearId'])
export class EventEntity {
  /** Place in the chain, from 1. */
  @PrimaryColumn({ type: 'int' })
  number!: number;

  @Column({ type: Date })
  at!: Date;

  /** Null for the system itself. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  actorId!: string | null;

  @Column({ type: 'varchar', length: 60 })
  actorName!: string;

  @Column({ type: 'varchar', length: 20, nullable: true })
  actorRole!: Role | null;

  @Column({ type: 'varchar', length: 40 })
  action!: string;

  /** What it happened to, in words a person knows: a town's name, a file's, an account's. */
  @Column({ type: 'varchar', length: 255 })
  subject!: string;

  @Column({ type: 'varchar', length: 36, nullable: true })
  subjectId!: string | null;

  /** The town's year that it belongs to, if to one. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  townYearId!: string | null;

  /** Canonical JSON. */
  @Column({ type: 'text' })
  before!: string;

  /** Canonical JSON. */
  @Column({ type: 'text' })
  after!: string;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** Whose auditors may read it; null for what concerns no county, and for events from before this was kept. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  countyId!: string | null;

  /** From where the request came; null for the system itself, and for events from before this was kept. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  address!: string | null;

  /** The hash of the event before; zeros for the first. */
  @Column({ type: 'varchar', length: 64 })
  previousHash!: string;

  /** SHA-256 over the canonical JSON of everything above. */
  @Column({ type: 'varchar', length: 64 })
  hash!: string;
}
