import { existsSync } from 'node:fs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The system's Chromium.
 * @throws Error that says what to install, where there is none: a browser test that quietly does not run proves nothing
 */
export function findChromium(): string {
  const found = [process.env['FAZHI_CHROMIUM'], ...USUAL_PLACES].find((path) => path !== undefined && existsSync(path));
  if (found === undefined)
    throw new Error(
      '没有找到 Chromium。Debian：apt-get install -y chromium fonts-noto-cjk；其他位置请用 FAZHI_CHROMIUM 指明。 No Chromium found: install it (Debian: apt-get install -y chromium fonts-noto-cjk) or name it in FAZHI_CHROMIUM.',
    );
  return found;
}
