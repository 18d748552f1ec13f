import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A sign-in that was tried and did not succeed, under whatever name. Forgotten after a while. */
@Entity('sign_in_attempt')
@Index('ix_sign_in_attempt_login_name', ['loginName'])
export class SignInAttemptEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 60 })
  loginName!: string;

  @Column({ type: Date })
  at!: Date;
}
