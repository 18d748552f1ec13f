import type { Response } from 'express';
import type { ExportedFile } from '../exports/ranking-export.service.js';
import { contentDisposition } from './content-disposition.js';

/** Sends a file that was made for whoever asked: to be saved, and kept by nobody on the way. */
export function sendExport(response: Response, { fileName, contentType, bytes }: ExportedFile): void {
  response.setHeader('Content-Type', contentType);
  response.setHeader('Content-Disposition', contentDisposition(fileName));
  response.setHeader('Cache-Control', 'private, no-store');
  response.end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
