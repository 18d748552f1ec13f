import { Table } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = (name: string) => ({ name, type: 'varchar', length: '36' });
const key = (name: string, column: string, table: string) => ({
  name,
  columnNames: [column],
  referencedTableName: table,
  referencedColumnNames: ['id'],
});

/** Words for comments that are used again and again. */
export class CommentPhrases1769500000100 implements MigrationInterface {
  name = 'CommentPhrases1769500000100';

  async up(queryRunner: QueryRunner): Promise<void> {
    const type = queryRunner.connection.options.type === 'postgres' ? 'timestamp' : 'datetime';
    await queryRunner.createTable(
      new Table({
        name: 'comment_phrase',
        columns: [
          { ...id('id'), isPrimary: true },
          id('countyId'),
          { ...id('accountId'), isNullable: true },
          { ...id('indicator'), length: '20', isNullable: true },
          { name: 'text', type: 'text' },
          { name: 'createdAt', type },
          { name: 'removedAt', type, isNullable: true },
          { name: 'version', type: 'integer' },
        ],
        indices: [
          { name: 'ix_comment_phrase_county', columnNames: ['countyId'] },
          { name: 'ix_comment_phrase_account', columnNames: ['accountId'] },
        ],
        foreignKeys: [
          key('fk_comment_phrase_county', 'countyId', 'county'),
          key('fk_comment_phrase_account', 'accountId', 'account'),
        ],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('comment_phrase');
  }
}
