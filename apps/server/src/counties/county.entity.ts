import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A county (县、区、市): everything else belongs to one. */
@Entity('county')
@Index('uq_county_name', ['name'], { unique: true })
export class CountyEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 60 })
  name!: string;

  /** Deadlines are told in its clocks (IANA name). */
  @Column({ type: 'varchar', length: 60, default: 'Asia/Shanghai' })
  timeZone!: string;

  @Column({ type: Date })
  createdAt!: Date;
}
