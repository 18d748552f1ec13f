import type { Span } from '@fazhi/domain';

/*
 * Between the drawn report and offsets into its text. Every line of the report carries in data-start where it begins; the numbers in the margin
 * belong to no text.
 */
const lines = '[data-start]';
const notText = '.margin-number';

function textNodes(line: Element): Text[] {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text && node.parentElement?.closest(notText) === null) found.push(node);
  return found;
}

/** The offset of a place of the document; null where it lies outside the text. */
function offsetOf(pane: Element, node: Node, within: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const line = element?.closest<HTMLElement>(lines);
  if (!line || !pane.contains(line)) return null;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, within);
  const cut = before.cloneContents();
  for (const number of cut.querySelectorAll(notText)) number.remove();
  return Number(line.dataset['start']) + cut.textContent.length;
}

/** What of the report is selected, without blanks at its ends; null where nothing is, or something else. Offsets in UTF-16 code units. */
export function selectedSpan(pane: Element, text: string): Span | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(pane, range.startContainer, range.startOffset);
  const end = offsetOf(pane, range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  const quote = text.slice(start, end);
  const trimmed = quote.trim();
  if (trimmed === '') return null;
  const from = start + quote.indexOf(trimmed);
  return { start: from, end: from + trimmed.length };
}

/** The range of the document that shows this stretch of the text; null where it is not drawn. */
export function rangeOf(pane: Element, { start, end }: Span): Range | null {
  const line = [...pane.querySelectorAll<HTMLElement>(lines)]
    .filter((one) => Number(one.dataset['start']) <= start)
    .at(-1);
  if (line === undefined) return null;
  let at = Number(line.dataset['start']);
  const range = document.createRange();
  let isOpen = false;
  for (const node of textNodes(line)) {
    const next = at + node.length;
    if (!isOpen && start < next) {
      range.setStart(node, Math.max(0, start - at));
      isOpen = true;
    }
    if (isOpen) range.setEnd(node, Math.min(node.length, end - at));
    if (end <= next) break;
    at = next;
  }
  return isOpen ? range : null;
}
