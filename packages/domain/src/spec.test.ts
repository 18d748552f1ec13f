import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

// SPEC.md and the tests prove each other: no clause without a test, no test of a clause that is not there.
const root = join(import.meta.dirname, '..');
const spec = readFileSync(join(root, 'SPEC.md'), 'utf8');
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(root, 'src', name), 'utf8') }));
const isTest = ({ name }: { readonly name: string }) => name.endsWith('.test.ts');

const idsIn = (text: string) => [...text.matchAll(/\[([A-Z]{2,3}\d+)\]/gu)].map(([, id = '']) => id);
const clauses = [...spec.matchAll(/\*\*\[([A-Z]{2,3}\d+)\]\*\*/gu)].map(([, id = '']) => id);
/** A test's name begins with its clauses: strings such as `'[AGG1] [AGG7] the mean of…'`. */
const proven = new Set(
  sources
    .filter(isTest)
    .flatMap(({ text }) => text.match(/['"`](?:\[[A-Z]{2,3}\d+\] )+/gu) ?? [])
    .flatMap(idsIn),
);

describe('SPEC.md', () => {
  test('states every clause once', () => {
    expect(clauses.length).toBeGreaterThan(150);
    expect(clauses.filter((id, place) => clauses.indexOf(id) !== place)).toEqual([]);
  });

  test('has a test for every clause', () => {
    expect(clauses.filter((id) => !proven.has(id))).toEqual([]);
  });

  test('has every clause that a test, a comment or a step names', () => {
    const known = new Set(clauses);
    const strays = sources.flatMap(({ name, text }) => {
      const steps = [...text.matchAll(/clause: '(\w+)'/gu)].map(([, id = '']) => id);
      return [...idsIn(text), ...steps].filter((id) => !known.has(id)).map((id) => `${name}: ${id}`);
    });
    expect(strays).toEqual([]);
    expect(idsIn(spec).filter((id) => !known.has(id))).toEqual([]);
  });
});
