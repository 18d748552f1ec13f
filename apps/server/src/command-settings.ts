import { readEnvironment } from './env.js';
import type { SettingsOutcome } from './settings.js';

type Settings = Extract<SettingsOutcome, { ok: true }>['settings'];

/** The settings for a command; where they are wrong it says what is and ends with 2. */
export function commandSettings(): Settings {
  const outcome = readEnvironment();
  if (outcome.ok) return outcome.settings;
  for (const { zh, en } of outcome.problems) process.stderr.write(`${zh}\n${en}\n`);
  process.exit(2);
}
