import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { EntityManager } from 'typeorm';
import { createDataSource } from './create-data-source.js';
import type { DatabasePlace } from './database-place.js';
import { migrate } from './migrate.js';
import { createWriteQueue } from './write-queue.js';
import type { Write } from './write-queue.js';

/** Where everything is kept. Reads see what is committed; whatever writes goes through `write`. */
export interface Database {
  readonly read: EntityManager;
  readonly write: Write;
  /** Lets the writes under way finish, then closes every connection. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the database (an SQLite file is made where missing), brings it to the newest schema, and opens a second way in for reading.
 * @throws when it cannot be reached or migrated
 */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  if (place.kind === 'sqlite') await mkdir(path.dirname(place.file), { recursive: true });
  const writer = await createDataSource(place, 'write');
  try {
    await migrate(writer);
    const reader = await createDataSource(place, 'read');
    const queue = createWriteQueue(writer);
    return {
      read: reader.manager,
      write: queue.write,
      close: async () => {
        await queue.drain();
        await reader.destroy();
        await writer.destroy();
      },
    };
  } catch (error) {
    await writer.destroy();
    throw error;
  }
}
