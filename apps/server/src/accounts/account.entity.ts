import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { CountyEntity } from '../counties/county.entity.js';
import { TownEntity } from '../counties/town.entity.js';
import type { Role } from '../permissions/role.js';

/** A person's or a town's way in. */
@Entity('account')
@Index('uq_account_login_name', ['loginName'], { unique: true })
@Index('ix_account_county', ['countyId'])
@Index('ix_account_town', ['townId'])
export class AccountEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** Lower case, trimmed. */
  @Column({ type: 'varchar', length: 60 })
  loginName!: string;

  @Column({ type: 'varchar', length: 60 })
  displayName!: string;

  @Column({ type: 'varchar', length: 20 })
  role!: Role;

  /** What its holder comes as besides. */
  @Column({ type: 'simple-json', default: '[]' })
  otherRoles!: Role[];

  /** Null for administrators. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  countyId!: string | null;

  @ManyToOne(() => CountyEntity, { nullable: true })
  @JoinColumn({ name: 'countyId', foreignKeyConstraintName: 'fk_account_county' })
  county?: CountyEntity | null;

  /** For town users only. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  townId!: string | null;

  @ManyToOne(() => TownEntity, { nullable: true })
  @JoinColumn({ name: 'townId', foreignKeyConstraintName: 'fk_account_town' })
  town?: TownEntity | null;

  /** Argon2id; null until the invitation is redeemed. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  passwordHash!: string | null;

  /** Since when nobody may sign in with it; what its holder did stays. */
  @Column({ type: Date, nullable: true })
  disabledAt!: Date | null;

  @Column({ type: Date })
  createdAt!: Date;
}
