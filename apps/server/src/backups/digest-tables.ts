import { createHash } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import type { TableDigest } from './manifest.js';

/** Rows read at once, so that memory stays flat. */
const AT_ONCE = 2_000;
const WHOLE = 1n << 256n;

/**
 * Every table's rows as one number each, to prove two databases of one kind equal. On PostgreSQL within the transaction that is open.
 * @returns by the tables' names
 */
export async function digestTables(runner: QueryRunner): Promise<readonly TableDigest[]> {
  const isPostgres = runner.connection.options.type === 'postgres';
  const tables = (await runner.query(
    isPostgres
      ? `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY 1`
      : `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY 1`,
  )) as { name: string }[];
  const digests: TableDigest[] = [];
  for (const { name } of tables) {
    let rows = 0;
    let sum = 0n;
    for await (const some of isPostgres ? readByCursor(runner, name) : readByRowId(runner, name)) {
      rows += some.length;
      for (const row of some) sum = (sum + hashRow(row)) % WHOLE;
    }
    digests.push({ table: name, rows, digest: sum.toString(16).padStart(64, '0') });
  }
  return digests;
}

type Row = Readonly<Record<string, unknown>>;

async function* readByRowId(runner: QueryRunner, table: string): AsyncGenerator<readonly Row[]> {
  for (let last = -1; ;) {
    const rows = (await runner.query(
      `SELECT rowid AS "fazhi rowid", * FROM "${table}" WHERE rowid > ? ORDER BY rowid LIMIT ${String(AT_ONCE)}`,
      [last],
    )) as Row[];
    if (rows.length === 0) return;
    last = Number(rows.at(-1)?.['fazhi rowid']);
    // where the rows lie in the file is no part of what they say
    yield rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => column !== 'fazhi rowid')));
  }
}

async function* readByCursor(runner: QueryRunner, table: string): AsyncGenerator<readonly Row[]> {
  await runner.query(`DECLARE fazhi_digest NO SCROLL CURSOR FOR SELECT * FROM "${table}"`);
  for (;;) {
    const rows = (await runner.query(`FETCH ${String(AT_ONCE)} FROM fazhi_digest`)) as Row[];
    if (rows.length === 0) break;
    yield rows;
  }
  await runner.query('CLOSE fazhi_digest');
}

function hashRow(row: Row): bigint {
  const values = Object.entries(row)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([column, value]) => [column, Buffer.isBuffer(value) ? value.toString('hex') : value]);
  return BigInt(`0x${createHash('sha256').update(JSON.stringify(values)).digest('hex')}`);
}
