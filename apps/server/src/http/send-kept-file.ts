import { open } from 'node:fs/promises';
import type { Response } from 'express';
import { detectFileType } from '../archive/detect-file-type.js';
import { IMAGE_TYPES } from '../archive/image-types.js';
import { refuse } from '../refusals/refusal.js';
import { answerRefusal } from './answer-refusal.js';
import { contentDisposition } from './content-disposition.js';

/** A kept file on its way out. */
interface KeptFileToSend {
  readonly path: string;
  readonly fileName: string;
}

/** As something to be saved, whatever it is. */
export function sendDownload(response: Response, file: KeptFileToSend): void {
  response.setHeader('Content-Type', 'application/octet-stream');
  response.setHeader('Content-Disposition', contentDisposition(file.fileName));
  send(response, file);
}

/** Shown within a page only if its first bytes still say that it is a picture; a page of its own can do nothing. */
export async function sendImage(response: Response, file: KeptFileToSend): Promise<void> {
  const answer = detectFileType(await readHead(file.path));
  const image = 'type' in answer ? IMAGE_TYPES[answer.type] : undefined;
  if (!image) {
    answerRefusal(response, refuse('not-found'));
    return;
  }
  response.setHeader('Content-Type', image.contentType);
  response.setHeader('Content-Disposition', 'inline');
  send(response, file);
}

function send(response: Response, file: KeptFileToSend): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
  response.setHeader('Cache-Control', 'private, no-cache');
  response.sendFile(file.path, { dotfiles: 'allow', cacheControl: false });
}

async function readHead(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
