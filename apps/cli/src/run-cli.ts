import type { Language } from '@fazhi/domain';
import { formatRanking } from './format-ranking.js';
import { HELP } from './help.js';
import { listFiles } from './list-files.js';
import { loadBasis } from './load-basis.js';
import { parseCommand, WrongUse, type Command } from './parse-command.js';
import { rankFiles, type SuggestedTown } from './rank-files.js';
import { readFiles } from './read-files.js';
import { streamReadings } from './stream-readings.js';
import type { Terminal } from './terminal.js';
import { verifyFiles } from './verify-files.js';

/** What a shell expects of a program that was stopped by Ctrl+C. */
const STOPPED = 130;

/**
 * Runs one command.
 * @param words what stands after the program's name
 * @returns the exit code: 0 fine, 1 a file could not be read or a package does not hold, 2 wrong use, 130 stopped by the person
 */
export async function runCli(
  words: readonly string[],
  fallback: Language,
  terminal: Terminal,
): Promise<0 | 1 | 2 | typeof STOPPED> {
  try {
    const command = parseCommand(words, fallback);
    if (command.name === 'help') {
      await terminal.print(HELP[command.language]);
      return 0;
    }
    const isComplete =
      command.name === 'verify' ? await verifyFiles(command, terminal) : await runOnFiles(command, terminal);
    if (terminal.stop.aborted) return STOPPED;
    return isComplete ? 0 : 1;
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    terminal.complain(
      `${error.text[error.language]}\n${error.language === 'zh' ? '用 fazhi help 看用法' : 'See fazhi help'}\n`,
    );
    return 2;
  }
}

async function runOnFiles(
  command: Exclude<Command, { name: 'help' | 'verify' }>,
  terminal: Terminal,
): Promise<boolean> {
  const { language, workers } = command;
  const basis = await loadBasis(command, terminal);
  const paths = await listFiles(command.files, terminal);
  if (command.name === 'read') {
    const wanted = command.json ? 'json' : 'summary';
    return streamReadings(paths, { ...basis, language, wanted }, workers, terminal);
  }
  const rows: SuggestedTown[] = [];
  const isComplete = await readFiles(paths, { ...basis, language, wanted: 'row' }, workers, terminal, (outcome) => {
    if (outcome.state === 'row') rows.push(outcome.row);
  });
  // A ranking of only some of the files would be taken for the ranking.
  if (!terminal.stop.aborted)
    await terminal.print(formatRanking(rankFiles(rows), basis.rubric, command.format, language));
  return isComplete;
}
