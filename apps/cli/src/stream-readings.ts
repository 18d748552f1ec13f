import type { ReadingSetup } from './readers.js';
import { readFiles } from './read-files.js';
import type { Terminal } from './terminal.js';

/**
 * Prints each reading as soon as it is its turn: JSON as one array that is whole even when the command is stopped, summaries with a
 * blank line between.
 * @returns whether every file was read
 */
export async function streamReadings(
  paths: readonly string[],
  setup: ReadingSetup,
  workers: number | null,
  terminal: Terminal,
): Promise<boolean> {
  const isJson = setup.wanted === 'json';
  let isFirst = true;
  if (isJson) await terminal.print('[');
  const isComplete = await readFiles(paths, setup, workers, terminal, async (outcome) => {
    if (outcome.state !== 'text') return;
    const between = isFirst ? '' : isJson ? ',' : '\n';
    isFirst = false;
    await terminal.print(between + outcome.text);
  });
  if (isJson) await terminal.print(']\n');
  return isComplete;
}
