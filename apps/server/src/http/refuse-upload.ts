import type { Request } from 'express';

/** More than this is not taken in just to answer politely. In bytes. */
const PATIENCE = 200 * 1024 * 1024;

/**
 * Lets the body pass by unread, then answers: a browser that is still sending takes an early answer for a broken connection, and the person
 * would read "network error" instead of the reason.
 */
export function refuseUpload(request: Request, answer: () => void): void {
  let seen = 0;
  request.on('data', (chunk: Buffer) => {
    seen += chunk.length;
    if (seen > PATIENCE) request.destroy();
  });
  request.on('end', answer);
  request.resume();
}
