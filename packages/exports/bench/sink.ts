import { Writable } from 'node:stream';

/** Takes everything, keeps nothing, counts. */
export class Sink extends Writable {
  bytes = 0;

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.bytes += chunk.length;
    done();
  }
}
