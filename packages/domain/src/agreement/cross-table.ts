/**
 * Counts how often two assessors gave each pair of categories [KAP2]. Entries that either did not judge are left out and counted.
 * @param categories in their order; values outside them are refused by leaving them out too
 */
export function crossTable(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  categories: readonly number[],
): { readonly table: readonly (readonly number[])[]; readonly missing: number } {
  const table = categories.map(() => categories.map(() => 0));
  let missing = 0;
  first.forEach((value, place) => {
    const other = second[place] ?? null;
    const row = value === null ? undefined : table[categories.indexOf(value)];
    const column = other === null ? -1 : categories.indexOf(other);
    const count = row?.[column];
    if (row === undefined || count === undefined) missing += 1;
    else row[column] = count + 1;
  });
  return { table, missing };
}
