import type { ArchiveFileType } from './archive-file-type.js';
import { cleanJpeg } from './images/clean-jpeg.js';
import { cleanPng } from './images/clean-png.js';
import { cleanWebp } from './images/clean-webp.js';
import type { CleanImage } from './images/clean-image.js';

interface ImageType {
  readonly contentType: string;
  readonly clean: (bytes: Buffer) => CleanImage | null;
}

/** The picture formats that every browser shows, and how each is checked and freed of what it carries along. */
export const IMAGE_TYPES: Readonly<Partial<Record<ArchiveFileType, ImageType>>> = {
  jpeg: { contentType: 'image/jpeg', clean: cleanJpeg },
  png: { contentType: 'image/png', clean: cleanPng },
  webp: { contentType: 'image/webp', clean: cleanWebp },
};
