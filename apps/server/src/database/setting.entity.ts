import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A fact about this installation, such as whether it holds the sample county. */
@Entity('setting')
export class SettingEntity {
  @PrimaryColumn({ type: 'varchar', length: 60 })
  key!: string;

  @Column({ type: 'text' })
  value!: string;
}
