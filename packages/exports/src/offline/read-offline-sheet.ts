import type { Bilingual, Level } from '@fazhi/domain';
import ExcelJS from 'exceljs';
import { textOf } from '../text-of-cell.js';
import { COLUMNS, FIRST_ROW } from './offline-sheet.js';
import type { OfflineEntry } from './offline-sheet.js';
import { JUDGEMENTS, OFFLINE_MARK, OFFLINE_WORDS } from './offline-words.js';

/** A row that came back: where it stands, what it says it is, and what was written. */
export interface OfflineRowRead {
  readonly at: Bilingual;
  /** As the column shows it. */
  readonly indicator: string;
  readonly identity: string;
  /** Null where the judgement is none that there is; `problem` says so. */
  readonly entry: OfflineEntry | null;
  readonly problem: Bilingual | null;
}

export type OfflineOutcome =
  { readonly ok: true; readonly rows: readonly OfflineRowRead[] } | { readonly ok: false; readonly problem: Bilingual };

const MOST_TABS = 500;
const MOST_ROWS = 300;

/** Reads an offline sheet that came back, whatever program saved it. */
export async function readOfflineSheet(bytes: Uint8Array): Promise<OfflineOutcome> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  } catch {
    return refuse('这个文件不是可以打开的 .xlsx 表格', 'The file is no .xlsx workbook that can be opened');
  }
  const [about, ...tabs] = workbook.worksheets;
  if (!about || !isOffline(about))
    return refuse('这不是从这里下载的离线评分表', 'This is no offline sheet that was downloaded here');
  if (tabs.length > MOST_TABS) return refuse('表格太多', 'It has too many tabs');
  return { ok: true, rows: tabs.flatMap(readTab) };
}

function isOffline(about: ExcelJS.Worksheet): boolean {
  for (let row = 1; row <= Math.min(about.rowCount, 20); row += 1)
    if (textOf(about.getCell(row, 1).value).startsWith(OFFLINE_MARK)) return true;
  return false;
}

function readTab(tab: ExcelJS.Worksheet): readonly OfflineRowRead[] {
  const rows: OfflineRowRead[] = [];
  for (let number = FIRST_ROW; number <= Math.min(tab.rowCount, FIRST_ROW + MOST_ROWS); number += 1) {
    const cell = (column: keyof typeof COLUMNS) => tidy(textOf(tab.getCell(number, COLUMNS[column]).value));
    const texts = (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).map(cell);
    if (texts.every((text) => text === '')) continue;
    const judgement = cell('judgement');
    const judged = readJudgement(judgement);
    const audience = readAudience(cell('audience'));
    const basis = cell('basis');
    rows.push({
      at: {
        zh: `“${tab.name}”第 ${String(number)} 行 ${cell('indicator')}`,
        en: `“${tab.name}”, row ${String(number)}, ${cell('indicator')}`,
      },
      indicator: cell('indicator'),
      identity: cell('identity'),
      entry: judged &&
        audience && {
          ...judged,
          basis: judged.state === 'not-applicable' ? basis : null,
          comment: cell('comment'),
          audience,
        },
      problem:
        judged && audience
          ? null
          : {
              zh: `看不懂“${judged ? cell('audience') : judgement}”`,
              en: `“${judged ? cell('audience') : judgement}” is not understood`,
            },
    });
  }
  return rows;
}

function readJudgement(text: string): Pick<OfflineEntry, 'state' | 'level'> | null {
  if (text === '') return { state: 'not-scored', level: null };
  if (/^[0-4]$/u.test(text)) return { state: 'level', level: Number(text) as Level };
  for (const words of Object.values(JUDGEMENTS))
    for (const [state, word] of Object.entries(words))
      if (text.toLowerCase() === word) return { state: state as keyof typeof words, level: null };
  return null;
}

/** An emptied cell says what a blank entry does. */
function readAudience(text: string): OfflineEntry['audience'] | null {
  if (text === '') return 'town';
  for (const { audiences } of Object.values(OFFLINE_WORDS)) {
    if (text.toLowerCase() === audiences.town) return 'town';
    if (text.toLowerCase() === audiences.internal) return 'internal';
  }
  return null;
}

/** Line ends as the server keeps them; programs write their own. */
function tidy(text: string): string {
  return text.replace(/\r\n?/gu, '\n').trim();
}

function refuse(zh: string, en: string): OfflineOutcome {
  return { ok: false, problem: { zh, en } };
}
