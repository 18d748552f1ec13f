import { renderPaper } from '@fazhi/exports';
import type { PaperOptions } from '@fazhi/exports';
import { move } from 'piscina';
import type { StoredRecord } from './gather-record.js';
import type { MeetingMaterial } from './meeting-material.js';
import { toMeetingResult } from './to-meeting-result.js';
import { toRecord } from './to-record.js';

/** One paper to make. */
export interface PaperTask {
  readonly material: MeetingMaterial;
  readonly options: PaperOptions;
  readonly now: Date;
  /** Of the papers of record only. */
  readonly record?: StoredRecord;
}

/** Runs in a worker thread: a county's workbook takes seconds, and nobody else should wait for it. */
export async function renderPaperInWorker({ material, options, now, record }: PaperTask): Promise<Uint8Array> {
  const bytes = await renderPaper(
    toMeetingResult(material, options.language),
    options,
    now,
    record && toRecord(record, material),
  );
  // handed over, not copied
  return move(
    bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes),
  ) as unknown as Uint8Array;
}
