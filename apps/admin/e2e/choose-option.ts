import type { Locator, Page } from 'playwright-core';

const ATTEMPTS = 5;

/**
 * Opens a select and takes an option, and goes on only when the select shows it. A list that is still unfolding, or the one before still folding,
 * takes a machine's click for nothing; a person sees that and clicks again, and so does this.
 * @param field the select's own input, as its label finds it
 * @throws the last click's error, where the option cannot be taken
 */
export async function chooseOption(page: Page, field: Locator, option: string): Promise<void> {
  const shown = field
    .locator('xpath=ancestor::*[contains(concat(" ", normalize-space(@class), " "), " ant-select ")][1]')
    .filter({ hasText: option });
  const offered = page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: option })
    .last();
  for (let attempt = 1; ; attempt++) {
    try {
      if (!(await offered.isVisible())) await field.click();
      await offered.click({ timeout: 5_000 });
      await shown.waitFor({ timeout: 5_000 });
      return;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await page.waitForTimeout(300);
    }
  }
}
