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

/** What towns must mend, and the files that prove things. */
export class Rectification1769000000000 implements MigrationInterface {
  name = 'Rectification1769000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const type = queryRunner.connection.options.type === 'postgres' ? 'timestamp' : 'datetime';
    const time = (name: string) => ({ name, type });
    await queryRunner.createTable(
      new Table({
        name: 'proof',
        columns: [
          { ...id('id'), isPrimary: true },
          id('townYearId'),
          word('purpose', 20),
          id('ofId'),
          word('kind', 20),
          word('fileName', 255),
          word('fileType', 20),
          int('fileSize'),
          word('sha256', 64),
          { ...word('thumbnailSha256', 64), ...optional },
          time('addedAt'),
          id('addedById'),
          { ...time('sharedAt'), ...optional },
          { ...time('deletedAt'), ...optional },
        ],
        indices: [
          { name: 'ix_proof_purpose_of', columnNames: ['purpose', 'ofId'] },
          { name: 'ix_proof_town_year', columnNames: ['townYearId'] },
          { name: 'ix_proof_added_by', columnNames: ['addedById'] },
        ],
        foreignKeys: [
          key('fk_proof_town_year', 'townYearId', 'town_year'),
          key('fk_proof_added_by', 'addedById', 'account'),
        ],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'rectification_item',
        columns: [
          { ...id('id'), isPrimary: true },
          id('townYearId'),
          word('origin', 20),
          { ...word('proposal', 80), ...optional },
          { ...word('indicator', 20), ...optional },
          text('text'),
          text('quote'),
          word('deadline', 10),
          word('state', 20),
          text('answer'),
          { ...time('submittedAt'), ...optional },
          { ...time('decidedAt'), ...optional },
          { ...text('reason'), ...optional },
          time('createdAt'),
          int('version'),
        ],
        indices: [{ name: 'ix_rectification_item_town_year', columnNames: ['townYearId'] }],
        foreignKeys: [key('fk_rectification_item_town_year', 'townYearId', 'town_year')],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('rectification_item');
    await queryRunner.dropTable('proof');
  }
}
