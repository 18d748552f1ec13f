import type { DataSource } from 'typeorm';
import { openForChecking } from './database/open-for-checking.js';
import { say } from './say.js';
import type { Settings } from './settings.js';

/** The database of the settings for a command that only looks; where there is none it says so and ends with 2. */
export async function existingDatabase({ database }: Settings): Promise<DataSource> {
  const { where, dataSource } = await openForChecking(database);
  if (dataSource !== null) return dataSource;
  say(`没有数据库：${where}`, `There is no database: ${where}`);
  process.exit(2);
}
