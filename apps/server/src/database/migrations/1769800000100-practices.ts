import { Table } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const word = (name: string, length: number) => ({ name, type: 'varchar', length: String(length) });

/** What towns agree to have quoted. */
export class Practices1769800000100 implements MigrationInterface {
  name = 'Practices1769800000100';

  async up(queryRunner: QueryRunner): Promise<void> {
    const type = queryRunner.connection.options.type === 'postgres' ? 'timestamp' : 'datetime';
    await queryRunner.createTable(
      new Table({
        name: 'practice',
        columns: [
          { ...word('id', 36), isPrimary: true },
          word('townYearId', 36),
          word('indicator', 20),
          { name: 'quote', type: 'text' },
          word('state', 20),
          { name: 'askedAt', type },
          { name: 'answeredAt', type, isNullable: true },
          { name: 'version', type: 'integer' },
        ],
        indices: [
          { name: 'uq_practice_town_year_indicator', columnNames: ['townYearId', 'indicator'], isUnique: true },
        ],
        foreignKeys: [
          {
            name: 'fk_practice_town_year',
            columnNames: ['townYearId'],
            referencedTableName: 'town_year',
            referencedColumnNames: ['id'],
          },
        ],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('practice');
  }
}
