import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Narrows a node to an element. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** The children of a node, none where it cannot have any. */
export function childrenOf(node: HtmlNode): readonly HtmlNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** An attribute's value, or the empty string. */
export function attributeOf(element: HtmlElement, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? '';
}

const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'nav',
  'footer',
  'form',
  'button',
  'select',
  'option',
  'iframe',
  'object',
  'input',
  'textarea',
  'head',
  'aside',
  'link',
  'meta',
  'audio',
  'video',
  'canvas',
]);

const FURNITURE =
  /(?:^|[\s_-])(?:nav|navbar|menu|footer|foot|breadcrumb|crumbs?|position|location|share|bdshare|qrcode|ewm|toolbar|tools?|print|close|sidebar|copyright|search|header|topbar|weizhi|dqwz|related|pagination|pager|prev|next)(?:$|[\s_-])/i;

/** Whether an element is never part of an article: code, controls, navigation, or hidden. */
export function isFurniture(element: HtmlElement): boolean {
  if (SILENT.has(element.tagName)) return true;
  if (/display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i.test(attributeOf(element, 'style'))) return true;
  if (element.tagName === 'body' || element.tagName === 'html' || element.tagName === 'article') return false;
  return FURNITURE.test(attributeOf(element, 'class')) || FURNITURE.test(attributeOf(element, 'id'));
}
