import { Table } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const optional = { isNullable: true };
const word = (name: string, length: number) => ({ name, type: 'varchar', length: String(length) });
const id = (name: string) => word(name, 36);
const key = (name: string, column: string, table: string) => ({
  name,
  columnNames: [column],
  referencedTableName: table,
  referencedColumnNames: ['id'],
});

/** All letters of a round in one go, so that a restart goes on where it stood. */
export class Letters1769800000000 implements MigrationInterface {
  name = 'Letters1769800000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const type = queryRunner.connection.options.type === 'postgres' ? 'timestamp' : 'datetime';
    await queryRunner.createTable(
      new Table({
        name: 'letters_job',
        columns: [
          { ...id('id'), isPrimary: true },
          id('roundId'),
          word('format', 10),
          word('language', 2),
          { name: 'issue', type: 'text' },
          word('state', 20),
          { name: 'problem', type: 'text', ...optional },
          id('askedById'),
          { name: 'askedAt', type },
          { name: 'finishedAt', type, ...optional },
        ],
        indices: [
          { name: 'ix_letters_job_round', columnNames: ['roundId'] },
          { name: 'ix_letters_job_asked_by', columnNames: ['askedById'] },
        ],
        foreignKeys: [
          key('fk_letters_job_round', 'roundId', 'round'),
          key('fk_letters_job_asked_by', 'askedById', 'account'),
        ],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'letter',
        columns: [
          { ...id('jobId'), isPrimary: true },
          { ...id('townYearId'), isPrimary: true },
          { name: 'position', type: 'integer' },
          { ...word('resultHash', 64), ...optional },
          { ...word('sha256', 64), ...optional },
        ],
        indices: [{ name: 'ix_letter_town_year', columnNames: ['townYearId'] }],
        foreignKeys: [
          key('fk_letter_job', 'jobId', 'letters_job'),
          key('fk_letter_town_year', 'townYearId', 'town_year'),
        ],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('letter');
    await queryRunner.dropTable('letters_job');
  }
}
