import type { Language } from '@fazhi/domain';
import { formatRanking } from './format-ranking.js';
import { HELP } from './help.js';
import { loadBasis } from './load-basis.js';
import { parseCommand, WrongUse } from './parse-command.js';
import { rankFiles } from './rank-files.js';
import { readFiles } from './read-files.js';
import { toReadingJson } from './reading-json.js';
import { summariseReading } from './summarise-reading.js';
import type { Terminal } from './terminal.js';

/**
 * Runs one command.
 * @param words what stands after the program's name
 * @returns the exit code: 0 fine, 1 a file could not be read, 2 wrong use
 */
export async function runCli(words: readonly string[], fallback: Language, terminal: Terminal): Promise<0 | 1 | 2> {
  try {
    const command = parseCommand(words, fallback);
    const { language } = command;
    if (command.name === 'help') {
      terminal.print(HELP[language]);
      return 0;
    }
    const basis = await loadBasis(command, terminal);
    const { read, complete } = await readFiles(command.files, basis, language, terminal);
    if (command.name === 'score')
      terminal.print(formatRanking(rankFiles(read, basis.rubric), basis.rubric, command.format, language));
    else if (command.json) terminal.print(`${JSON.stringify(read.map((file) => toReadingJson(file, basis.plan)))}\n`);
    else terminal.print(read.map((file) => summariseReading(file, basis.rubric, basis.plan, language)).join('\n'));
    return complete ? 0 : 1;
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    terminal.complain(
      `${error.text[error.language]}\n${error.language === 'zh' ? '用 fazhi help 看用法' : 'See fazhi help'}\n`,
    );
    return 2;
  }
}
