import './utc.js';
import { commandSettings } from './command-settings.js';
import { openForChecking } from './database/open-for-checking.js';
import { examine } from './doctor/examine.js';

// Looks whether everything that is kept fits together, reading only, and says what to do. Exit: 0 well, 1 not well, 2 nothing to look at.
const say = (zh: string, en: string) => process.stdout.write(`${zh}\n${en}\n`);

const settings = commandSettings();
const { where, dataSource } = await openForChecking(settings.database);
if (dataSource === null) {
  say(`没有数据库：${where}`, `There is no database: ${where}`);
  process.exit(2);
}
const findings = await examine(dataSource, settings.dataFolder);
await dataSource.destroy();
for (const { what, problem } of findings)
  if (problem === null) say(`✓ ${what.zh}`, `  ${what.en}`);
  else {
    say(`✗ ${what.zh}：${problem.text.zh}`, `  ${what.en}: no. ${problem.text.en}`);
    say(`  怎么办：${problem.advice.zh}`, `  What to do: ${problem.advice.en}`);
  }
process.exit(findings.every(({ problem }) => problem === null) ? 0 : 1);
