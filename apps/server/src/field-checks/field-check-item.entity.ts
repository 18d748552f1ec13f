import type { FieldCheckReason, Level } from '@fazhi/domain';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { FieldCheckEntity } from './field-check.entity.js';
import type { Found } from './found.js';

/** One indicator on a form. */
@Entity('field_check_item')
@Index('uq_field_check_item_check_indicator', ['fieldCheckId', 'indicator'], { unique: true })
export class FieldCheckItemEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  fieldCheckId!: string;

  @ManyToOne(() => FieldCheckEntity, { nullable: false })
  @JoinColumn({ name: 'fieldCheckId', foreignKeyConstraintName: 'fk_field_check_item_check' })
  fieldCheck?: FieldCheckEntity;

  @Column({ type: 'varchar', length: 20 })
  indicator!: string;

  /** Place on the form, from 0. */
  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'simple-json' })
  reasons!: FieldCheckReason[];

  /** What the report says, to be held against what is there. */
  @Column({ type: 'simple-json' })
  quotes!: string[];

  /** Null while nobody has looked. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  found!: Found | null;

  @Column({ type: 'text' })
  note!: string;

  @Column({ type: 'int', nullable: true })
  level!: Level | null;

  /** Counts the writes, from 1 for the form as drawn. A writer names the one it saw. */
  @Column({ type: 'int' })
  version!: number;
}
