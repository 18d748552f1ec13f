// npm start: install, build, then serve. Runs with Node's own modules only, on Linux and Windows alike.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, root, say } from './set-up.mjs';

const started = ancestry();
await install();
await build();
say('正在启动服务', 'starting the server');

const server = spawn(process.execPath, ['--enable-source-maps', join(root, 'apps', 'server', 'dist', 'main.js')], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
});

/** Asks the server to finish what it acknowledged and stop. A message works on Windows too, where signals do not. */
const shutDown = () => {
  if (server.connected) server.send('shutdown');
  else server.kill('SIGTERM');
};
process.on('SIGTERM', shutDown);
process.on('SIGINT', shutDown);
// A shell stands between npm and this script and does not pass signals on: when either is gone, so should we be.
const watch = setInterval(() => {
  if (ancestry() !== started) shutDown();
}, 500);

/** This process's parent and, where the system tells (Linux), its parent's parent. */
function ancestry() {
  try {
    const [, , above] = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
      .replace(/\(.*\)/s, '()')
      .split(' ')
      .slice(1);
    return `${process.ppid} ${above}`;
  } catch {
    return String(process.ppid);
  }
}

server.on('exit', (code, signal) => {
  clearInterval(watch);
  process.exit(signal ? 1 : (code ?? 1));
});
