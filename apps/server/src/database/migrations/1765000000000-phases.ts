import { Table } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = (name: string, isPrimary = false) => ({ name, type: 'varchar', length: '36', isPrimary });

/** Phases with dates, extensions, work calendars, and each county's time zone. */
export class Phases1765000000000 implements MigrationInterface {
  name = 'Phases1765000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const time = queryRunner.connection.options.type === 'postgres' ? 'timestamp' : 'datetime';
    // plain ALTERs run everywhere, and leave a table that others refer to where it is
    await queryRunner.query(
      `ALTER TABLE "county" ADD COLUMN "timeZone" varchar(60) NOT NULL DEFAULT ('Asia/Shanghai')`,
    );
    await queryRunner.query('ALTER TABLE "round" ADD COLUMN "phase" varchar(20)');
    await queryRunner.createTable(
      new Table({
        name: 'round_phase',
        columns: [
          id('id', true),
          id('roundId'),
          { name: 'phase', type: 'varchar', length: '20' },
          { name: 'startsAt', type: time },
          { name: 'endsAt', type: time },
        ],
        indices: [{ name: 'uq_round_phase_round_phase', columnNames: ['roundId', 'phase'], isUnique: true }],
        foreignKeys: [
          {
            name: 'fk_round_phase_round',
            columnNames: ['roundId'],
            referencedTableName: 'round',
            referencedColumnNames: ['id'],
          },
        ],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'filing_extension',
        columns: [
          id('id', true),
          id('townYearId'),
          { name: 'until', type: time },
          { name: 'reason', type: 'text' },
          { name: 'grantedAt', type: time },
        ],
        indices: [{ name: 'uq_filing_extension_town_year', columnNames: ['townYearId'], isUnique: true }],
        foreignKeys: [
          {
            name: 'fk_filing_extension_town_year',
            columnNames: ['townYearId'],
            referencedTableName: 'town_year',
            referencedColumnNames: ['id'],
          },
        ],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'work_calendar',
        columns: [
          id('id', true),
          id('countyId'),
          { name: 'year', type: 'integer' },
          { name: 'holidays', type: 'text' },
          { name: 'workdays', type: 'text' },
          { name: 'version', type: 'integer' },
        ],
        indices: [{ name: 'uq_work_calendar_county_year', columnNames: ['countyId', 'year'], isUnique: true }],
        foreignKeys: [
          {
            name: 'fk_work_calendar_county',
            columnNames: ['countyId'],
            referencedTableName: 'county',
            referencedColumnNames: ['id'],
          },
        ],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['work_calendar', 'filing_extension', 'round_phase']) await queryRunner.dropTable(table);
    await queryRunner.query('ALTER TABLE "round" DROP COLUMN "phase"');
    await queryRunner.query('ALTER TABLE "county" DROP COLUMN "timeZone"');
  }
}
