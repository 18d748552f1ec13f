import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The levels of WCAG 2.2 that the house keeps. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What on the page shuts somebody out, a line each: the rule, and where. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  // evaluated from outside, so that the page's own rules for scripts need no hole
  await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const { axe: inside } = window as unknown as { axe: typeof axe };
    const { violations } = await inside.run(document, { runOnly: { type: 'tag', values: tags } });
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ target, failureSummary }) => {
        const why = (failureSummary ?? '').split('\n').slice(1, 2).join('').trim();
        return `${id}: ${target.join(' ')} (${why})`;
      }),
    );
  }, TAGS);
}
