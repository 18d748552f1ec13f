import { Table } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const optional = { isNullable: true };
const id = (name: string) => ({ name, type: 'varchar', length: '36' });
const text = (name: string) => ({ name, type: 'text' });
const int = (name: string) => ({ name, type: 'integer' });
const key = (name: string, column: string, table: string) => ({
  name,
  columnNames: [column],
  referencedTableName: table,
  referencedColumnNames: ['id'],
});

/** What goes with a town's report. */
export class Filings1766000000100 implements MigrationInterface {
  name = 'Filings1766000000100';

  async up(queryRunner: QueryRunner): Promise<void> {
    const type = queryRunner.connection.options.type === 'postgres' ? 'timestamp' : 'datetime';
    const time = (name: string) => ({ name, type, ...optional });
    await queryRunner.createTable(
      new Table({
        name: 'filing',
        columns: [
          { ...id('townYearId'), isPrimary: true },
          time('secrecyCheckedAt'),
          { ...id('secrecyCheckedById'), ...optional },
          { ...text('publicLink'), ...optional },
          time('returnedAt'),
          { ...text('returnReason'), ...optional },
          time('acceptedAt'),
          int('version'),
        ],
        indices: [{ name: 'ix_filing_secrecy_checked_by', columnNames: ['secrecyCheckedById'] }],
        foreignKeys: [
          key('fk_filing_town_year', 'townYearId', 'town_year'),
          key('fk_filing_secrecy_checked_by', 'secrecyCheckedById', 'account'),
        ],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'filing_claim',
        columns: [
          { ...id('id'), isPrimary: true },
          id('townYearId'),
          { ...id('indicator'), length: '20' },
          { ...int('level'), ...optional },
          text('note'),
          text('quote'),
          int('quoteStart'),
          int('version'),
        ],
        indices: [
          {
            name: 'uq_filing_claim_town_year_indicator',
            columnNames: ['townYearId', 'indicator'],
            isUnique: true,
          },
        ],
        foreignKeys: [key('fk_filing_claim_town_year', 'townYearId', 'town_year')],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('filing_claim');
    await queryRunner.dropTable('filing');
  }
}
