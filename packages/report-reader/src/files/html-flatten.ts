import { childrenOf, isElement, isFurniture } from './html-nodes.js';
import type { HtmlElement, HtmlNode } from './html-nodes.js';

const BLOCKS = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'table',
  'tbody',
  'thead',
  'tr',
  'br',
  'hr',
  'dl',
  'dt',
  'dd',
  'blockquote',
  'pre',
  'center',
  'header',
  'title',
  'body',
  'html',
  'fieldset',
  'ucapcontent',
  'address',
  'figure',
  'figcaption',
]);

/** Buttons and counters that pages put beside an article, as whole lines. */
const FURNITURE_LINE =
  /^(?:【?\s?(?:字号|字体|大\s?中\s?小|打印(?:本页)?|关闭(?:窗口)?|返回顶部|扫一扫|分享到?|收藏|上一[篇条]|下一[篇条]|您?(?:当前|现在)(?:的)?位置|首页|浏览(?:次数|量)|点击(?:数|次数|率)|访问(?:次数|量)|阅读(?:次数|量)?|责任编辑|编辑|相关(?:附件|文档|链接)).{0,60}|.{0,20}扫一扫.{0,30}|\[?\s?(?:大|中|小|打印|关闭)\s?\]?)$/u;

const MOST_DEPTH = 400;

interface Walk {
  readonly node: HtmlNode;
  readonly depth: number;
  readonly leaving: boolean;
}

/** The text of a part of a page, a line a block, table rows as lines; ordered lists get their numbers back. */
export function flattenHtml(root: HtmlNode): string[] {
  const lines: string[] = [];
  let line = '';
  const counters: number[] = [];
  const endLine = (): void => {
    const text = line.trim();
    if (text && !FURNITURE_LINE.test(text)) lines.push(text);
    line = '';
  };
  // An explicit stack: a hostile page can nest deeper than the call stack.
  const stack: Walk[] = [{ node: root, depth: 0, leaving: false }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, depth, leaving } = step;
    if (leaving) {
      const name = isElement(node) ? node.tagName : '';
      if (name === 'ol') counters.pop();
      if (name === 'td' || name === 'th') line += ' ';
      if (BLOCKS.has(name)) endLine();
      continue;
    }
    if (node.nodeName === '#text' && 'value' in node) {
      line += node.value.replace(/[\r\n\t]+/g, inlineBreak);
      continue;
    }
    if (isElement(node)) {
      if (node !== root && isFurniture(node)) continue;
      if (BLOCKS.has(node.tagName)) endLine();
      if (node.tagName === 'ol') counters.push(startOf(node));
      if (node.tagName === 'li') line += nextNumber(node, counters);
      stack.push({ node, depth, leaving: true });
    }
    if (depth > MOST_DEPTH) continue;
    const children = childrenOf(node);
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at];
      if (child) stack.push({ node: child, depth: depth + 1, leaving: false });
    }
  }
  endLine();
  return lines;
}

/** A line end in the page's code separates Latin words and means nothing between ideographs. */
function inlineBreak(_: string, at: number, whole: string): string {
  return /[\w]/.test(whole.charAt(at - 1)) ? ' ' : '';
}

function startOf(list: HtmlElement): number {
  const start = Number.parseInt(list.attrs.find((attribute) => attribute.name === 'start')?.value ?? '1', 10);
  return Number.isSafeInteger(start) ? start - 1 : 0;
}

function nextNumber(item: HtmlElement, counters: number[]): string {
  const parent = item.parentNode;
  const last = counters.length - 1;
  if (!parent || !isElement(parent) || parent.tagName !== 'ol' || last < 0) return '';
  const number = (counters[last] ?? 0) + 1;
  counters[last] = number;
  return `${String(number)}.`;
}
