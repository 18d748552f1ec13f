import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { CountyEntity } from '../counties/county.entity.js';

/** Which days of a year a county works, as the State Council announces them anew each year. */
@Entity('work_calendar')
@Index('uq_work_calendar_county_year', ['countyId', 'year'], { unique: true })
export class WorkCalendarEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  countyId!: string;

  @ManyToOne(() => CountyEntity, { nullable: false })
  @JoinColumn({ name: 'countyId', foreignKeyConstraintName: 'fk_work_calendar_county' })
  county?: CountyEntity;

  @Column({ type: 'int' })
  year!: number;

  /** Days off, YYYY-MM-DD in order: Mondays to Fridays that are not worked. */
  @Column({ type: 'simple-json' })
  holidays!: string[];

  /** Make-up days, YYYY-MM-DD in order: Saturdays and Sundays that are worked. */
  @Column({ type: 'simple-json' })
  workdays!: string[];

  @Column({ type: 'int' })
  version!: number;
}
