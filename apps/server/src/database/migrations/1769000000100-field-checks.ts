import { Table } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const optional = { isNullable: true };
const word = (name: string, length: number) => ({ name, type: 'varchar', length: String(length) });
const id = (name: string) => word(name, 36);
const text = (name: string) => ({ name, type: 'text' });
const int = (name: string) => ({ name, type: 'integer' });
const key = (name: string, column: string, table: string) => ({
  name,
  columnNames: [column],
  referencedTableName: table,
  referencedColumnNames: ['id'],
});

/** Forms for looking at towns on the spot. */
export class FieldChecks1769000000100 implements MigrationInterface {
  name = 'FieldChecks1769000000100';

  async up(queryRunner: QueryRunner): Promise<void> {
    const type = queryRunner.connection.options.type === 'postgres' ? 'timestamp' : 'datetime';
    const time = (name: string) => ({ name, type });
    await queryRunner.createTable(
      new Table({
        name: 'field_check',
        columns: [
          { ...id('id'), isPrimary: true },
          id('townYearId'),
          int('seed'),
          int('sample'),
          time('drawnAt'),
          word('visitedOn', 10),
          text('visitors'),
          word('signedName', 60),
          word('signedRole', 60),
          { ...time('signedAt'), ...optional },
          text('objection'),
          { ...time('submittedAt'), ...optional },
          { ...id('submittedById'), ...optional },
          int('version'),
        ],
        indices: [
          { name: 'uq_field_check_town_year', columnNames: ['townYearId'], isUnique: true },
          { name: 'ix_field_check_submitted_by', columnNames: ['submittedById'] },
        ],
        foreignKeys: [
          key('fk_field_check_town_year', 'townYearId', 'town_year'),
          key('fk_field_check_submitted_by', 'submittedById', 'account'),
        ],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'field_check_item',
        columns: [
          { ...id('id'), isPrimary: true },
          id('fieldCheckId'),
          word('indicator', 20),
          int('position'),
          text('reasons'),
          text('quotes'),
          { ...word('found', 20), ...optional },
          text('note'),
          { ...int('level'), ...optional },
          int('version'),
        ],
        indices: [
          {
            name: 'uq_field_check_item_check_indicator',
            columnNames: ['fieldCheckId', 'indicator'],
            isUnique: true,
          },
        ],
        foreignKeys: [key('fk_field_check_item_check', 'fieldCheckId', 'field_check')],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('field_check_item');
    await queryRunner.dropTable('field_check');
  }
}
