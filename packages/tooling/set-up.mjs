import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's top folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const stamp = join(root, 'node_modules', '.fazhi-installed');

/** Prints one line of progress to stderr, so that a command's own output stays clean. */
export function say(zh, en) {
  process.stderr.write(`[fazhi] ${zh} · ${en}\n`);
}

/**
 * Runs a program to its end, with its output on stderr unless said otherwise.
 * @returns {Promise<number>} its exit code
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 2, 2], env: toolSettings(), ...options });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** Runs one of the workspace's own JavaScript tools with this very Node, so that no shell and no .cmd file is needed. */
export function runTool(path, args, options) {
  return run(process.execPath, [join(root, 'node_modules', ...path), ...args], options);
}

/** Installs what the lockfile names, unless that was done already. */
export async function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .update(process.version)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    stop(
      `需要 Node 20.19 或更高版本，当前是 ${process.version}`,
      `Node 20.19 or newer is needed, this is ${process.version}`,
    );
  say('正在安装依赖（首次约一至三分钟）', 'installing dependencies (one to three minutes the first time)');
  const npx = join(
    dirname(process.execPath),
    process.platform === 'win32' ? 'node_modules/npm/bin/npx-cli.js' : '../lib/node_modules/npm/bin/npx-cli.js',
  );
  const cli = [npx, process.env.npm_execpath && join(dirname(process.env.npm_execpath), 'npx-cli.js')].find(
    (path) => path && existsSync(path),
  );
  // An update may bring another layout of node_modules: there is nobody to ask, and nothing of the user's in there.
  const args = [
    '--yes',
    manifest.packageManager,
    'install',
    '--dir',
    root,
    '--frozen-lockfile',
    '--config.confirm-modules-purge=false',
  ];
  // npm's own --silent would silence pnpm's errors too
  const env = { ...toolSettings(), ...nativeBuildSettings(), npm_config_loglevel: 'notice' };
  // From elsewhere, or npx would take the pnpm of the very folder that is being installed.
  const cwd = tmpdir();
  const code = cli ? await run(process.execPath, [cli, ...args], { env, cwd }) : await run('npx', args, { env, cwd });
  if (code !== 0) stop('依赖安装失败，请检查网络后重试', 'installing failed; check the network and try again');
  writeFileSync(stamp, wanted);
}

/** Where sqlite3's prebuilt binary is out of reach it compiles, which needs Node's headers: those beside this Node, where it has them. */
function nativeBuildSettings() {
  if (process.env.npm_config_nodedir) return {};
  const prefix = join(dirname(process.execPath), '..');
  return existsSync(join(prefix, 'include', 'node', 'node_api.h')) ? { npm_config_nodedir: prefix } : {};
}

/** Tools find each other (turbo looks for pnpm) without anything installed for the whole machine, and report to nobody. */
function toolSettings() {
  const path = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const bin = join(root, 'node_modules', '.bin');
  return { ...process.env, [path]: `${bin}${delimiter}${process.env[path] ?? ''}`, TURBO_TELEMETRY_DISABLED: '1' };
}

/** Builds every package that is not built from its present sources. */
export async function build() {
  say('正在编译', 'building');
  const code = await runTool(['turbo', 'bin', 'turbo'], ['run', 'build', '--output-logs=errors-only']);
  if (code !== 0) stop('编译失败', 'the build failed');
}

/** Ends with a plain message. */
export function stop(zh, en) {
  say(zh, en);
  process.exit(1);
}
