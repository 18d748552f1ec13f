import { PassThrough } from 'node:stream';
import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import { anonymise } from '../meeting/anonymise.js';
import type { MeetingResult } from '../meeting/meeting-result.js';
import { writeLevels } from './levels-sheet.js';
import { writeLists } from './list-sheets.js';
import { writeParameters } from './parameters-sheet.js';
import { writeRanking } from './ranking-sheet.js';
import { writeScores } from './scores-sheet.js';
import { writeTownSheets } from './town-sheets.js';
import { planWorkbook } from './workbook-plan.js';
import type { WorkbookOptions } from './workbook-plan.js';

/**
 * The meeting's workbook (.xlsx): ranking, points by dimension and indicator, levels, adjustments, targets, every town's sheet, agreement, changes
 * and parameters. Formulas run from the levels to total and rank; each stands beside the server's own number, which it gives to the hundredth.
 * @param now goes into the file as its date
 */
export async function meetingWorkbook(result: MeetingResult, options: WorkbookOptions, now: Date): Promise<Uint8Array> {
  const output = new PassThrough();
  const [bytes] = await Promise.all([collect(output), streamWorkbook(result, options, now, output)]);
  return bytes;
}

/** The same, row by row into a stream: of what is written, no more than a few rows are in memory. */
export async function streamWorkbook(
  result: MeetingResult,
  options: WorkbookOptions,
  now: Date,
  output: Writable,
): Promise<void> {
  const plan = planWorkbook(options.isAnonymous ? anonymise(result) : result, options);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: false });
  workbook.created = now;
  workbook.modified = now;
  workbook.creator = result.county;
  await writeRanking(workbook, plan);
  await writeScores(workbook, plan);
  await writeLevels(workbook, plan);
  await writeLists(workbook, plan);
  await writeParameters(workbook, plan);
  await writeTownSheets(workbook, plan);
  await workbook.commit();
}

async function collect(stream: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}
