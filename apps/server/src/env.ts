import { fileURLToPath } from 'node:url';
import { checkSettings } from './settings.js';
import type { SettingsOutcome } from './settings.js';

/** The one place that looks at the environment. */
export function readEnvironment(): SettingsOutcome {
  return checkSettings(process.env, fileURLToPath(new URL('../../../', import.meta.url)));
}
