import './utc.js';
import { openForChecking } from './database/open-for-checking.js';
import { readEnvironment } from './env.js';
import { verifyStoredResults } from './county-results/verify-stored-results.js';

// Computes every result of the data folder's database again, reading only. Exit: 0 all hold, 1 one does not, 2 nothing to check.
const say = (zh: string, en: string) => process.stdout.write(`${zh}\n${en}\n`);

const outcome = readEnvironment();
if (!outcome.ok) {
  for (const { zh, en } of outcome.problems) say(zh, en);
  process.exit(2);
}
const { where, dataSource: database } = await openForChecking(outcome.settings.database);
if (database === null) {
  say(`没有数据库：${where}`, `There is no database: ${where}`);
  process.exit(2);
}
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
