import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { nextTimeOfDay } from './next-time-of-day.js';
import { pruneBackups } from './prune-backups.js';

/** Where and when to back up, as the settings name it. */
export interface NightlySettings {
  readonly folder: string;
  /** "02:30", by the machine's clock. */
  readonly at: string;
  readonly keep: number;
}

const COMMAND = fileURLToPath(new URL('../backup.js', import.meta.url));

/**
 * Backs up every day in a process of its own, so that nobody's request waits for it, and keeps the newest.
 */
export function startNightlyBackups({ folder, at, keep }: NightlySettings, log: Logger): void {
  const wait = () => {
    // nothing else keeps the process: it ends when the server does
    setTimeout(run, nextTimeOfDay(new Date(), at).getTime() - Date.now()).unref();
  };
  const run = () => {
    const child = fork(COMMAND, [folder], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('close', (code) => {
      if (code !== 0) log.error({ code, said }, 'the nightly backup failed');
      else
        pruneBackups(folder, keep).then(
          (removed) => {
            log.info({ removed }, 'backed up');
          },
          (error: unknown) => {
            log.error({ err: error }, 'old backups could not be removed');
          },
        );
    });
    wait();
  };
  wait();
}
