import { findArticle } from './html-article.js';
import { readPageDates } from './html-dates.js';
import { findPageFacts } from '../metadata/front-matter.js';
import { splitLines } from '../text/lines.js';
import { flattenHtml } from './html-flatten.js';
import { parseHtml } from './parse-html.js';
import { trimPageEdges } from './trim-page-edges.js';

/** A web page's article as text, and the dates that stood around it. */
export interface PageText {
  readonly text: string;
  /** Lines such as "发布日期：2023-01-05", from the page's metadata table, meta tags and byline. */
  readonly facts: readonly string[];
}

/** Takes the article out of a saved web page, leaving menus, breadcrumbs, footers and buttons behind. */
export function readHtmlText(html: string): PageText {
  const document = parseHtml(html);
  const article = findArticle(document);
  const lines = flattenHtml(article);
  const text = lines.join('\n');
  // The table above the article is known from the facts: it is no part of what the town wrote.
  const above = findPageFacts(text, splitLines(text));
  return { text: trimPageEdges(lines.filter((_, at) => !above.has(at))).join('\n'), facts: readPageDates(document) };
}
