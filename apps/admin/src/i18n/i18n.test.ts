import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from './en';
import { zh } from './zh';

interface Tree {
  readonly [key: string]: string | Tree;
}

function leaves(tree: Tree, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(prefix + key, value);
    else for (const [inner, text] of leaves(value, `${prefix}${key}.`)) found.set(inner, text);
  }
  return found;
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['gql', 'i18n'].includes(entry.name) ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

describe('the words of the interface', () => {
  const chinese = leaves(zh);
  const english = leaves(en);

  test('both languages have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  test('no text is empty', () => {
    for (const text of [...chinese.values(), ...english.values()]) expect(text.trim()).not.toBe('');
  });

  test.each([...chinese.keys()])('%s takes the same values in both languages', (key) => {
    const ofChinese = placeholders(chinese.get(key) ?? '');
    for (const name of placeholders(english.get(key) ?? '')) expect(ofChinese).toContain(name);
    for (const name of ofChinese) expect(placeholders(english.get(key) ?? '')).toContain(name);
  });

  test('no exclamation marks', () => {
    for (const text of [...chinese.values(), ...english.values()]) expect(text).not.toMatch(/[!！]/);
  });

  test('no Chinese text stands outside the language files', () => {
    const withChinese = sources('src').filter((path) => /[㐀-鿿]/.test(readFileSync(path, 'utf8')));
    expect(withChinese).toEqual([]);
  });

  test('every key is used', () => {
    const code = sources('src')
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    const unused = [...chinese.keys()].filter((key) => {
      const whole = code.includes(`'${key}'`) || code.includes(`"${key}"`);
      const family = key.slice(0, key.lastIndexOf('.') + 1);
      return !whole && !code.includes(`\`${family}`);
    });
    expect(unused).toEqual([]);
  });
});
