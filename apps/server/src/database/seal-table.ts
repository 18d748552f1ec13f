import type { QueryRunner } from 'typeorm';

/** Has the database itself refuse to change or delete a table's rows, whoever asks. */
export async function sealTable(queryRunner: QueryRunner, table: string): Promise<void> {
  if (queryRunner.connection.options.type !== 'postgres') {
    for (const change of ['UPDATE', 'DELETE'])
      await queryRunner.query(
        `CREATE TRIGGER "${table}_no_${change.toLowerCase()}" BEFORE ${change} ON "${table}" BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
      );
    return;
  }
  await queryRunner.query(
    `CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$`,
  );
  for (const change of ['UPDATE', 'DELETE'])
    await queryRunner.query(
      `CREATE TRIGGER "${table}_no_${change.toLowerCase()}" BEFORE ${change} ON "${table}" FOR EACH ROW EXECUTE FUNCTION "refuse_change"()`,
    );
  await queryRunner.query(
    `CREATE TRIGGER "${table}_no_truncate" BEFORE TRUNCATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"()`,
  );
}
