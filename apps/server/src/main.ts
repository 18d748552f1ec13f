import './utc.js';
import { randomBytes, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { readEnvironment } from './env.js';
import { announceSetupLink } from './accounts/announce-setup-link.js';
import { announceSampleAccounts } from './sample-county/announce-sample-accounts.js';
import { prepareSampleCounty } from './sample-county/prepare-sample-county.js';
import { refuseSampleData } from './sample-county/refuse-sample-data.js';
import { startNightlyBackups } from './backups/nightly-backups.js';
import { FriendlyError } from './friendly-error.js';
import { startServer } from './start-server.js';
import type { RunningServer } from './start-server.js';

const READING_TIME_LIMIT = 60_000;

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (lines: readonly string[]) => process.stderr.write(`${lines.join('\n')}\n`);

const outcome = readEnvironment();
if (!outcome.ok) {
  complain(outcome.problems.flatMap(({ zh, en }) => [zh, en]));
  process.exit(2);
}
const { settings } = outcome;
const surroundings = {
  now: () => new Date(),
  newId: () => randomUUID(),
  newToken: () => randomBytes(32).toString('base64url'),
};
// the log goes beside what people read, as JSON lines on stderr
const log = pino({ level: settings.isProduction ? 'info' : 'warn' }, pino.destination(2));

let server: RunningServer | undefined;
let isStopping = false;

async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  say('正在停止…… / stopping …');
  await server?.stop();
  say('已停止 / stopped');
  process.exit(0);
}
const stopSoon = () => {
  stop().catch((error: unknown) => {
    log.error({ err: error }, 'stopping failed');
    process.exit(1);
  });
};
process.on('SIGTERM', stopSoon);
process.on('SIGINT', stopSoon);
// the start script speaks through a channel, because Windows has no signals
process.on('disconnect', stopSoon);
process.on('message', (message) => {
  if (message === 'shutdown') stopSoon();
});

try {
  server = await startServer({
    port: settings.port,
    dataFolder: settings.dataFolder,
    database: settings.database,
    isProduction: settings.isProduction,
    isAlwaysSecure: settings.isAlwaysSecure,
    adminFolder: fileURLToPath(new URL('../../admin/dist/', import.meta.url)),
    workerFile: new URL('./reports/read-report.worker.js', import.meta.url),
    readingTimeLimit: READING_TIME_LIMIT,
    surroundings,
    log,
    prepare: async (parts) => {
      if (settings.isProduction) {
        await refuseSampleData(parts.database);
        return;
      }
      const folder = fileURLToPath(new URL('../sample-county/', import.meta.url));
      await prepareSampleCounty(parts, {
        folder,
        dataFolder: settings.dataFolder,
        password: settings.samplePassword,
        surroundings,
        say,
      });
    },
  });
  const address = `http://localhost:${String(server.port)}`;
  if (settings.isProduction) await announceSetupLink(server.services.accounts, address, say);
  else await announceSampleAccounts(settings.dataFolder, address, say);
  if (settings.nightly !== null) startNightlyBackups(settings.nightly, log);
  say(`READY ${address}`);
} catch (error) {
  if (error instanceof FriendlyError) {
    complain([error.text.zh, error.text.en]);
  } else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    complain([
      `端口 ${String(settings.port)} 已被占用：可能服务已经在运行；也可以换一个端口，例如 PORT=${String(settings.port + 1)}`,
      `Port ${String(settings.port)} is taken: the server may be running already, or choose another, such as PORT=${String(settings.port + 1)}`,
    ]);
  } else {
    log.fatal({ err: error }, 'the server could not start');
    complain(['服务没有启动成功，原因见上面的日志', 'The server did not start; the log above says why']);
  }
  process.exit(1);
}
