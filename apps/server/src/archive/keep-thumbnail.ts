import { Readable } from 'node:stream';
import type { FileStore } from '../reports/file-store.js';
import { detectFileType } from './detect-file-type.js';
import { IMAGE_TYPES } from './image-types.js';

/** In pixels, the longer side. */
const LARGEST_SIDE = 480;

/**
 * Keeps the small picture that the browser made, if it is one: a JPEG or WebP of at most 480 pixels. A wrong one is left out, because the
 * evidence itself matters more.
 * @returns its SHA-256
 */
export async function keepThumbnail(files: FileStore, bytes: Buffer): Promise<string | null> {
  const answer = detectFileType(bytes);
  if ('problem' in answer || (answer.type !== 'jpeg' && answer.type !== 'webp')) return null;
  const clean = IMAGE_TYPES[answer.type]?.clean(bytes);
  if (!clean || Math.max(clean.width, clean.height) > LARGEST_SIDE) return null;
  return (await files.keep(Readable.from([clean.bytes])))?.sha256 ?? null;
}
