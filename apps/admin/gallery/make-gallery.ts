import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { foundCounty } from '../e2e/county/found-county.js';
import { walkYear } from '../e2e/county/walk-year.js';
import { DESK, openHouse, PHONE } from '../e2e/open-house.js';
import { showLanguage } from '../e2e/show-language.js';
import { writeIndex, type Picture } from './write-index.js';

const FOLDER = fileURLToPath(new URL('./pictures/', import.meta.url));
const SIZES = { desk: DESK, phone: PHONE } as const;

/**
 * Walks a county's year on a server with a folder of its own and takes a picture of every page, as each role sees it, in both languages
 * and on a desk's and a phone's glass, into `gallery/pictures` with an `index.html`.
 */
export async function makeGallery(): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const house = await openHouse();
  const pictures: Picture[] = [];
  try {
    const county = await foundCounty(house.server);
    const pages = new Map<string | null, Page>();
    for await (const stage of walkYear(county)) {
      console.info(`${stage.name}: ${String(stage.pages.length)}`);
      for (const { name, who, path } of stage.pages) {
        const page = pages.get(who) ?? (who === null ? await house.newPage() : await house.signIn(who));
        pages.set(who, page);
        await page.goto(`${house.server.url}${path}`);
        for (const language of ['zh', 'en'] as const) {
          await showLanguage(page, language);
          for (const [size, viewport] of Object.entries(SIZES)) {
            await page.setViewportSize(viewport);
            const file = `${[stage.name, who ?? 'nobody', name, language, size].join('-')}.png`;
            await page.screenshot({ path: join(FOLDER, file), fullPage: true });
            pictures.push({ stage: stage.name, who: who ?? 'nobody', name, language, size, file });
          }
          await page.setViewportSize(DESK);
        }
        await showLanguage(page, 'zh');
      }
      // after each time of the year, so that a walk that was stopped leaves what it saw
      await writeFile(join(FOLDER, 'index.html'), writeIndex(pictures));
    }
  } finally {
    await house.close();
  }
  console.info(`${String(pictures.length)} · ${join(FOLDER, 'index.html')}`);
}
