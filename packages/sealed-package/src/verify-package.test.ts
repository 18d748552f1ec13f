import fc from 'fast-check';
import JSZip from 'jszip';
import { canonicalJson } from '@fazhi/domain';
import type { SealedResult } from '@fazhi/domain';
import { describe, expect, test } from 'vitest';
import { walkHeads } from './read-zip.js';
import { samplePackage } from './test/sample-package.js';
import { verifyPackage } from './verify-package.js';
import { HEAD } from './zip-layout.js';

const KINDS = ['county', 'towns'] as const;

/** By every byte of a zip, the file that it belongs to and whether it is one of the contents; null: of none. */
function ownerAt(zip: Uint8Array, offset: number): { readonly name: string; readonly isContent: boolean } | null {
  for (const { name, bytes, start } of walkHeads(zip))
    if (offset < start + bytes.length) return { name, isContent: offset >= start };
  return null;
}

describe.each(KINDS)('a package of %s', (kind) => {
  const { bytes: zip, code } = samplePackage(kind);

  test('passes, says what it is, and is an ordinary zip', async () => {
    const { ok, problems, about, ranking } = verifyPackage(zip);
    expect(problems).toEqual([]);
    expect(ok).toBe(true);
    expect(about).toMatchObject({ county: '甲县', year: 2026, code, sheets: 4, seal: kind === 'county' ? (expect.stringMatching(/^[0-9a-f]{64}$/u) as string) : null }); // prettier-ignore
    expect(about?.events.told).toBe((about?.events.count ?? 0) - 1);
    expect(ranking.map(({ name, rank }) => [name, rank])).toEqual(
      kind === 'county'
        ? [
            ['溪口镇', 1],
            ['石桥乡', 1],
          ]
        : [
            ['溪口镇', 1],
            ['石桥乡', 2],
          ],
    );
    const other = await JSZip.loadAsync(zip, { checkCRC32: true });
    expect(Object.keys(other.files)).toEqual(walkHeads(zip).map(({ name }) => name));
    expect(await other.file('rubric.json')?.async('string')).toContain('组织领导');
  });

  test('fails on every byte of the zip, one after another, and names the place', () => {
    for (let offset = 0; offset < zip.length; offset += 1) {
      const owner = ownerAt(zip, offset);
      // of the contents every thirty-first byte: the property below draws among the rest
      if (owner?.isContent === true && offset % 31 !== 0) continue;
      const damaged = zip.slice();
      damaged[offset] = (damaged[offset] ?? 0) ^ (1 << (offset % 8));
      const { ok, problems } = verifyPackage(damaged);
      expect([offset, ok]).toEqual([offset, false]);
      expect(
        problems.map((problem) => problem.offset),
        `byte ${String(offset)} of ${owner?.name ?? 'the frame'}: ${JSON.stringify(problems)}`,
      ).toContain(offset);
      const [named] = problems.filter((problem) => problem.offset === offset);
      if (owner) expect([offset, named?.file]).toEqual([offset, owner.name]);
    }
  }, 240_000);

  test('a byte of the contents that became any other is named with what it was', () => {
    const files = walkHeads(zip);
    fc.assert(
      fc.property(fc.nat(files.length - 1), fc.nat(), fc.integer({ min: 1, max: 255 }), (place, at, flip) => {
        const file = files[place];
        if (!file || file.bytes.length === 0) return;
        const offset = file.start + (at % file.bytes.length);
        const damaged = zip.slice();
        damaged[offset] = (damaged[offset] ?? 0) ^ flip;
        const named = verifyPackage(damaged).problems.find((problem) => problem.offset === offset);
        expect(named?.file).toBe(file.name);
        expect(named?.text.en).toMatch(/^Byte \d+ was changed/u);
      }),
      { numRuns: 300 },
    );
  }, 240_000);

  test('fails on bytes lost, doubled, put in or cut off', () => {
    fc.assert(
      fc.property(fc.nat(zip.length - 1), fc.constantFrom('lost', 'doubled', 'cut'), (offset, how) => {
        const rest = zip.subarray(offset + 1);
        const piece = zip.subarray(0, how === 'lost' ? offset : offset + 1);
        const damaged = how === 'cut' ? zip.subarray(0, offset) : Buffer.concat([piece, how === 'doubled' ? zip.subarray(offset, offset + 1) : piece.subarray(0, 0), rest]); // prettier-ignore
        expect(verifyPackage(new Uint8Array(damaged)).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
    for (const longer of [Buffer.concat([zip, Buffer.from([0])]), Buffer.concat([Buffer.from([0]), zip])])
      expect(verifyPackage(new Uint8Array(longer)).ok).toBe(false);
    expect(verifyPackage(new Uint8Array()).ok).toBe(false);
  }, 240_000);
});

test('the item is named: the level of an indicator on a sheet, the value in the result, the event', () => {
  const { bytes } = samplePackage('county');
  const change = (file: string, from: string) => {
    const found = walkHeads(bytes).find(({ name }) => name === file);
    if (!found) throw new Error(file);
    const damaged = bytes.slice();
    const at = found.start + Buffer.from(found.bytes).indexOf(from) + from.length - 1;
    damaged[at] = 0x31;
    return verifyPackage(damaged).problems.find(({ offset }) => offset === at);
  };
  expect(change('sheets/001 溪口镇 1.json', '"L2":{"level":3')).toMatchObject({ item: 'sheet.entries.L2.level', text: { zh: '第 114 字节被改：原为 “3”，现为 “1”' } }); // prettier-ignore
  expect(change('result.json', '"sheets":[{"assessor":"a0')?.item).toBe('input.sheets.0.assessor');
  expect(change('events.jsonl', '"number":3')?.item).toBe('event 3 number');
  expect(change('told/002 石桥乡.json', '"total":5')?.item).toBe('total');
});

test('what was forged as a whole, hashes and code and all, is named by computing it again', () => {
  const forged = samplePackage('county', {
    contents: ({ result, ...rest }) => {
      const sealed = JSON.parse(result?.sealed ?? '') as SealedResult;
      const [first] = sealed.outcome.towns;
      Object.assign(first?.result ?? {}, { total: 999 });
      return { ...rest, result: { versionId: 'v1', sealed: canonicalJson(sealed) } };
    },
  });
  const { problems } = verifyPackage(forged.bytes);
  expect(problems.map(({ file, item }) => [file, item])).toContainEqual([
    'result.json',
    'outcome.towns.0.result.total (溪口镇)',
  ]);
  expect(problems.map(({ item }) => item)).toContain('seal');
});

test.each([
  [
    'a sheet that the result does not know',
    'county',
    'sheets/001 溪口镇 1.json',
    (text: string) => text.replace('"level":4', '"level":0'),
  ],
  [
    'a sheet of a town by itself',
    'towns',
    'sheets/001 溪口镇 1.json',
    (text: string) => text.replace('"level":4', '"level":0'),
  ],
  [
    'what a town was told',
    'towns',
    'told/001 溪口镇.json',
    (text: string) => text.replace(/"total":\d+/u, '"total":1000'),
  ],
  [
    'which report was read',
    'towns',
    'texts/001 溪口镇.json',
    (text: string) => text.replace(/"sha256":"../u, '"sha256":"00'),
  ],
  ['another rubric', 'county', 'rubric.json', (text: string) => text.replace('667', '668')],
  ['another plan', 'towns', 'plan.json', (text: string) => text.replace('"plan"', '"other"')],
  ['another way of scoring', 'county', 'scoring.json', (text: string) => text.replace('"mean"', '"median"')],
  ['an event that never was', 'county', 'events.jsonl', (text: string) => text.replace('某事', '别事')],
] as const)('%s, though it was packed anew, is named', (_, kind, file, change) => {
  const forged = samplePackage(kind, {
    contents: (contents) => {
      const [first, ...rest] = contents.towns;
      if (!first) return contents;
      const [sheet = '', ...sheets] = first.sheets;
      if (file.startsWith('sheets/')) return { ...contents, towns: [{ ...first, sheets: [change(sheet), ...sheets] }, ...rest] };
      if (file.startsWith('told/')) return { ...contents, towns: [{ ...first, told: change(first.told ?? '') }, ...rest] };
      if (file.startsWith('texts/')) return { ...contents, towns: [{ ...first, text: change(first.text ?? '') }, ...rest] };
      if (file === 'events.jsonl') return { ...contents, events: change(contents.events) };
      const key = file.replace('.json', '') as 'rubric' | 'plan' | 'scoring';
      return { ...contents, [key]: change(contents[key]) };
    },
  }); // prettier-ignore
  const { ok, problems } = verifyPackage(forged.bytes);
  expect(ok).toBe(false);
  expect(problems.map((problem) => problem.file)).toContain(file);
});

test('a town’s name that holds signs of a file system stays inside the package’s folders', () => {
  const { bytes } = samplePackage('towns', {
    contents: (contents) => ({
      ...contents,
      towns: contents.towns.map((town) => ({ ...town, name: `../${town.name}/\u0000x` })),
    }),
  });
  expect(verifyPackage(bytes).ok).toBe(true);
  expect(walkHeads(bytes).every(({ name, start }) => start > HEAD && !/\.\.\/|\u0000/u.test(name))).toBe(true); // eslint-disable-line no-control-regex -- looked for
});
