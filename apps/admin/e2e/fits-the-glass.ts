import type { Page } from 'playwright-core';

/** Whether nothing of the page hangs over the right edge. */
export function fitsTheGlass(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
}
