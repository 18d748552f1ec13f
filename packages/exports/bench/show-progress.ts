const WIDTH = 40;

/** A bar on a terminal; nothing where the output goes into a file. */
export function showProgress(what: string, done: number, all: number): void {
  if (!process.stderr.isTTY) return;
  const full = Math.round((done / all) * WIDTH);
  process.stderr.write(`\r${what} ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${String(done)}/${String(all)}`);
  if (done === all) process.stderr.write('\r\u001B[K');
}
