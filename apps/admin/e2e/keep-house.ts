import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { openHouse, type House } from './open-house.js';
import { tellPages } from './tell-pages.js';

/**
 * The house that a test file lives in: opened before its first test, closed after its last. Where a test fails, the output says what its pages
 * showed; pictures of them go to the folder FAZHI_E2E_SCREENSHOTS, if it is set.
 * @param furnish what is made ready in it before the first test
 */
export function keepHouse(furnish?: (house: House) => Promise<void>): House {
  let house: House | undefined;
  const open = (): House => {
    if (!house) throw new Error('The house is open only while tests run');
    return house;
  };
  beforeAll(async () => {
    house = await openHouse();
    try {
      await furnish?.(house);
    } catch (error) {
      await tellTrouble(house, 'before the first test');
      throw error;
    }
  }, 240_000);
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail' && house) await tellTrouble(house, task.name);
  }, 60_000);
  afterAll(async () => {
    await house?.close();
  }, 30_000);
  return {
    get server() {
      return open().server;
    },
    get browser() {
      return open().browser;
    },
    get trouble() {
      return open().trouble;
    },
    newPage: (size) => open().newPage(size),
    signIn: (loginName, size) => open().signIn(loginName, size),
    close: () => open().close(),
  };
}

async function tellTrouble(house: House, when: string): Promise<void> {
  console.error(`Failed: ${when}\n\n${await tellPages(house)}\n`);
  const folder = process.env['FAZHI_E2E_SCREENSHOTS'];
  if (folder === undefined) return;
  for (const [number, context] of house.browser.contexts().entries())
    for (const page of context.pages()) await page.screenshot({ path: join(folder, `failed-${String(number)}.png`) });
}
