import type { Page } from 'playwright-core';
import { troubleOf } from './keep-trouble.js';
import type { House } from './open-house.js';

const MOST_TEXT = 1500;
const MOST_LINES = 20;

/**
 * What every open page of a house shows, in words: its address, the first 1,500 characters that can be read on it, and what went wrong behind
 * it; then the server's last lines. For a test that failed where nobody can look at the glass.
 */
export async function tellPages({ browser, server }: House): Promise<string> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  const told = await Promise.all(pages.map((page, place) => tellPage(page, place + 1)));
  const last = server.said().trim().split('\n').slice(-MOST_LINES);
  return [...told, ['── the server’s last lines', ...last].join('\n')].join('\n\n');
}

async function tellPage(page: Page, number: number): Promise<string> {
  // a page that hangs tells no more than its address
  const text = await page
    .locator('body')
    .innerText({ timeout: 5000 })
    .catch((error: unknown) => `(could not be read: ${String(error)})`);
  const short = text.replaceAll(/\n\s*\n+/gu, '\n').trim();
  const trouble = troubleOf(page);
  return [
    `── page ${String(number)}: ${page.url()}`,
    short.length > MOST_TEXT ? `${short.slice(0, MOST_TEXT)} … (${String(short.length)} characters)` : short,
    `── what went wrong behind page ${String(number)}: ${trouble.length === 0 ? 'nothing' : String(trouble.length)}`,
    ...trouble.slice(-MOST_LINES),
  ].join('\n');
}
