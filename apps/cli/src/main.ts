#!/usr/bin/env node
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { languageOf } from './language.js';
import { readInThreads } from './read-in-threads.js';
import { runCli } from './run-cli.js';

const stop = new AbortController();
// The first Ctrl+C ends in order; a second one finds no handler and ends at once.
process.once('SIGINT', () => {
  stop.abort();
});

// Who reads our output (head, less) has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await runCli(process.argv.slice(2), languageOf(process.env), {
  readFile: (path) => readFile(path),
  listFolder,
  print: async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  complain: (text) => process.stderr.write(text),
  columns: process.stderr.isTTY ? process.stderr.columns : null,
  now: () => performance.now(),
  threads: { open: readInThreads, count: availableParallelism() },
  stop: stop.signal,
});

/** Files and links only, one level deep. */
async function listFolder(path: string): Promise<readonly string[] | null> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
    return names.sort().map((name) => join(path, name));
  } catch {
    return null;
  }
}
