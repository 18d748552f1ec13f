import { attributeOf, childrenOf, isElement } from './html-nodes.js';
import type { HtmlNode } from './html-nodes.js';

const LABEL =
  /(?:发布|公开|发文|成文|印发|生成|更新|发表)(?:日期|时间)|(?:文|发文字)号|索引号|日期|时间|来源|发布机构|信息来源|标\s?题|名\s?称/;
const META_DATE = /^(?:pubdate|publishdate|publish_?time|article:published_time|dc\.date)$/i;
const SHORT = 60;
const MOST = 40;
const LONGEST_TITLE = 80;

/** Facts that a page states around its article, each as "label：value": dates of publication, document number, source. */
export function readPageDates(root: HtmlNode): string[] {
  const facts: string[] = [];
  const add = (fact: string): void => {
    if (facts.length < MOST && !facts.includes(fact)) facts.push(fact);
  };
  const stack: HtmlNode[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isElement(node)) {
      if (node.tagName === 'script' || node.tagName === 'style') continue;
      if (node.tagName === 'meta' && /^articletitle$/i.test(attributeOf(node, 'name')))
        add(`标题：${attributeOf(node, 'content').slice(0, LONGEST_TITLE)}`);
      if (node.tagName === 'title') add(`标题：${shortText(node, 0).slice(0, LONGEST_TITLE)}`);
      if (node.tagName === 'meta' && META_DATE.test(attributeOf(node, 'name') || attributeOf(node, 'property'))) {
        add(`发布日期：${attributeOf(node, 'content').slice(0, SHORT)}`);
      }
    }
    const own = childrenOf(node)
      .slice(0, 12)
      .map((child) => shortText(child, 0))
      .filter((text) => text !== '');
    const line = own.join(' ');
    if (line.length <= SHORT * 4 && LABEL.test(line)) addPairs(line, add);
    const children = childrenOf(node);
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at];
      if (child) stack.push(child);
    }
  }
  return facts;
}

function addPairs(line: string, add: (fact: string) => void): void {
  const pattern =
    /((?:发布|公开|发文|成文|印发|生成|更新|发表)(?:日期|时间)|日\s?期|时\s?间|发文字号|文\s?号|标\s?题|名\s?称)\s?[：:\]】]?\s{0,4}([^\s：:]{4,40}(?:\s?\d{1,2}:\d{2}(?::\d{2})?)?)/g;
  for (const found of line.matchAll(pattern)) {
    if (/\d/.test(found[2] ?? '') || /标题|名称/.test((found[1] ?? '').replace(/\s/g, '')))
      add(`${(found[1] ?? '').replace(/\s/g, '')}：${found[2] ?? ''}`);
  }
}

/** An element's text where it is short, else the empty string; looks a few levels deep. */
function shortText(node: HtmlNode, depth: number): string {
  if (node.nodeName === '#text' && 'value' in node)
    return node.value.length > SHORT * 3 ? '' : node.value.replace(/\s+/g, ' ').trim();
  if (depth > 3 || (isElement(node) && /^(?:script|style)$/.test(node.tagName))) return '';
  const children = childrenOf(node);
  if (children.length > 30) return '';
  return children
    .map((child) => shortText(child, depth + 1))
    .join(' ')
    .trim();
}
