import { offlineSheet, readOfflineSheet } from '@fazhi/exports';
import type { OfflineOutcome, OfflineSheet } from '@fazhi/exports';
import type { Language } from '@fazhi/domain';

export interface OfflineSheetTask {
  readonly sheet: OfflineSheet;
  readonly language: Language;
}

/** Runs in a worker thread: writing a workbook takes its time. */
export function writeOfflineSheetInWorker({ sheet, language }: OfflineSheetTask): Promise<Uint8Array> {
  return offlineSheet(sheet, language);
}

/** So does reading one that somebody sent, whatever it holds. */
export function readOfflineSheetInWorker(bytes: Uint8Array): Promise<OfflineOutcome> {
  return readOfflineSheet(bytes);
}
