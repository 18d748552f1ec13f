import { Table } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const text = (name: string) => ({ name, type: 'text' });
const int = (name: string) => ({ name, type: 'integer' });
const id = (name: string, isPrimary = false) => ({ name, type: 'varchar', length: '36', isPrimary });
const word = (name: string) => ({ name, type: 'varchar', length: '20' });

/** What every entry said before, so that a change can be taken back; the first level of each, and whether a suggestion had been seen by then. */
export class SheetHistory1767000000100 implements MigrationInterface {
  name = 'SheetHistory1767000000100';

  async up(queryRunner: QueryRunner): Promise<void> {
    const time = queryRunner.connection.options.type === 'postgres' ? 'timestamp' : 'datetime';
    // plain ALTERs leave the table where it is
    await queryRunner.query('ALTER TABLE "sheet_entry" ADD COLUMN "firstLevel" integer');
    await queryRunner.query('ALTER TABLE "sheet_entry" ADD COLUMN "firstLevelShown" boolean');
    await queryRunner.createTable(
      new Table({
        name: 'sheet_entry_version',
        columns: [
          id('id', true),
          id('entryId'),
          int('version'),
          word('state'),
          { ...int('level'), isNullable: true },
          { ...text('basis'), isNullable: true },
          text('comment'),
          word('audience'),
          word('suggestionAction'),
          { ...int('undoneTo'), isNullable: true },
          { name: 'writtenAt', type: time },
        ],
        indices: [
          { name: 'uq_sheet_entry_version_entry_version', columnNames: ['entryId', 'version'], isUnique: true },
        ],
        foreignKeys: [
          {
            name: 'fk_sheet_entry_version_entry',
            columnNames: ['entryId'],
            referencedTableName: 'sheet_entry',
            referencedColumnNames: ['id'],
          },
        ],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('sheet_entry_version');
    for (const column of ['firstLevelShown', 'firstLevel'])
      await queryRunner.query(`ALTER TABLE "sheet_entry" DROP COLUMN "${column}"`);
  }
}
