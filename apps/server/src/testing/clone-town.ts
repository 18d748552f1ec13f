import { randomUUID } from 'node:crypto';
import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';

/** A table, and which of its rows where not all. */
export type TableToClone = readonly [EntityTarget<ObjectLiteral>, FindOptionsWhere<ObjectLiteral>?];

/**
 * Gives another town what one town has of these tables, rows that hang on each other together: parents before children.
 * For tests that need many towns alike; nothing goes on record.
 */
export async function cloneTown(
  manager: EntityManager,
  ids: ReadonlyMap<string, string>,
  tables: readonly TableToClone[],
): Promise<void> {
  const known = new Map(ids);
  for (const [table, where = {}] of tables) {
    const { metadata } = manager.getRepository(table);
    const columns = metadata.columns.map(({ propertyName }) => propertyName);
    const rows = (await manager.findBy(table, where)).filter((row) =>
      columns.some((column) => column !== 'id' && typeof row[column] === 'string' && known.has(row[column])),
    );
    for (const row of rows) {
      if (typeof row['id'] === 'string') known.set(row['id'], randomUUID());
      const copy = columns.map((column) => {
        const value: unknown = row[column];
        return [column, typeof value === 'string' ? (known.get(value) ?? value) : value] as const;
      });
      await manager.insert(table, Object.fromEntries(copy));
    }
  }
}
