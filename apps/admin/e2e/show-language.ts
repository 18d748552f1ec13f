import type { Page } from 'playwright-core';

/** Has the page in one language, with everything that it loads arrived. */
export async function showLanguage(page: Page, language: 'zh' | 'en'): Promise<void> {
  await arrive(page);
  const button = page.getByTestId('switch-language');
  await button.waitFor();
  if ((await page.evaluate(() => document.documentElement.lang)).startsWith(language)) return;
  await button.click();
  await page.waitForFunction((wanted) => document.documentElement.lang.startsWith(wanted), language);
  await arrive(page);
}

/** Until nothing is under way and the shape of what comes has given way to it. */
async function arrive(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
}
