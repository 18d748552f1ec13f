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

/** Towns' objections to their provisional results, and who hears them. */
export class Appeals1769000000200 implements MigrationInterface {
  name = 'Appeals1769000000200';

  async up(queryRunner: QueryRunner): Promise<void> {
    const type = queryRunner.connection.options.type === 'postgres' ? 'timestamp' : 'datetime';
    const time = (name: string) => ({ name, type });
    await queryRunner.createTable(
      new Table({
        name: 'appeal',
        columns: [
          { ...id('id'), isPrimary: true },
          id('townYearId'),
          word('indicator', 20),
          word('channel', 20),
          text('text'),
          text('quote'),
          int('quoteStart'),
          word('state', 20),
          { ...int('levelBefore'), ...optional },
          { ...time('submittedAt'), ...optional },
          { ...time('decidedAt'), ...optional },
          { ...int('newLevel'), ...optional },
          { ...text('reason'), ...optional },
          { name: 'isByCommittee', type: 'boolean' },
          int('version'),
        ],
        indices: [{ name: 'ix_appeal_town_year', columnNames: ['townYearId'] }],
        foreignKeys: [key('fk_appeal_town_year', 'townYearId', 'town_year')],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'appeal_rule',
        columns: [{ ...id('roundId'), isPrimary: true }, int('days'), text('members'), int('version')],
        foreignKeys: [key('fk_appeal_rule_round', 'roundId', 'round')],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('appeal_rule');
    await queryRunner.dropTable('appeal');
  }
}
