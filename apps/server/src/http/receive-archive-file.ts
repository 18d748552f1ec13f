import type { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Request } from 'express';
import { keepArchiveFile, LARGEST_DOCUMENT } from '../archive/keep-archive-file.js';
import type { KeptArchiveFile } from '../archive/keep-archive-file.js';
import { keepThumbnail } from '../archive/keep-thumbnail.js';
import { isRefusal } from '../refusals/is-refusal.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import type { FileStore } from '../reports/file-store.js';
import { cleanFileName } from './clean-file-name.js';

/** In bytes; 480 pixels make some 50 KB. */
const LARGEST_THUMBNAIL = 300 * 1024;

const NO_FILE = refuse('invalid-input', { zh: '请求里没有文件', en: 'The request holds no file' });
const BROKEN_OFF = refuse('invalid-input', { zh: '上传中断，请重试', en: 'The upload broke off; try again' });

export interface ReceivedArchiveFile extends KeptArchiveFile {
  readonly fileName: string;
  readonly thumbnailSha256: string | null;
  readonly keepsPosition: boolean;
  /** What came beside the files, by name. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Takes a multipart request's parts "file" and "thumbnail" into the store as they stream in. */
export function receiveArchiveFile(
  request: Request,
  files: FileStore,
  keepsPosition: boolean,
): Promise<ReceivedArchiveFile | Refusal> {
  return new Promise((resolve, reject) => {
    let parser: busboy.Busboy;
    try {
      parser = busboy({
        headers: request.headers,
        defParamCharset: 'utf8',
        limits: { files: 2, fields: 10, fieldSize: 4096, fileSize: LARGEST_DOCUMENT },
      });
    } catch {
      request.resume();
      resolve(NO_FILE);
      return;
    }
    const fields = new Map<string, string>();
    let fileName = '';
    let file: Promise<KeptArchiveFile | Refusal> | null = null;
    let thumbnail: Promise<string | null> = Promise.resolve(null);
    const leaveUnread = () => {
      request.unpipe(parser);
      request.resume();
    };
    // by now the store has cleared away what had come in
    const fail = (error: unknown) => {
      leaveUnread();
      if (error instanceof Error && 'syscall' in error) reject(error);
      else resolve(BROKEN_OFF);
    };
    parser.on('field', (name, value) => fields.set(name, value));
    parser.on('file', (field, stream, info) => {
      if (field === 'file' && !file) {
        fileName = cleanFileName(info.filename);
        file = keepArchiveFile(files, stream, () => stream.truncated === true, keepsPosition);
        file.catch(fail);
      } else if (field === 'thumbnail') {
        thumbnail = collect(stream, LARGEST_THUMBNAIL).then((bytes) => bytes && keepThumbnail(files, bytes));
        thumbnail.catch(fail);
      } else stream.resume();
    });
    parser.on('close', () => {
      Promise.all([file ?? NO_FILE, thumbnail]).then(([kept, thumbnailSha256]) => {
        resolve(isRefusal(kept) ? kept : { ...kept, fileName, thumbnailSha256, keepsPosition, fields });
      }, fail);
    });
    parser.on('error', () => {
      leaveUnread();
      Promise.allSettled([file, thumbnail]).then(
        () => {
          resolve(BROKEN_OFF);
        },
        () => undefined,
      );
    });
    request.on('aborted', () => {
      parser.destroy(new Error('the browser went away'));
    });
    request.pipe(parser);
  });
}

/** Null where there is more than the limit; the rest passes by unread. */
async function collect(stream: Readable, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  return size <= limit ? Buffer.concat(chunks) : null;
}
