import type { Page } from 'playwright-core';

const kept = new WeakMap<Page, string[]>();

/** Writes down, from now on, what goes wrong behind a page: its console's errors, what its scripts threw, requests that failed or were refused. */
export function keepTrouble(page: Page): void {
  const lines: string[] = [];
  kept.set(page, lines);
  page.on('console', (message) => {
    if (message.type() === 'error') lines.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => lines.push(`thrown: ${error.stack ?? error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // a page that is left takes its questions back
    if (why !== 'net::ERR_ABORTED') lines.push(`failed: ${request.method()} ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400)
      lines.push(`answered: ${String(response.status())} ${response.request().method()} ${response.url()}`);
  });
}

/** What was written down of a page, oldest first. */
export const troubleOf = (page: Page): readonly string[] => kept.get(page) ?? [];
