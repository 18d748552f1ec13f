import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { TownYearEntity } from '../rounds/town-year.entity.js';

/** A published result (考评结果). Written once; the database refuses to change it. */
@Entity('result')
@Index('uq_result_town_year_version', ['townYearId', 'version'], { unique: true })
@Index('ix_result_published_by', ['publishedById'])
export class ResultEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  townYearId!: string;

  @ManyToOne(() => TownYearEntity, { nullable: false })
  @JoinColumn({ name: 'townYearId', foreignKeyConstraintName: 'fk_result_town_year' })
  townYear?: TownYearEntity;

  /** Counts the published versions of the town's year, from 1; the last one holds, the others are kept. */
  @Column({ type: 'int', default: 1 })
  version!: number;

  /** The county's version that it was published with; null in a round without phases. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  resultVersionId!: string | null;

  /** Everything needed to compute it again, as canonical JSON. */
  @Column({ type: 'text' })
  frozen!: string;

  /** SHA-256 of `frozen`, in hex. */
  @Column({ type: 'varchar', length: 64 })
  hash!: string;

  @Column({ type: Date })
  publishedAt!: Date;

  @Column({ type: 'varchar', length: 36 })
  publishedById!: string;

  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'publishedById', foreignKeyConstraintName: 'fk_result_published_by' })
  publishedBy?: AccountEntity;
}
