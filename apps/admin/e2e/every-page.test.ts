// @vitest-environment node
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { foundCounty, type County } from './county/found-county.js';
import { walkYear } from './county/walk-year.js';
import { findBarriers } from './find-barriers.js';
import { fitsTheGlass } from './fits-the-glass.js';
import { DESK, PHONE } from './open-house.js';
import { showLanguage } from './show-language.js';
import { keepHouse } from './keep-house.js';

/* Every page, as each role finds it at each time of a county's whole year: nobody is shut out, and nothing hangs over a phone's edge. */
/* Turn about from stage to stage; FAZHI_EVERY_PAGE=all looks at each page in both, which takes twice as long. */
const LANGUAGES = ['zh', 'en'] as const;
const looksTwice = process.env['FAZHI_EVERY_PAGE'] === 'all';

let county: County;
const house = keepHouse(async ({ server }) => {
  county = await foundCounty(server);
});

test('no page of the year has a barrier', { timeout: 1_800_000 }, async () => {
  const found: string[] = [];
  const pages = new Map<string | null, Page>();
  let stages = 0;
  for await (const stage of walkYear(county)) {
    const languages = LANGUAGES.filter((_, place) => looksTwice || place === stages % 2);
    stages += 1;
    for (const { name, who, path } of stage.pages) {
      const page = pages.get(who) ?? (who === null ? await house.newPage() : await house.signIn(who));
      pages.set(who, page);
      await page.goto(`${house.server.url}${path}`);
      for (const language of languages) {
        const here = `${stage.name}, ${who ?? 'nobody'}, ${name}, ${language}`;
        await showLanguage(page, language);
        found.push(...(await findBarriers(page)).map((line) => `${here}: ${line}`));
        await page.setViewportSize(PHONE);
        if (!(await fitsTheGlass(page))) found.push(`${here}: hangs over the edge of a phone`);
        await page.setViewportSize(DESK);
      }
      await showLanguage(page, 'zh');
    }
  }
  expect(found).toEqual([]);
  expect(house.trouble).toEqual([]);
});
