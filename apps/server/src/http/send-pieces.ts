import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';

/** Sends what is made while it is sent. Whatever fails on the way breaks off, so that half a file never looks like a whole one. */
export async function sendPieces(
  request: Request,
  response: Response,
  pieces: AsyncIterable<string | Uint8Array>,
): Promise<void> {
  try {
    await pipeline(Readable.from(pieces), response);
  } catch (error) {
    // somebody who went away needs no answer
    if (!request.destroyed && !response.closed) await once(response.destroy(), 'close');
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE')) throw error;
  }
}
