import { Table } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = (name: string, isPrimary = false) => ({ name, type: 'varchar', length: '36', isPrimary });
const word = (name: string) => ({ name, type: 'varchar', length: '20' });
const key = (name: string, column: string, table: string) => ({
  name,
  columnNames: [column],
  referencedTableName: table,
  referencedColumnNames: ['id'],
});

/** What is said about an indicator of a town, and to whom. */
export class Discussions1767000000200 implements MigrationInterface {
  name = 'Discussions1767000000200';

  async up(queryRunner: QueryRunner): Promise<void> {
    const time = queryRunner.connection.options.type === 'postgres' ? 'timestamp' : 'datetime';
    await queryRunner.createTable(
      new Table({
        name: 'discussion',
        columns: [
          id('id', true),
          id('townYearId'),
          word('indicator'),
          word('audience'),
          id('startedById'),
          { name: 'startedAt', type: time },
        ],
        indices: [
          { name: 'ix_discussion_town_year', columnNames: ['townYearId'] },
          { name: 'ix_discussion_started_by', columnNames: ['startedById'] },
        ],
        foreignKeys: [
          key('fk_discussion_town_year', 'townYearId', 'town_year'),
          key('fk_discussion_started_by', 'startedById', 'account'),
        ],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'discussion_message',
        columns: [
          id('id', true),
          id('discussionId'),
          id('authorId'),
          word('authorRole'),
          { name: 'text', type: 'text' },
          { name: 'writtenAt', type: time },
        ],
        indices: [
          { name: 'ix_discussion_message_discussion', columnNames: ['discussionId'] },
          { name: 'ix_discussion_message_author', columnNames: ['authorId'] },
        ],
        foreignKeys: [
          key('fk_discussion_message_discussion', 'discussionId', 'discussion'),
          key('fk_discussion_message_author', 'authorId', 'account'),
        ],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('discussion_message');
    await queryRunner.dropTable('discussion');
  }
}
