/** The order of ids by UTF-16 code unit: the same in every locale and engine. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
