import { readFile as open } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { readFile } from './read-file.js';
import type { ReadingSetup } from './readers.js';

// A thread of its own: one path comes in, one outcome goes out.
const setup = workerData as ReadingSetup;
parentPort?.on('message', (path: string) => {
  void readFile(path, setup, (file) => open(file)).then((outcome) => {
    parentPort?.postMessage(outcome);
  });
});
