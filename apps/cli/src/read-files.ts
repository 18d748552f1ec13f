import { basename, extname } from 'node:path';
import {
  suggestLevels,
  type Language,
  type Plan,
  type Reading,
  type Rubric,
  type Suggestion,
  type TownProfile,
} from '@fazhi/domain';
import { describeFileProblem, readReport } from '@fazhi/report-reader';
import type { Terminal } from './terminal.js';

/** A report that was read, with what it suggests. */
export interface ReadFile {
  /** The file's name without its ending. */
  readonly id: string;
  readonly reading: Reading;
  readonly suggestions: readonly Suggestion[];
}

/** Nothing is known of the town beside its report, so nothing is ruled out. */
const UNKNOWN_PROFILE: TownProfile = {
  type: 'town',
  villages: null,
  communities: null,
  population: null,
  officers: null,
  delegatedEnforcement: null,
  peoplesCongress: null,
};

/**
 * Reads the files one after another; a file that cannot be read is told to the terminal and stops none of the others.
 * @returns what was read, and whether every file was
 */
export async function readFiles(
  paths: readonly string[],
  basis: { readonly rubric: Rubric; readonly plan: Plan },
  language: Language,
  terminal: Terminal,
): Promise<{ readonly read: readonly ReadFile[]; readonly complete: boolean }> {
  const read: ReadFile[] = [];
  let complete = true;
  for (const path of paths) {
    const name = basename(path);
    const complain = (reason: string) => {
      complete = false;
      terminal.complain(language === 'zh' ? `${path}：${reason}\n` : `${path}: ${reason}\n`);
    };
    let bytes: Uint8Array;
    try {
      bytes = await terminal.readFile(path);
    } catch (error) {
      complain(describeOpenError(error, language));
      continue;
    }
    const outcome = await readReport(bytes, name, basis);
    if (!outcome.ok) {
      complain(describeFileProblem(outcome.problem, language));
      continue;
    }
    const suggestions = suggestLevels({ ...basis, reading: outcome.reading, profile: UNKNOWN_PROFILE });
    read.push({ id: basename(name, extname(name)), reading: outcome.reading, suggestions });
  }
  return { read, complete };
}

function describeOpenError(error: unknown, language: Language): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT')
    return language === 'zh' ? '没有这个文件，请检查路径' : 'there is no such file; check the path';
  if (code === 'EISDIR') return language === 'zh' ? '这是文件夹，请写文件名' : 'this is a folder; name files';
  if (code === 'EACCES') return language === 'zh' ? '没有读取权限' : 'no permission to read it';
  return language === 'zh' ? '打不开' : 'cannot be opened';
}
