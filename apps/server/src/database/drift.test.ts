import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openTestDatabase } from '../testing/test-database.js';
import { createDataSource } from './create-data-source.js';

test('the migrations leave nothing to change for the entities', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'fazhi-'));
  const database = await openTestDatabase(folder);
  const dataSource = await createDataSource(database.place, 'write');
  try {
    await dataSource.runMigrations();
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
    await dataSource.undoLastMigration();
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
    await database.remove();
    await rm(folder, { recursive: true });
  }
});
