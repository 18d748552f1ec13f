import { readFileSync } from 'node:fs';
import { buildSchema, isUnionType } from 'graphql';
import { expect, test } from 'vitest';
import { possibleTypes } from './possible-types';

test('the unions are those of the schema', () => {
  const schema = buildSchema(readFileSync('../server/schema.graphql', 'utf8'));
  const unions = Object.values(schema.getTypeMap()).filter(isUnionType);
  const members = (names: readonly string[]): string[] => [...names].sort();
  const actual = Object.fromEntries(
    unions.map((union) => [union.name, members(union.getTypes().map((type) => type.name))]),
  );
  expect(Object.fromEntries(Object.entries(possibleTypes).map(([name, types]) => [name, members(types)]))).toEqual(
    actual,
  );
});
