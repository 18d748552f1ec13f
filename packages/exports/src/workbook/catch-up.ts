import { once } from 'node:events';
import type { Worksheet } from 'exceljs';
import { streamOf } from './stream-of.js';

/**
 * Waits until a sheet's rows are packed. The library hands them on without waiting, so that a thousand towns would all lie in memory before the first
 * of them is out; what it hands them to says when it is full.
 */
export async function catchUp(sheet: Worksheet): Promise<void> {
  for (const pipe of streamOf(sheet).pipes) {
    if (pipe.writableEnded && !pipe.writableFinished) await once(pipe, 'finish');
    else if (pipe.writableNeedDrain) await once(pipe, 'drain');
  }
}
