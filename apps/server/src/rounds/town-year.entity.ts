import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { TownProfile } from '@fazhi/domain';
import { TownEntity } from '../counties/town.entity.js';
import { RoundEntity } from './round.entity.js';

/** A town in a round, with its facts of that year. */
@Entity('town_year')
@Index('uq_town_year_round_town', ['roundId', 'townId'], { unique: true })
@Index('ix_town_year_town', ['townId'])
export class TownYearEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  roundId!: string;

  @ManyToOne(() => RoundEntity, { nullable: false })
  @JoinColumn({ name: 'roundId', foreignKeyConstraintName: 'fk_town_year_round' })
  round?: RoundEntity;

  @Column({ type: 'varchar', length: 36 })
  townId!: string;

  @ManyToOne(() => TownEntity, { nullable: false })
  @JoinColumn({ name: 'townId', foreignKeyConstraintName: 'fk_town_year_town' })
  town?: TownEntity;

  @Column({ type: 'simple-json' })
  profile!: TownProfile;
}
