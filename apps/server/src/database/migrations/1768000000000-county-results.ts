import { Table, TableIndex } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sealTable } from '../seal-table.js';

const optional = { isNullable: true };
const id = (name: string) => ({ name, type: 'varchar', length: '36' });
const word = (length: number, name: string) => ({ name, type: 'varchar', length: String(length) });
const text = (name: string) => ({ name, type: 'text' });
const int = (name: string) => ({ name, type: 'integer' });
const key = (name: string, column: string, table: string) => ({
  name,
  columnNames: [column],
  referencedTableName: table,
  referencedColumnNames: ['id'],
});

/** Where sheets come from, how a round makes one number of many, what was moderated, and results of a whole county in versions. */
export class CountyResults1768000000000 implements MigrationInterface {
  name = 'CountyResults1768000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const type = queryRunner.connection.options.type === 'postgres' ? 'timestamp' : 'datetime';
    const time = (name: string) => ({ name, type });
    // plain ALTERs leave the tables where they are, with the triggers that seal results
    await queryRunner.query(`ALTER TABLE "sheet" ADD COLUMN "source" varchar(20) NOT NULL DEFAULT ('desk')`);
    await queryRunner.dropIndex('sheet', 'uq_sheet_town_year_account');
    await queryRunner.createIndex(
      'sheet',
      new TableIndex({
        name: 'uq_sheet_town_year_account_source',
        columnNames: ['townYearId', 'accountId', 'source'],
        isUnique: true,
      }),
    );
    await queryRunner.query(`ALTER TABLE "result" ADD COLUMN "version" integer NOT NULL DEFAULT (1)`);
    await queryRunner.query(`ALTER TABLE "result" ADD COLUMN "resultVersionId" varchar(36)`);
    await queryRunner.dropIndex('result', 'uq_result_town_year');
    await queryRunner.createIndex(
      'result',
      new TableIndex({
        name: 'uq_result_town_year_version',
        columnNames: ['townYearId', 'version'],
        isUnique: true,
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'scoring_rule',
        columns: [{ ...id('roundId'), isPrimary: true }, text('settings'), int('version'), time('updatedAt')],
        foreignKeys: [key('fk_scoring_rule_round', 'roundId', 'round')],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'moderation_decision',
        columns: [
          { ...id('id'), isPrimary: true },
          id('townYearId'),
          word(20, 'indicator'),
          word(20, 'state'),
          { ...int('level'), ...optional },
          { ...text('basis'), ...optional },
          text('reason'),
          word(20, 'origin'),
          int('version'),
          id('decidedById'),
          time('updatedAt'),
        ],
        indices: [
          {
            name: 'uq_moderation_decision_town_year_indicator',
            columnNames: ['townYearId', 'indicator'],
            isUnique: true,
          },
          { name: 'ix_moderation_decision_decided_by', columnNames: ['decidedById'] },
        ],
        foreignKeys: [
          key('fk_moderation_decision_town_year', 'townYearId', 'town_year'),
          key('fk_moderation_decision_decided_by', 'decidedById', 'account'),
        ],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'result_version',
        columns: [
          { ...id('id'), isPrimary: true },
          id('roundId'),
          int('version'),
          text('sealed'),
          word(64, 'seal'),
          text('reason'),
          time('preparedAt'),
          id('preparedById'),
          { ...time('announcedAt'), ...optional },
          { ...time('publishedAt'), ...optional },
          { ...time('discardedAt'), ...optional },
        ],
        indices: [
          { name: 'uq_result_version_round_version', columnNames: ['roundId', 'version'], isUnique: true },
          { name: 'ix_result_version_prepared_by', columnNames: ['preparedById'] },
        ],
        foreignKeys: [
          key('fk_result_version_round', 'roundId', 'round'),
          key('fk_result_version_prepared_by', 'preparedById', 'account'),
        ],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'town_result',
        columns: [
          { ...id('id'), isPrimary: true },
          id('resultVersionId'),
          id('townYearId'),
          text('frozen'),
          word(64, 'hash'),
        ],
        indices: [
          {
            name: 'uq_town_result_version_town_year',
            columnNames: ['resultVersionId', 'townYearId'],
            isUnique: true,
          },
          { name: 'ix_town_result_town_year', columnNames: ['townYearId'] },
        ],
        foreignKeys: [
          key('fk_town_result_result_version', 'resultVersionId', 'result_version'),
          key('fk_town_result_town_year', 'townYearId', 'town_year'),
        ],
      }),
    );
    await sealTable(queryRunner, 'town_result');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['town_result', 'result_version', 'moderation_decision', 'scoring_rule'])
      await queryRunner.dropTable(table);
    await queryRunner.dropIndex('result', 'uq_result_town_year_version');
    await queryRunner.createIndex(
      'result',
      new TableIndex({ name: 'uq_result_town_year', columnNames: ['townYearId'], isUnique: true }),
    );
    await queryRunner.query('ALTER TABLE "result" DROP COLUMN "resultVersionId"');
    await queryRunner.query('ALTER TABLE "result" DROP COLUMN "version"');
    await queryRunner.dropIndex('sheet', 'uq_sheet_town_year_account_source');
    await queryRunner.createIndex(
      'sheet',
      new TableIndex({
        name: 'uq_sheet_town_year_account',
        columnNames: ['townYearId', 'accountId'],
        isUnique: true,
      }),
    );
    await queryRunner.query('ALTER TABLE "sheet" DROP COLUMN "source"');
  }
}
