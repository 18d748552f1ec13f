import { crc32 } from './crc32.js';
import { findChangedByte } from './find-changed-byte.js';
import { jsonPath } from './json-path.js';
import { MANIFEST, parseManifest, readManifest } from './manifest.js';
import type { Manifest } from './manifest.js';
import type { PackageProblem } from './problem.js';
import { walkDirectory, walkHeads } from './read-zip.js';
import type { FoundFile } from './read-zip.js';
import { sha256 } from './sha256.js';
import { DIRECTORY_ENTRY, END, HEAD, layZip } from './zip-layout.js';

/** A package's files as far as they can be had, and every change of its bytes. */
export interface UnpackedPackage {
  readonly manifest: Manifest | null;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly problems: readonly PackageProblem[];
}

/** Takes a package apart and names every byte that is not as it was sealed: of its files by their hashes, of the zip around them by writing it again. */
export function unpack(zip: Uint8Array): UnpackedPackage {
  const [one, other] = [walkHeads(zip), walkDirectory(zip)];
  const files = chooseList(zip, one, other);
  const found = files.find(({ name }) => name === MANIFEST);
  const manifest = found ? parseManifest(found.bytes) : null;
  const contents = new Map(files.map(({ name, bytes }) => [name, bytes]));
  if (!found)
    return {
      manifest,
      files: contents,
      problems: [
        problem(null, null, null, '不是封存结果包，或者已经损坏得认不出来', 'This is no sealed package, or one too damaged to be known'),
      ],
    }; // prettier-ignore
  const checks = (name: string) => [
    ...new Set([...one, ...other].filter((file) => file.name === name).map(({ check }) => check)),
  ];
  const isWhole = readManifest(found.bytes) !== null;
  const problems: PackageProblem[] = [];
  const changed = new Set<string>();
  const blame = (file: FoundFile, isRight: (bytes: Uint8Array) => boolean) => {
    changed.add(file.name);
    problems.push(describeChange(file, checks(file.name), isRight));
  };
  if (!isWhole) blame(found, (bytes) => readManifest(bytes) !== null);
  const listed = new Map((manifest?.files ?? []).map((file) => [file.name, file]));
  for (const file of files) {
    if (file.name === MANIFEST) continue;
    const stated = listed.get(file.name);
    if (!stated && isWhole)
      problems.push(problem(file.name, null, file.start, '清单里没有这个文件', 'The manifest does not list this file'));
    // a damaged manifest proves nothing against a file whose own checksum holds
    const isIntact = stated ? sha256(file.bytes) === stated.sha256 : checks(file.name).includes(crc32(file.bytes));
    if (!isIntact && (isWhole || !checks(file.name).includes(crc32(file.bytes))))
      blame(file, (bytes) => (stated ? sha256(bytes) === stated.sha256 : !isWhole));
  }
  if (isWhole)
    for (const name of listed.keys())
      if (!contents.has(name)) problems.push(problem(name, null, null, '文件不见了', 'The file is missing'));
  const order = [MANIFEST, ...listed.keys()];
  if (isWhole && problems.length === 0 && files.some(({ name }, place) => name !== order[place]))
    problems.push(
      problem(
        null,
        null,
        null,
        '文件重复或次序不同',
        'Files are there twice, or in another order than they were sealed',
      ),
    );
  problems.push(...compareFrame(zip, files, changed));
  return { manifest, files: contents, problems };
}

/** Of the two lists of a zip the one that, written again, comes closest to what is there. */
function chooseList(zip: Uint8Array, heads: readonly FoundFile[], directory: readonly FoundFile[]) {
  const same = (one: FoundFile, two: FoundFile | undefined) =>
    one.name === two?.name && one.start === two.start && one.bytes.length === two.bytes.length;
  if (heads.length === directory.length && heads.every((file, place) => same(file, directory[place]))) return heads;
  const scores = [directory, heads].map((files) => {
    const found = files.find(({ name }) => name === MANIFEST);
    const names = found && parseManifest(found.bytes)?.files.map(({ name }) => name);
    const missing = names ? names.filter((name) => !files.some((file) => file.name === name)).length : Infinity;
    return { files, missing, differing: missing === Infinity ? Infinity : countDiffering(zip, files) };
  });
  scores.sort((one, two) => one.missing - two.missing || one.differing - two.differing);
  return scores[0]?.files ?? heads;
}

