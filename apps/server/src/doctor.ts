import './utc.js';
import { commandSettings } from './command-settings.js';
import { examine } from './doctor/examine.js';
import { existingDatabase } from './existing-database.js';
import { say } from './say.js';

// Looks whether everything that is kept fits together, reading only, and says what to do. Exit: 0 well, 1 not well, 2 nothing to look at.
const settings = commandSettings();
const database = await existingDatabase(settings);
const findings = await examine(database, settings.dataFolder);
await database.destroy();
for (const { what, problem } of findings)
  if (problem === null) say(`✓ ${what.zh}`, `  ${what.en}`);
  else {
    say(`✗ ${what.zh}：${problem.text.zh}`, `  ${what.en}: no. ${problem.text.en}`);
    say(`  怎么办：${problem.advice.zh}`, `  What to do: ${problem.advice.en}`);
  }
process.exit(findings.every(({ problem }) => problem === null) ? 0 : 1);
