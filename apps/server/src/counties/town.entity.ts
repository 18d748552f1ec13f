import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { TownProfile } from '@fazhi/domain';
import { CountyEntity } from './county.entity.js';

/** A town (镇、乡、街道) of a county. */
@Entity('town')
@Index('uq_town_county_name', ['countyId', 'name'], { unique: true })
export class TownEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  countyId!: string;

  @ManyToOne(() => CountyEntity, { nullable: false })
  @JoinColumn({ name: 'countyId', foreignKeyConstraintName: 'fk_town_county' })
  county?: CountyEntity;

  @Column({ type: 'varchar', length: 60 })
  name!: string;

  @Column({ type: 'varchar', length: 20 })
  type!: TownProfile['type'];

  /** Place in the county's official order, from 0. */
  @Column({ type: 'int' })
  position!: number;
}
