/** A piece of an XML file: a tag's opening, its closing, or text between tags with entities resolved. */
export type XmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Walks through XML piece by piece in one pass, without building a tree. Declarations and comments are left out. */
export function* readXmlTokens(xml: string): Generator<XmlToken, void> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open < 0) return;
    if (open > at) yield { kind: 'text', text: resolveEntities(xml.slice(at, open)) };
    if (xml.startsWith('<!--', open)) {
      const end = xml.indexOf('-->', open);
      at = end < 0 ? xml.length : end + 3;
      continue;
    }
    const close = xml.indexOf('>', open);
    if (close < 0) return;
    at = close + 1;
    const tag = xml.slice(open + 1, close);
    if (tag.startsWith('?') || tag.startsWith('!')) continue;
    if (tag.startsWith('/')) {
      yield { kind: 'close', name: tag.slice(1).trim() };
      continue;
    }
    const gap = tag.search(/[\s/]/);
    const name = gap < 0 ? tag : tag.slice(0, gap);
    yield { kind: 'open', name, attributes: gap < 0 ? '' : tag.slice(gap), empty: tag.endsWith('/') };
  }
}

/** The value of one attribute of an opening tag, or null. */
export function readXmlAttribute(attributes: string, name: string): string | null {
  const at = attributes.indexOf(`${name}="`);
  if (at < 0) return null;
  const from = at + name.length + 2;
  const to = attributes.indexOf('"', from);
  return to < 0 ? null : resolveEntities(attributes.slice(from, to));
}

function resolveEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
