/**
 * One text for one value, whatever the order in which its keys were written: JSON with sorted keys and no white space (after RFC 8785; our
 * numbers are integers and short decimals, for which JSON.stringify already writes the shortest form). Keys with an undefined value are left out.
 * @throws TypeError for what JSON cannot carry (functions, NaN, Infinity, bigint): a hash over a silent null would prove nothing
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    const pairs = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${pairs.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
  }
  throw new TypeError(`A ${typeof value} has no canonical JSON`);
}
