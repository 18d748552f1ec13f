import { Table } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Several roles a person, accounts that are shut out, failed sign-ins that a restart does not forget, and where events came from. */
export class AccountLife1765100000000 implements MigrationInterface {
  name = 'AccountLife1765100000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const time = queryRunner.connection.options.type === 'postgres' ? 'timestamp' : 'datetime';
    // plain ALTERs leave the tables where they are, with the triggers that seal the record
    await queryRunner.query(`ALTER TABLE "account" ADD COLUMN "otherRoles" text NOT NULL DEFAULT ('[]')`);
    await queryRunner.query(`ALTER TABLE "account" ADD COLUMN "disabledAt" ${time}`);
    await queryRunner.query('ALTER TABLE "event" ADD COLUMN "countyId" varchar(36)');
    await queryRunner.query('ALTER TABLE "event" ADD COLUMN "address" varchar(60)');
    await queryRunner.createTable(
      new Table({
        name: 'sign_in_attempt',
        columns: [
          { name: 'id', type: 'varchar', length: '36', isPrimary: true },
          { name: 'loginName', type: 'varchar', length: '60' },
          { name: 'at', type: time },
        ],
        indices: [{ name: 'ix_sign_in_attempt_login_name', columnNames: ['loginName'] }],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('sign_in_attempt');
    for (const [table, column] of [
      ['event', 'address'],
      ['event', 'countyId'],
      ['account', 'disabledAt'],
      ['account', 'otherRoles'],
    ] as const)
      await queryRunner.query(`ALTER TABLE "${table}" DROP COLUMN "${column}"`);
  }
}
