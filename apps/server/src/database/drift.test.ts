import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import 'reflect-metadata';
import { expect, test } from 'vitest';
import { createSqliteDataSource } from './database.js';

test('the migrations leave nothing to change for the entities', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'fazhi-'));
  const dataSource = await createSqliteDataSource(path.join(folder, 'drift.sqlite')).initialize();
  try {
    await dataSource.runMigrations();
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
    await dataSource.undoLastMigration();
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
    await rm(folder, { recursive: true });
  }
});
