import type { Locator, Page } from 'playwright-core';

const ATTEMPTS = 5;
/** Milliseconds for one step of an attempt: all of them together stay below a test's time. */
const PATIENCE = 4_000;

/**
 * Opens a select by keyboard, takes an option, and goes on only when the select shows it. A pointer's click on a list that is still unfolding, or on
 * the one before still folding, is taken for nothing on a busy machine; a person sees that and clicks again, a test would wait for ever.
 * @param field the select's own input, as its label finds it
 * @throws the last attempt's error, where the option cannot be taken
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
      if (!(await offered.isVisible())) await field.press('ArrowDown', { timeout: PATIENCE });
      await offered.waitFor({ timeout: PATIENCE });
      await offered.dispatchEvent('click', undefined, { timeout: PATIENCE });
      await shown.waitFor({ timeout: PATIENCE });
      return;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await page.waitForTimeout(300);
    }
  }
}
