import { Table } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const optional = { isNullable: true };
const primary = { isPrimary: true };
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

/** What departments report of towns, the committee's word on ties and on the whole, and when towns first looked at their results. */
export class Publication1768000000100 implements MigrationInterface {
  name = 'Publication1768000000100';

  async up(queryRunner: QueryRunner): Promise<void> {
    const type = queryRunner.connection.options.type === 'postgres' ? 'timestamp' : 'datetime';
    const time = (name: string) => ({ name, type });
    const tables = [
      new Table({
        name: 'department_item',
        columns: [
          { ...id('id'), ...primary },
          id('townYearId'),
          word(20, 'item'),
          text('claim'),
          text('basis'),
          { ...word(200, 'matter'), ...optional },
          word(20, 'origin'),
          word(20, 'state'),
          { ...text('reason'), ...optional },
          int('version'),
          id('changedById'),
          time('createdAt'),
          time('updatedAt'),
        ],
        indices: [
          { name: 'ix_department_item_town_year', columnNames: ['townYearId'] },
          { name: 'ix_department_item_changed_by', columnNames: ['changedById'] },
        ],
        foreignKeys: [
          key('fk_department_item_town_year', 'townYearId', 'town_year'),
          key('fk_department_item_changed_by', 'changedById', 'account'),
        ],
      }),
      new Table({
        name: 'tie_decision',
        columns: [
          { ...id('townYearId'), ...primary },
          word(40, 'grade'),
          text('reason'),
          id('decidedById'),
          time('decidedAt'),
        ],
        indices: [{ name: 'ix_tie_decision_decided_by', columnNames: ['decidedById'] }],
        foreignKeys: [
          key('fk_tie_decision_town_year', 'townYearId', 'town_year'),
          key('fk_tie_decision_decided_by', 'decidedById', 'account'),
        ],
      }),
      new Table({
        name: 'resolution_file',
        columns: [
          { ...id('id'), ...primary },
          id('roundId'),
          word(64, 'sha256'),
          word(255, 'fileName'),
          int('fileSize'),
          id('receivedById'),
          time('receivedAt'),
        ],
        indices: [
          { name: 'ix_resolution_file_round', columnNames: ['roundId'] },
          { name: 'ix_resolution_file_received_by', columnNames: ['receivedById'] },
        ],
        foreignKeys: [
          key('fk_resolution_file_round', 'roundId', 'round'),
          key('fk_resolution_file_received_by', 'receivedById', 'account'),
        ],
      }),
      new Table({
        name: 'approval',
        columns: [
          { ...id('resultVersionId'), ...primary },
          word(200, 'meeting'),
          word(10, 'heldOn'),
          word(100, 'documentNumber'),
          id('fileId'),
          id('approvedById'),
          time('approvedAt'),
        ],
        indices: [
          { name: 'ix_approval_file', columnNames: ['fileId'] },
          { name: 'ix_approval_approved_by', columnNames: ['approvedById'] },
        ],
        foreignKeys: [
          key('fk_approval_result_version', 'resultVersionId', 'result_version'),
          key('fk_approval_file', 'fileId', 'resolution_file'),
          key('fk_approval_approved_by', 'approvedById', 'account'),
        ],
      }),
      new Table({
        name: 'first_look',
        columns: [
          { ...id('id'), ...primary },
          id('townYearId'),
          word(20, 'kind'),
          int('version'),
          id('accountId'),
          time('seenAt'),
        ],
        indices: [
          {
            name: 'uq_first_look_town_year_kind_version',
            columnNames: ['townYearId', 'kind', 'version'],
            isUnique: true,
          },
          { name: 'ix_first_look_account', columnNames: ['accountId'] },
        ],
        foreignKeys: [
          key('fk_first_look_town_year', 'townYearId', 'town_year'),
          key('fk_first_look_account', 'accountId', 'account'),
        ],
      }),
    ];
    for (const table of tables) await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['first_look', 'approval', 'resolution_file', 'tie_decision', 'department_item'])
      await queryRunner.dropTable(table);
  }
}
