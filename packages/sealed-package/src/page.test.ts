import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { walkHeads } from './read-zip.js';
import { findChromium } from './test/find-chromium.js';
import { samplePackage } from './test/sample-package.js';

const PAGE = path.join(import.meta.dirname, '..', 'dist', 'page', 'index.html');
let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'fazhi-package-'));
  browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'], // prettier-ignore
  });
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

test('the page, opened from a disk without a network, passes a package and names a changed byte', async () => {
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const asked: string[] = [];
  const failed: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => failed.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') failed.push(message.text());
  });
  const { bytes, code } = samplePackage('county');
  const whole = path.join(folder, '结果包.zip');
  await writeFile(whole, bytes);
  const damaged = bytes.slice();
  const sheet = walkHeads(bytes).find(({ name }) => name.startsWith('sheets/'));
  if (!sheet) throw new Error('no sheet');
  const at = sheet.start + Buffer.from(sheet.bytes).indexOf('"level":4') + '"level":'.length;
  damaged[at] = '0'.charCodeAt(0);
  const changed = path.join(folder, '改过的.zip');
  await writeFile(changed, damaged);
  await page.goto(pathToFileURL(PAGE).href);
  await page.setInputFiles('#file', whole);
  const good = page.locator('[data-ok="true"]');
  await good.waitFor();
  expect(await good.textContent()).toContain('一字节不差');
  expect(await page.locator('#outcome').textContent()).toContain(code);
  expect(await page.locator('#ranking tbody tr').count()).toBe(2);
  await page.setInputFiles('#file', changed);
  await page.locator('[data-ok="false"]').waitFor();
  const rows = await page.locator('#problems tbody tr').allTextContents();
  expect(rows.join('\n')).toContain(sheet.name);
  expect(rows.join('\n')).toContain('sheet.entries.L1.level');
  expect(rows.join('\n')).toContain('原为 “4”，现为 “0”');
  expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
  expect(asked).toHaveLength(1);
  expect(failed).toEqual([]);
  await context.close();
}, 120_000);
