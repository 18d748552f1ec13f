import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A county (县、区、市): everything else belongs to one. */
@Entity('county')
@Index('uq_county_name', ['name'], { unique: true })
export class CountyEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 60 })
  name!: string;

  @Column({ type: Date })
  createdAt!: Date;
}
