import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The system's Chromium, or the one that FAZHI_CHROMIUM names. @throws Error that says how to get one */
export function findChromium(): string {
  const found = [process.env['FAZHI_CHROMIUM'], ...PLACES].find((path) => path !== undefined && existsSync(path));
  if (found === undefined)
    throw new Error('No Chromium found: install it (Debian: apt-get install -y chromium) or name it in FAZHI_CHROMIUM');
  return found;
}
