import { readEnvironment } from './env.js';
import { say } from './say.js';
import type { Settings } from './settings.js';

/** The settings for a command; where they are wrong it says what is and ends with 2. */
export function commandSettings(): Settings {
  const outcome = readEnvironment();
  if (outcome.ok) return outcome.settings;
  for (const { zh, en } of outcome.problems) say(zh, en);
  process.exit(2);
}
