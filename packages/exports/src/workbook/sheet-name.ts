/** Excel's own limit. */
const LONGEST = 31;

/**
 * A worksheet's name from a town's: without the signs that Excel refuses, at most 31 characters, and none twice.
 * @param taken names so far in lower case; the new one is added
 */
export function sheetName(town: string, taken: Set<string>): string {
  const clean = town
    // a quotation mark is allowed, but breaks the names of print areas in programs that quote carelessly
    .replace(/['[\]:*?/\\\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, LONGEST);
  const stem = clean === '' || clean.toLowerCase() === 'history' ? `${clean}_` : clean;
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? '' : ` (${String(count)})`;
    const name = stem.slice(0, LONGEST - ending.length) + ending;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
