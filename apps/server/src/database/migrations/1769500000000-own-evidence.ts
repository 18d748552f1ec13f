import { Table } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = (name: string) => ({ name, type: 'varchar', length: '36' });
const int = (name: string) => ({ name, type: 'integer' });
const key = (name: string, column: string, table: string) => ({
  name,
  columnNames: [column],
  referencedTableName: table,
  referencedColumnNames: ['id'],
});

/** What assessors mark in reports themselves. */
export class OwnEvidence1769500000000 implements MigrationInterface {
  name = 'OwnEvidence1769500000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const type = queryRunner.connection.options.type === 'postgres' ? 'timestamp' : 'datetime';
    await queryRunner.createTable(
      new Table({
        name: 'own_evidence',
        columns: [
          { ...id('id'), isPrimary: true },
          id('townYearId'),
          id('accountId'),
          { ...id('indicator'), length: '20' },
          id('reportId'),
          { name: 'quote', type: 'text' },
          int('quoteStart'),
          { name: 'isForTown', type: 'boolean' },
          { name: 'createdAt', type },
          { name: 'removedAt', type, isNullable: true },
          int('version'),
        ],
        indices: [
          { name: 'ix_own_evidence_sheet', columnNames: ['townYearId', 'accountId'] },
          { name: 'ix_own_evidence_account', columnNames: ['accountId'] },
          { name: 'ix_own_evidence_report', columnNames: ['reportId'] },
        ],
        foreignKeys: [
          key('fk_own_evidence_town_year', 'townYearId', 'town_year'),
          key('fk_own_evidence_account', 'accountId', 'account'),
          key('fk_own_evidence_report', 'reportId', 'report'),
        ],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('own_evidence');
  }
}
