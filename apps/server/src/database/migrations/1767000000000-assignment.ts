import { randomInt } from 'node:crypto';
import { Table } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = (name: string, isPrimary = false) => ({ name, type: 'varchar', length: '36', isPrimary });
const key = (name: string, column: string, table: string) => ({
  name,
  columnNames: [column],
  referencedTableName: table,
  referencedColumnNames: ['id'],
});

/** Who scores which town, who must not, and what a round draws by lot. */
export class Assignment1767000000000 implements MigrationInterface {
  name = 'Assignment1767000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const isPostgres = queryRunner.connection.options.type === 'postgres';
    const time = isPostgres ? 'timestamp' : 'datetime';
    const no = isPostgres ? 'false' : '(0)';
    // plain ALTERs leave the table, which others refer to, where it is
    await queryRunner.query(`ALTER TABLE "round" ADD COLUMN "assigns" boolean NOT NULL DEFAULT ${no}`);
    await queryRunner.query(`ALTER TABLE "round" ADD COLUMN "withholds" boolean NOT NULL DEFAULT ${no}`);
    await queryRunner.query('ALTER TABLE "round" ADD COLUMN "assignmentVersion" integer NOT NULL DEFAULT (0)');
    await queryRunner.query('ALTER TABLE "round" ADD COLUMN "seed" integer NOT NULL DEFAULT (0)');
    const rounds = (await queryRunner.query('SELECT "id" FROM "round"')) as { id: string }[];
    for (const round of rounds)
      await queryRunner.query(`UPDATE "round" SET "seed" = ${String(randomInt(2 ** 31))} WHERE "id" = '${round.id}'`);
    await queryRunner.createTable(
      new Table({
        name: 'assignment',
        columns: [id('id', true), id('townYearId'), id('accountId'), { name: 'assignedAt', type: time }],
        indices: [
          {
            name: 'uq_assignment_town_year_account',
            columnNames: ['townYearId', 'accountId'],
            isUnique: true,
          },
          { name: 'ix_assignment_account', columnNames: ['accountId'] },
        ],
        foreignKeys: [
          key('fk_assignment_town_year', 'townYearId', 'town_year'),
          key('fk_assignment_account', 'accountId', 'account'),
        ],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'conflict_of_interest',
        columns: [
          id('id', true),
          id('accountId'),
          id('townId'),
          { name: 'kind', type: 'varchar', length: '20' },
          { name: 'reason', type: 'text' },
          { name: 'declaredAt', type: time },
          id('declaredById'),
          { name: 'liftedAt', type: time, isNullable: true },
        ],
        indices: [
          { name: 'uq_conflict_account_town', columnNames: ['accountId', 'townId'], isUnique: true },
          { name: 'ix_conflict_town', columnNames: ['townId'] },
          { name: 'ix_conflict_declared_by', columnNames: ['declaredById'] },
        ],
        foreignKeys: [
          key('fk_conflict_account', 'accountId', 'account'),
          key('fk_conflict_town', 'townId', 'town'),
          key('fk_conflict_declared_by', 'declaredById', 'account'),
        ],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('conflict_of_interest');
    await queryRunner.dropTable('assignment');
    for (const column of ['seed', 'assignmentVersion', 'withholds', 'assigns'])
      await queryRunner.query(`ALTER TABLE "round" DROP COLUMN "${column}"`);
  }
}
