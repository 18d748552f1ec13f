import type { FileOutcome } from './file-outcome.js';
import { showProgress } from './progress.js';
import type { ReadingSetup } from './readers.js';
import { readHere } from './read-here.js';
import { readInOrder } from './read-in-order.js';
import type { Terminal } from './terminal.js';

/** Starting threads takes longer than reading fewer files. */
const FEWEST_FOR_THREADS = 8;

/**
 * Reads the files and hands over what became of each in the order of the command line; a file that cannot be read is told to the
 * terminal and stops none of the others. So is what was odd about a file that only gives a row.
 * @param workers threads to read with; null for what does best here
 * @returns whether every file was read
 */
export async function readFiles(
  paths: readonly string[],
  setup: ReadingSetup,
  workers: number | null,
  terminal: Terminal,
  take: (outcome: FileOutcome) => void | Promise<void>,
): Promise<boolean> {
  const { language } = setup;
  const { threads } = terminal;
  const readers =
    threads && paths.length >= FEWEST_FOR_THREADS
      ? threads.open(setup, Math.min(workers ?? threads.count, paths.length))
      : readHere(setup, terminal);
  const progress = showProgress(paths.length, language, terminal);
  const tell = (path: string, words: string): void => {
    progress.clear();
    terminal.complain(language === 'zh' ? `${path}：${words}\n` : `${path}: ${words}\n`);
  };
  let read = 0;
  let done = 0;
  try {
    for await (const { path, outcome } of readInOrder(paths, readers, terminal.stop)) {
      done += 1;
      if (outcome.state === 'problem') {
        tell(path, outcome.reason);
      } else {
        read += 1;
        // A ranking has no place for them: a summary and JSON hold their own.
        if (outcome.state === 'row') for (const notice of outcome.notices) tell(path, notice);
        if (setup.wanted === 'summary') progress.clear();
        await take(outcome);
      }
      progress.advance();
    }
  } finally {
    progress.clear();
    await readers.close();
  }
  if (terminal.stop.aborted)
    terminal.complain(
      language === 'zh'
        ? `已停止：${paths.length} 份中处理了 ${done} 份\n`
        : `Stopped: ${done} of ${paths.length} files were done\n`,
    );
  return read === paths.length;
}
