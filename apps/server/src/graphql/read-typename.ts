/** Tells a union's members apart by the name that services put on what they return. */
export function readTypename(value: object): string {
  if ('__typename' in value && typeof value.__typename === 'string') return value.__typename;
  throw new Error('A member of a union came without its __typename');
}
