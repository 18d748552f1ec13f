// npm test: install, build, run every package's tests, and add up their results in one last line.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, root, runTool, say } from './set-up.mjs';

await install();
const packages = ['apps', 'packages'].flatMap((group) =>
  readdirSync(join(root, group)).map((name) => `${group}/${name}`),
);
const resultsOf = (directory) => join(root, directory, 'test-results.json');
const runs = join(root, '.turbo', 'runs');
for (const directory of packages) rmSync(resultsOf(directory), { force: true });
rmSync(runs, { recursive: true, force: true });
await build();
say('正在运行全部测试', 'running every test');
// One package at a time: the browser's test and the server's share two cores badly.
const code = await runTool(
  ['turbo', 'bin', 'turbo'],
  ['run', 'test', '--continue', '--concurrency=1', '--summarize', ...process.argv.slice(2)],
  { stdio: ['ignore', 1, 2] },
);

const exitCodes = readExitCodes();
let passed = 0;
let failed = 0;
for (const directory of packages) {
  const counted = countTests(directory);
  passed += counted.passed;
  failed += counted.failed;
  // A command may fail although each of its tests passed, where a statement is run by none of them.
  const exitCode = exitCodes.get(directory) ?? 0;
  if (exitCode === 0 || counted.failed > 0) continue;
  failed += 1;
  say(`${directory}：测试命令以 ${exitCode} 结束`, `the test command ended with ${exitCode}`);
}
if (code !== 0 && failed === 0) failed = 1;
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed > 0 ? 1 : 0);

function countTests(directory) {
  let result;
  try {
    result = JSON.parse(readFileSync(resultsOf(directory), 'utf8'));
  } catch {
    return { passed: 0, failed: 0 }; // a package without tests writes none; one that broke off is told by its exit code
  }
  // A file that fails before its first test counts as one failure.
  const broken = result.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0);
  return { passed: result.numPassedTests, failed: result.numFailedTests + broken.length };
}

/** Each tested package's folder with the exit code of its test command, from turbo's summary of the run. */
function readExitCodes() {
  const summary = existsSync(runs) ? readdirSync(runs).find((name) => name.endsWith('.json')) : undefined;
  if (summary === undefined) return new Map();
  const { tasks } = JSON.parse(readFileSync(join(runs, summary), 'utf8'));
  return new Map(
    tasks
      .filter(({ task }) => task === 'test')
      .map(({ directory, execution }) => [directory.replaceAll('\\', '/'), execution?.exitCode ?? 0]),
  );
}
