import { attributeOf, childrenOf, isElement, isFurniture } from './html-nodes.js';
import type { HtmlElement, HtmlNode } from './html-nodes.js';

interface Measured {
  readonly node: HtmlElement;
  readonly chars: number;
  readonly linked: number;
}

const ARTICLE_NAME =
  /(?:^|[\s_-])(?:TRS_(?:Editor|UEDITOR)|UCAPCONTENT|article|zoom|content|con_?text|news_?con|detail|main_?text|view|vsb_content\w{0,4}|wzcon|neirong)(?:$|[\s_-])/i;
const TITLE_NAME = /title|biaoti|headline/i;

/**
 * The element that holds a page's article: the deepest one that keeps nine tenths of the page's running text (characters outside links),
 * with its title where that stands close by. The body where nothing stands out.
 */
export function findArticle(document: HtmlNode): HtmlNode {
  const measured = measureElements(document);
  const body = measured.find(({ node }) => node.tagName === 'body');
  if (!body) return document;
  const whole = measured.reduce((most, one) => Math.max(most, runningText(one)), 1);
  let best = body;
  // Document order puts parents before children, so a later element that still holds the text is deeper.
  for (const candidate of measured) {
    const share = runningText(candidate) / whole;
    const needed = isNamedArticle(candidate.node) ? 0.7 : 0.9;
    if (share >= needed && candidate.linked <= candidate.chars * 0.4 && isContainer(candidate.node)) best = candidate;
  }
  return withTitle(best.node);
}

function runningText({ chars, linked }: Measured): number {
  return chars - linked;
}

function isContainer(element: HtmlElement): boolean {
  return !/^(?:p|span|font|tr|td|tbody|ul|ol|li|strong|b|a|h[1-6])$/.test(element.tagName) || element.tagName === 'td';
}

function isNamedArticle(element: HtmlElement): boolean {
  return (
    element.tagName === 'article' ||
    ARTICLE_NAME.test(attributeOf(element, 'class')) ||
    ARTICLE_NAME.test(attributeOf(element, 'id'))
  );
}

/** The nearest ancestor, at most three up, that adds a heading or title element and little else; else the element itself. */
function withTitle(article: HtmlElement): HtmlNode {
  if (hasTitle(article)) return article;
  let at: HtmlNode = article;
  for (let up = 0; up < 3; up += 1) {
    const parent: HtmlNode | null = isElement(at) ? at.parentNode : null;
    if (!parent || !isElement(parent) || parent.tagName === 'html') return article;
    if (childrenOf(parent).some((child) => child !== at && isElement(child) && !isFurniture(child) && hasTitle(child)))
      return parent;
    at = parent;
  }
  return article;
}

function hasTitle(element: HtmlElement): boolean {
  const queue: HtmlNode[] = [element];
  for (let node = queue.pop(), seen = 0; node && seen < 200; node = queue.pop(), seen += 1) {
    if (isElement(node)) {
      if (/^h[12]$/.test(node.tagName)) return true;
      if (node !== element || node.tagName !== 'body') {
        if (TITLE_NAME.test(attributeOf(node, 'class')) || TITLE_NAME.test(attributeOf(node, 'id'))) return true;
      }
    }
    queue.push(...childrenOf(node).slice(0, 50).toReversed());
  }
  return false;
}

/** Every element that is not furniture, in document order, with its characters and those of them inside links. */
function measureElements(root: HtmlNode): Measured[] {
  const found: { node: HtmlElement; chars: number; linked: number }[] = [];
  const open: { chars: number; linked: number; isLink: boolean }[] = [];
  let links = 0;
  const stack: { node: HtmlNode; leaving: boolean }[] = [{ node: root, leaving: false }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, leaving } = step;
    if (leaving) {
      const closed = open.pop();
      const outer = open.at(-1);
      if (closed?.isLink) links -= 1;
      if (closed && outer) {
        outer.chars += closed.chars;
        outer.linked += closed.linked;
      }
      continue;
    }
    if (node.nodeName === '#text' && 'value' in node) {
      const inner = open.at(-1);
      const chars = node.value.replace(/\s+/g, '').length;
      if (inner) {
        inner.chars += chars;
        if (links > 0) inner.linked += chars;
      }
      continue;
    }
    if (isElement(node)) {
      if (isFurniture(node)) continue;
      const tally = { node, chars: 0, linked: 0, isLink: node.tagName === 'a' };
      if (tally.isLink) links += 1;
      found.push(tally);
      open.push(tally);
      stack.push({ node, leaving: true });
    }
    const children = childrenOf(node);
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at];
      if (child) stack.push({ node: child, leaving: false });
    }
  }
  return found;
}
