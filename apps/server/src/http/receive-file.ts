import busboy from 'busboy';
import type { Request } from 'express';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import type { FileStore, KeptFile } from '../reports/file-store.js';
import { cleanFileName } from './clean-file-name.js';

/** In bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024;

const NO_FILE = refuse('invalid-input', { zh: '请求里没有文件', en: 'The request holds no file' });
const BROKEN_OFF = refuse('invalid-input', { zh: '上传中断，请重试', en: 'The upload broke off; try again' });

export const TOO_LARGE: Refusal = refuse('invalid-input', {
  zh: '文件超过 20 MB。报告正文通常不到 1 MB，请删去图片后再上传',
  en: 'The file is larger than 20 MB. A report is usually under 1 MB: remove its pictures',
});

export interface ReceivedFile extends KeptFile {
  /** As the browser named it, without folders. */
  readonly fileName: string;
}

/** Takes the one file of a multipart request into the store as it streams in. */
export function receiveFile(request: Request, files: FileStore): Promise<ReceivedFile | Refusal> {
  return new Promise((resolve, reject) => {
    let parser: busboy.Busboy;
    try {
      parser = busboy({
        headers: request.headers,
        defParamCharset: 'utf8',
        limits: { files: 1, fields: 10, fieldSize: 1024, fileSize: LARGEST_FILE },
      });
    } catch {
      request.resume();
      resolve(NO_FILE);
      return;
    }
    let kept: Promise<ReceivedFile | Refusal> | null = null;
    parser.on('file', (field, stream, info) => {
      if (field !== 'file' || kept) {
        stream.resume();
        return;
      }
      kept = files
        .keep(stream, () => !stream.truncated)
        .then((file) => (file ? { ...file, fileName: cleanFileName(info.filename) } : TOO_LARGE));
      // by now the store has cleared away what had come in
      kept.catch((error: unknown) => {
        leaveUnread();
        if (isDiskError(error)) reject(error);
        else resolve(BROKEN_OFF);
      });
    });
    const leaveUnread = () => {
      request.unpipe(parser);
      request.resume();
    };
    const breakOff = () => {
      leaveUnread();
      (kept ?? Promise.resolve()).then(
        () => {
          resolve(BROKEN_OFF);
        },
        () => undefined,
      );
    };
    parser.on('close', () => {
      (kept ?? Promise.resolve(NO_FILE)).then(resolve, () => undefined);
    });
    parser.on('error', breakOff);
    request.on('aborted', () => {
      parser.destroy(new Error('the browser went away'));
    });
    request.pipe(parser);
  });
}

/** The disk's fault (full, gone), not the browser's: to be logged, and answered as ours. */
function isDiskError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}
