import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { TownYearEntity } from '../rounds/town-year.entity.js';

/** When somebody of a town first saw a version of its result. */
@Entity('first_look')
@Index('uq_first_look_town_year_kind_version', ['townYearId', 'kind', 'version'], { unique: true })
@Index('ix_first_look_account', ['accountId'])
export class FirstLookEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  townYearId!: string;

  @ManyToOne(() => TownYearEntity, { nullable: false })
  @JoinColumn({ name: 'townYearId', foreignKeyConstraintName: 'fk_first_look_town_year' })
  townYear?: TownYearEntity;

  @Column({ type: 'varchar', length: 20 })
  kind!: 'provisional' | 'published';

  /** Of the county's result, or of the published one. */
  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'varchar', length: 36 })
  accountId!: string;

  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'accountId', foreignKeyConstraintName: 'fk_first_look_account' })
  account?: AccountEntity;

  @Column({ type: Date })
  seenAt!: Date;
}
