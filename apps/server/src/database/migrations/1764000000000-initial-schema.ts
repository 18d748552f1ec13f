import { Table } from 'typeorm';
import type {
  MigrationInterface,
  QueryRunner,
  TableColumnOptions,
  TableForeignKeyOptions,
  TableIndexOptions,
} from 'typeorm';
import { sealTable } from '../seal-table.js';

type ColumnMore = Partial<TableColumnOptions>;
type ColumnMaker = (name: string, more?: ColumnMore) => TableColumnOptions;

const id: ColumnMaker = (name, more) => ({ name, type: 'varchar', length: '36', ...more });
const text: ColumnMaker = (name, more) => ({ name, type: 'text', ...more });
const int: ColumnMaker = (name, more) => ({ name, type: 'integer', ...more });
const word = (length: number, name: string, more?: ColumnMore): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: String(length),
  ...more,
});
const optional = { isNullable: true };
const primary = { isPrimary: true };

const key = (name: string, column: string, table: string, referenced = 'id'): TableForeignKeyOptions => ({
  name,
  columnNames: [column],
  referencedTableName: table,
  referencedColumnNames: [referenced],
});
const index = (name: string, ...columnNames: string[]): TableIndexOptions => ({ name, columnNames });
const unique = (name: string, ...columnNames: string[]): TableIndexOptions => ({ name, columnNames, isUnique: true });

/** Written by hand, so that one migration serves every database; the drift test compares it with the entities. */
export class InitialSchema1764000000000 implements MigrationInterface {
  name = 'InitialSchema1764000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const time: ColumnMaker = (name, more) => ({
      name,
      type: queryRunner.connection.options.type === 'postgres' ? 'timestamp' : 'datetime',
      ...more,
    });
    for (const table of tables(time)) await queryRunner.createTable(table);
    for (const sealed of ['event', 'result']) await sealTable(queryRunner, sealed);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const { name } of tables(int).reverse()) await queryRunner.dropTable(name);
  }
}

