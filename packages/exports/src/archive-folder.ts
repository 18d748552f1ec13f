import type { Language } from '@fazhi/domain';
import { stringify } from 'csv-stringify/sync';
import { ARCHIVE_WORDS } from './archive-words.js';
import { toSafeText } from './safe-text.js';
import { toFileName } from './to-file-name.js';
import type { ZipEntry } from './write-zip.js';

/** A piece of evidence for the folder; `path` is where its file lies, null for a figure. */
export interface ArchiveFolderItem {
  readonly year: number;
  readonly indicator: string | null;
  readonly indicatorName: string;
  readonly kind: 'photo' | 'document' | 'figure';
  readonly happenedOn: string;
  readonly note: string;
  readonly figure: string | null;
  readonly unit: string | null;
  readonly fileName: string | null;
  readonly path: string | null;
  readonly addedAt: Date;
  readonly addedBy: string;
  readonly isAttached: boolean;
}

/** A town's archive as a folder: an index that a spreadsheet opens, and the files by year and indicator. No two files share a name. */
export function* archiveFolder(
  items: readonly ArchiveFolderItem[],
  language: Language,
  now: Date,
): Generator<ZipEntry> {
  const words = ARCHIVE_WORDS[language];
  const taken = new Set<string>();
  const placed = items.map((item) => ({ item, place: item.path === null ? '' : placeOf(item, words.unsorted, taken) }));
  const rows = placed.map(({ item, place }) =>
    [
      String(item.year),
      item.indicator ?? '',
      item.indicator === null ? words.unsorted : item.indicatorName,
      words.kinds[item.kind],
      item.happenedOn,
      item.note,
      item.figure ?? '',
      item.unit ?? '',
      place,
      item.addedAt.toISOString().slice(0, 10),
      item.addedBy,
      item.isAttached ? words.yes : '',
    ].map(toSafeText),
  );
  const index = stringify([words.header, ...rows], { bom: true, record_delimiter: '\r\n' });
  yield { name: words.index, content: { bytes: Buffer.from(index, 'utf8') }, modifiedAt: now };
  for (const { item, place } of placed)
    if (item.path !== null) yield { name: place, content: { path: item.path }, modifiedAt: item.addedAt };
}

function placeOf(item: ArchiveFolderItem, unsorted: string, taken: Set<string>): string {
  const folder = item.indicator === null ? unsorted : `${item.indicator} ${item.indicatorName}`;
  const [stem, ending] = splitEnding(item.fileName ?? '');
  for (let n = 1; ; n += 1) {
    const again = n === 1 ? '' : ` (${String(n)})`;
    const place = [String(item.year), folder, `${item.happenedOn} ${stem}${again}${ending}`].map(toFileName).join('/');
    // Windows and macOS take names that differ in case for one
    if (taken.has(place.toLowerCase())) continue;
    taken.add(place.toLowerCase());
    return place;
  }
}

function splitEnding(name: string): readonly [string, string] {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
}
