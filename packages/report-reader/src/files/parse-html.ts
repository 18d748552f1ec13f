import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterMap, DefaultTreeAdapterTypes, TreeAdapter } from 'parse5';
import { READ_LIMITS } from './read-limits.js';
import { TooTangled } from './too-tangled.js';

/**
 * Parses a page as browsers do. Pages of hostile depth would take the parser time that grows with its square, so it stops early.
 * @throws TooTangled
 */
export function parseHtml(html: string): DefaultTreeAdapterTypes.Document {
  const depths = new WeakMap<object, number>();
  let elements = 0;
  const place = (parent: object, node: object): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > READ_LIMITS.depth) throw new TooTangled('too deep');
    depths.set(node, depth);
  };
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      elements += 1;
      if (elements > READ_LIMITS.elements) throw new TooTangled('too many elements');
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    appendChild: (parent, node) => {
      place(parent, node);
      defaultTreeAdapter.appendChild(parent, node);
    },
    insertBefore: (parent, node, reference) => {
      place(parent, node);
      defaultTreeAdapter.insertBefore(parent, node, reference);
    },
  };
  return parse(html, { treeAdapter });
}
