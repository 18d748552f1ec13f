import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { archiveFolder } from './archive-folder.js';
import type { ArchiveFolderItem } from './archive-folder.js';
import { writeZip } from './write-zip.js';

interface Zip {
  readonly files: Record<string, { readonly async: (type: 'nodebuffer') => Promise<Buffer> }>;
}
// another's reader must open what ours wrote
const JsZip = createRequire(createRequire(import.meta.url).resolve('exceljs'))('jszip') as {
  readonly loadAsync: (bytes: Buffer, options: { readonly checkCRC32: boolean }) => Promise<Zip>;
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'fazhi-'));
  await writeFile(path.join(folder, 'photo'), Buffer.alloc(200_000, 7));
});
afterAll(() => rm(folder, { recursive: true }));

const item = (more: Partial<ArchiveFolderItem> = {}): ArchiveFolderItem => ({
  year: 2025,
  indicator: 'L1',
  indicatorName: '学法',
  kind: 'photo',
  happenedOn: '2025-03-14',
  note: '专题学习',
  figure: null,
  unit: null,
  fileName: '签到.jpg',
  path: path.join(folder, 'photo'),
  addedAt: new Date('2025-03-15T00:00:00Z'),
  addedBy: '王芳',
  isAttached: false,
  ...more,
});

async function unpack(items: readonly ArchiveFolderItem[]): Promise<Map<string, Buffer>> {
  const pieces: Buffer[] = [];
  for await (const piece of writeZip(archiveFolder(items, 'zh', new Date('2026-01-01T00:00:00Z')))) pieces.push(piece);
  const zip = await JsZip.loadAsync(Buffer.concat(pieces), { checkCRC32: true });
  return new Map(
    await Promise.all(
      Object.entries(zip.files).map(async ([name, file]) => [name, await file.async('nodebuffer')] as const),
    ),
  );
}

test('the index lists every item, and the files lie by year and indicator', async () => {
  const files = await unpack([
    item({ isAttached: true }),
    item({ kind: 'figure', figure: '165', unit: '件', fileName: null, path: null, note: '信访交办' }),
    item({ indicator: null, indicatorName: '', fileName: '无名' }),
  ]);
  expect([...files.keys()]).toEqual(['目录.csv', '2025/L1 学法/2025-03-14 签到.jpg', '2025/未归类/2025-03-14 无名']);
  expect(files.get('2025/L1 学法/2025-03-14 签到.jpg')).toEqual(Buffer.alloc(200_000, 7));
  const lines = files.get('目录.csv')?.toString('utf8').split('\r\n') ?? [];
  expect(lines[0]).toBe('\ufeff年度,指标,指标名称,种类,发生日期,说明,数据,单位,文件,存入日期,存入人,已附报');
  expect(lines[1]).toBe('2025,L1,学法,照片,2025-03-14,专题学习,,,2025/L1 学法/2025-03-14 签到.jpg,2025-03-15,王芳,是');
  expect(lines[2]).toBe('2025,L1,学法,数据,2025-03-14,信访交办,165,件,,2025-03-15,王芳,');
});

test('the same name twice, names that climb, and notes that would calculate', async () => {
  const files = await unpack([
    item(),
    item({ fileName: '签到.JPG' }),
    item({ fileName: '签到.jpg' }),
    item({ fileName: '../../etc/passwd. ' }),
    item({ note: '=HYPERLINK("http://x")', fileName: null, path: null }),
  ]);
  expect([...files.keys()].slice(1)).toEqual([
    '2025/L1 学法/2025-03-14 签到.jpg',
    '2025/L1 学法/2025-03-14 签到 (2).JPG',
    '2025/L1 学法/2025-03-14 签到 (3).jpg',
    '2025/L1 学法/2025-03-14 .._.._etc_passwd_',
  ]);
  expect(files.get('目录.csv')?.toString('utf8')).toContain(`"'=HYPERLINK(""http://x"")"`);
});

test('nothing at all is still a folder with an index', async () => {
  expect([...(await unpack([])).keys()]).toEqual(['目录.csv']);
});

test('more files than a plain zip can count', async () => {
  const pieces: Buffer[] = [];
  const many = Array.from({ length: 65_536 }, (_, n) => ({
    name: String(n),
    content: { bytes: new Uint8Array() },
    modifiedAt: new Date(0),
  }));
  for await (const piece of writeZip(many)) pieces.push(piece);
  const zip = await JsZip.loadAsync(Buffer.concat(pieces), { checkCRC32: false });
  expect(Object.keys(zip.files)).toHaveLength(65_536);
}, 60_000);