function countDiffering(zip: Uint8Array, files: readonly FoundFile[]): number {
  const again = layAgain(files, new Set());
  let count = Math.abs(again.length - zip.length);
  for (let at = 0; at < Math.min(again.length, zip.length); at += 1) if (again[at] !== zip[at]) count += 1;
  return count;
}

/** The zip as it was written from these files; of changed ones the stated checksum stays, for they are named already. */
function layAgain(files: readonly FoundFile[], changed: ReadonlySet<string>): Uint8Array {
  return layZip(files, new Map(files.filter(({ name }) => changed.has(name)).map(({ name, check }) => [name, check])));
}

function compareFrame(
  zip: Uint8Array,
  files: readonly FoundFile[],
  changed: ReadonlySet<string>,
): readonly PackageProblem[] {
  const again = layAgain(files, changed);
  const problems: PackageProblem[] = [];
  if (again.length !== zip.length)
    problems.push(
      problem(
        null,
        null,
        Math.min(again.length, zip.length),
        `压缩包应为 ${String(again.length)} 字节，实为 ${String(zip.length)} 字节`,
        `The zip should have ${String(again.length)} bytes and has ${String(zip.length)}`,
      ),
    );
  let named = '';
  for (let at = 0; at < Math.min(again.length, zip.length) && problems.length < 50; at += 1) {
    if (again[at] === zip[at]) continue;
    const { file, part } = partAt(files, at);
    if (named === `${String(file)} ${part}`) continue;
    named = `${String(file)} ${part}`;
    const [was, is] = [hex(again[at]), hex(zip[at])];
    problems.push(
      problem(file, part, at, `压缩包结构：应为 ${was}，现为 ${is}`, `The zip’s frame: was ${was}, is ${is}`),
    );
  }
  return problems;
}

/** What a byte of the zip's frame belongs to. */
function partAt(files: readonly FoundFile[], offset: number): { readonly file: string | null; readonly part: string } {
  let at = 0;
  for (const { name, bytes } of files) {
    const head = HEAD + new TextEncoder().encode(name).length;
    if (offset < at + head) return { file: name, part: `zip header +${String(offset - at)}` };
    at += head + bytes.length;
    if (offset < at) return { file: name, part: 'contents' };
  }
  for (const { name } of files) {
    const size = DIRECTORY_ENTRY + new TextEncoder().encode(name).length;
    if (offset < at + size) return { file: name, part: `zip directory +${String(offset - at)}` };
    at += size;
  }
  return { file: null, part: offset < at + END ? `zip end +${String(offset - at)}` : 'after the zip’s end' };
}

function describeChange(
  { name, bytes, start }: FoundFile,
  checks: readonly number[],
  isRight: (mended: Uint8Array) => boolean,
): PackageProblem {
  for (const check of checks) {
    const change = findChangedByte(bytes, check, isRight);
    if (!change) continue;
    const mended = bytes.slice();
    mended[change.offset] = change.was;
    const [was, is] = [show(change.was), show(change.is)];
    return problem(
      name,
      itemAt(name, mended, change.offset),
      start + change.offset,
      `第 ${String(change.offset + 1)} 字节被改：原为 ${was}，现为 ${is}`,
      `Byte ${String(change.offset + 1)} was changed: it was ${was} and is ${is}`,
    );
  }
  return problem(
    name,
    null,
    null,
    '内容与封存时不同（改动不止一处）',
    'The contents are not what was sealed (changed in more than one place)',
  );
}

/** The item of a file that a byte belongs to. @param bytes as they were sealed */
function itemAt(name: string, bytes: Uint8Array, offset: number): string | null {
  if (name.endsWith('.json')) return jsonPath(bytes, offset) || null;
  const before = bytes.subarray(0, offset);
  const line = before.filter((byte) => byte === 0x0a).length + 1;
  if (!name.endsWith('.jsonl')) return `line ${String(line)}`;
  const start = before.lastIndexOf(0x0a) + 1;
  const end = bytes.indexOf(0x0a, start);
  const path = jsonPath(bytes.subarray(start, end < 0 ? bytes.length : end), offset - start);
  return path === '' ? `event ${String(line)}` : `event ${String(line)} ${path}`;
}

function show(byte: number): string {
  return byte > 0x20 && byte < 0x7f ? `“${String.fromCharCode(byte)}”` : hex(byte);
}

function hex(byte: number | undefined): string {
  return `0x${(byte ?? 0).toString(16).padStart(2, '0')}`;
}

function problem(
  file: string | null,
  item: string | null,
  offset: number | null,
  zh: string,
  en: string,
): PackageProblem {
  return { file, item, offset, text: { zh, en } };
}
