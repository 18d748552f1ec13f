import { PassThrough } from 'node:stream';
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
  const plan = planWorkbook(options.isAnonymous ? anonymise(result) : result, options);
  const output = new PassThrough();
  const bytes = collect(output);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: false });
  workbook.created = now;
  workbook.modified = now;
  workbook.creator = result.county;
  writeRanking(workbook, plan);
  writeScores(workbook, plan);
  writeLevels(workbook, plan);
  writeLists(workbook, plan);
  writeParameters(workbook, plan);
  writeTownSheets(workbook, plan);
  await workbook.commit();
  return bytes;
}

async function collect(stream: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}