function tables(time: ColumnMaker): Table[] {
  return [
    new Table({ name: 'setting', columns: [word(60, 'key', primary), text('value')] }),
    new Table({
      name: 'county',
      columns: [id('id', primary), word(60, 'name'), time('createdAt')],
      indices: [unique('uq_county_name', 'name')],
    }),
    new Table({
      name: 'town',
      columns: [id('id', primary), id('countyId'), word(60, 'name'), word(20, 'type'), int('position')],
      indices: [unique('uq_town_county_name', 'countyId', 'name')],
      foreignKeys: [key('fk_town_county', 'countyId', 'county')],
    }),
    new Table({
      name: 'account',
      columns: [
        id('id', primary),
        word(60, 'loginName'),
        word(60, 'displayName'),
        word(20, 'role'),
        id('countyId', optional),
        id('townId', optional),
        word(200, 'passwordHash', optional),
        time('createdAt'),
      ],
      indices: [
        unique('uq_account_login_name', 'loginName'),
        index('ix_account_county', 'countyId'),
        index('ix_account_town', 'townId'),
      ],
      foreignKeys: [key('fk_account_county', 'countyId', 'county'), key('fk_account_town', 'townId', 'town')],
    }),
    new Table({
      name: 'one_time_link',
      columns: [
        id('id', primary),
        word(64, 'tokenHash'),
        id('accountId', optional),
        time('expiresAt'),
        time('usedAt', optional),
      ],
      indices: [unique('uq_one_time_link_token_hash', 'tokenHash'), index('ix_one_time_link_account', 'accountId')],
      foreignKeys: [key('fk_one_time_link_account', 'accountId', 'account')],
    }),
    new Table({
      name: 'session',
      columns: [id('id', primary), word(64, 'tokenHash'), id('accountId'), time('createdAt'), time('lastSeenAt')],
      indices: [unique('uq_session_token_hash', 'tokenHash'), index('ix_session_account', 'accountId')],
      foreignKeys: [key('fk_session_account', 'accountId', 'account')],
    }),
    new Table({
      name: 'round',
      columns: [
        id('id', primary),
        id('countyId'),
        int('year'),
        text('rubric'),
        word(64, 'rubricHash'),
        text('plan'),
        time('openedAt'),
      ],
      indices: [unique('uq_round_county_year', 'countyId', 'year')],
      foreignKeys: [key('fk_round_county', 'countyId', 'county')],
    }),
    new Table({
      name: 'town_year',
      columns: [id('id', primary), id('roundId'), id('townId'), text('profile')],
      indices: [unique('uq_town_year_round_town', 'roundId', 'townId'), index('ix_town_year_town', 'townId')],
      foreignKeys: [key('fk_town_year_round', 'roundId', 'round'), key('fk_town_year_town', 'townId', 'town')],
    }),
    new Table({
      name: 'report',
      columns: [
        id('id', primary),
        id('roundId'),
        id('townYearId', optional),
        id('proposedTownYearId', optional),
        word(255, 'fileName'),
        int('fileSize'),
        word(64, 'sha256'),
        time('filedAt'),
        id('filedById'),
        id('filingTownId', optional),
        int('version'),
        word(20, 'state'),
        text('doubts'),
        text('problem', optional),
        text('metadata', optional),
      ],
      indices: [
        index('ix_report_round_state', 'roundId', 'state'),
        index('ix_report_town_year', 'townYearId'),
        index('ix_report_proposed_town_year', 'proposedTownYearId'),
        index('ix_report_sha256', 'sha256'),
        index('ix_report_filed_by', 'filedById'),
        index('ix_report_filing_town', 'filingTownId'),
      ],
      foreignKeys: [
        key('fk_report_round', 'roundId', 'round'),
        key('fk_report_town_year', 'townYearId', 'town_year'),
        key('fk_report_proposed_town_year', 'proposedTownYearId', 'town_year'),
        key('fk_report_filed_by', 'filedById', 'account'),
        key('fk_report_filing_town', 'filingTownId', 'town'),
      ],
    }),
    new Table({
      name: 'reading',
      columns: [id('reportId', { ...primary }), text('reading'), text('suggestions', optional), time('readAt')],
      foreignKeys: [key('fk_reading_report', 'reportId', 'report')],
    }),
    new Table({
      name: 'sheet',
      columns: [id('id', primary), id('townYearId'), id('accountId'), time('createdAt'), time('submittedAt', optional)],
      indices: [
        unique('uq_sheet_town_year_account', 'townYearId', 'accountId'),
        index('ix_sheet_account', 'accountId'),
      ],
      foreignKeys: [
        key('fk_sheet_town_year', 'townYearId', 'town_year'),
        key('fk_sheet_account', 'accountId', 'account'),
      ],
    }),
    new Table({
      name: 'sheet_entry',
      columns: [
        id('id', primary),
        id('sheetId'),
        word(20, 'indicator'),
        word(20, 'state'),
        int('level', optional),
        text('basis', optional),
        text('comment'),
        word(20, 'audience'),
        word(20, 'suggestionAction'),
        int('version'),
        time('updatedAt'),
      ],
      indices: [unique('uq_sheet_entry_sheet_indicator', 'sheetId', 'indicator')],
      foreignKeys: [key('fk_sheet_entry_sheet', 'sheetId', 'sheet')],
    }),
    new Table({
      name: 'result',
      columns: [
        id('id', primary),
        id('townYearId'),
        text('frozen'),
        word(64, 'hash'),
        time('publishedAt'),
        id('publishedById'),
      ],
      indices: [unique('uq_result_town_year', 'townYearId'), index('ix_result_published_by', 'publishedById')],
      foreignKeys: [
        key('fk_result_town_year', 'townYearId', 'town_year'),
        key('fk_result_published_by', 'publishedById', 'account'),
      ],
    }),
    new Table({
      name: 'event',
      columns: [
        int('number', primary),
        time('at'),
        id('actorId', optional),
        word(60, 'actorName'),
        word(20, 'actorRole', optional),
        word(40, 'action'),
        word(255, 'subject'),
        id('subjectId', optional),
        id('townYearId', optional),
        text('before'),
        text('after'),
        text('reason', optional),
        word(64, 'previousHash'),
        word(64, 'hash'),
      ],
      indices: [index('ix_event_town_year', 'townYearId')],
    }),
  ];
}
