import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import type { FileStore, KeptFile } from '../reports/file-store.js';
import type { ArchiveFileType } from './archive-file-type.js';
import { describeRefusedFile } from './describe-refused-file.js';
import type { RefusedFile } from './describe-refused-file.js';
import { detectFileType } from './detect-file-type.js';
import { IMAGE_TYPES } from './image-types.js';

/** In bytes. */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024;
const LARGEST_PHOTO = 15 * 1024 * 1024;

export interface KeptArchiveFile extends KeptFile {
  readonly fileType: ArchiveFileType;
  readonly kind: 'photo' | 'document';
}

/**
 * Takes a file into the store if it is something that the archive keeps. Pictures are checked from end to end and, unless the town wants its
 * position kept, stored without what they carry along: the picture as it came is not stored at all.
 * @param stream cut off by whoever receives it after LARGEST_DOCUMENT bytes, which `isCutOff` then tells
 */
export async function keepArchiveFile(
  files: FileStore,
  stream: Readable,
  isCutOff: () => boolean,
  keepsPosition: boolean,
): Promise<KeptArchiveFile | Refusal> {
  let found: { readonly type: ArchiveFileType; readonly cleaned: Buffer | null } | RefusedFile = 'empty';
  const kept = await files.keep(stream, async (temporary) => {
    found = isCutOff() ? 'document-too-large' : inspect(await readFile(temporary), keepsPosition);
    return typeof found !== 'string' && found.cleaned === null;
  });
  const outcome = found as { readonly type: ArchiveFileType; readonly cleaned: Buffer | null } | RefusedFile;
  if (typeof outcome === 'string') return refuse('invalid-input', describeRefusedFile(outcome));
  const { type, cleaned } = outcome;
  const file = kept ?? (cleaned && (await files.keep(Readable.from([cleaned]))));
  if (!file) throw new Error('A file that was wanted was not kept');
  return { ...file, fileType: type, kind: IMAGE_TYPES[type] ? 'photo' : 'document' };
}

function inspect(
  bytes: Buffer,
  keepsPosition: boolean,
): { readonly type: ArchiveFileType; readonly cleaned: Buffer | null } | RefusedFile {
  const answer = detectFileType(bytes);
  if ('problem' in answer) return answer.problem;
  const image = IMAGE_TYPES[answer.type];
  if (!image) return { type: answer.type, cleaned: null };
  if (bytes.length > LARGEST_PHOTO) return 'photo-too-large';
  const clean = image.clean(bytes);
  if (!clean) return 'broken-image';
  return { type: answer.type, cleaned: keepsPosition ? null : clean.bytes };
}
