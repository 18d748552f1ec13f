import './utc.js';
import { commandSettings } from './command-settings.js';
import { verifyStoredResults } from './county-results/verify-stored-results.js';
import { existingDatabase } from './existing-database.js';
import { say } from './say.js';

// Computes every result of the data folder's database again, reading only. Exit: 0 all hold, 1 one does not, 2 nothing to check.
const database = await existingDatabase(commandSettings());
const { counties, towns, problem } = await verifyStoredResults(database.manager);
await database.destroy();
if (problem) {
  say(`结果与记录不符：${problem.zh}`, `A result does not hold: ${problem.en}`);
  process.exit(1);
}
say(
  `结果全部核对无误：全县结果 ${String(counties)} 版，单位结果 ${String(towns)} 份`,
  `All results hold: ${String(counties)} versions of a county’s result, ${String(towns)} results of towns`,
);
process.exit(0);
