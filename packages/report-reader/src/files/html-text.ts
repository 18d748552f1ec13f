import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { findArticle } from './html-article.js';
import { readPageDates } from './html-dates.js';
import { flattenHtml } from './html-flatten.js';

/** A web page's article as text, and the dates that stood around it. */
export interface PageText {
  readonly text: string;
  /** Lines such as "发布日期：2023-01-05", from the page's metadata table, meta tags and byline. */
  readonly facts: readonly string[];
}

/** Takes the article out of a saved web page, leaving menus, breadcrumbs, footers and buttons behind. */
export function readHtmlText(html: string): PageText {
  const document: DefaultTreeAdapterTypes.Document = parse(html);
  const article = findArticle(document);
  return { text: flattenHtml(article).join('\n'), facts: readPageDates(document) };
}
