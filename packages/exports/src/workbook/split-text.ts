/** Of Chinese in a column of 44: about twenty lines, which fit on a page across. */
const MOST = 420;

/** A long text in pieces that each fit into one row of a page, cut after a sentence where there is one. */
export function splitText(text: string, most = MOST): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const head = rest.slice(0, most);
    const end = Math.max(...['。', '；', '\n', '，'].map((sign) => head.lastIndexOf(sign))) + 1;
    const cut = end > most / 2 ? end : most;
    // never between the halves of one character
    const place = /[\uD800-\uDBFF]/u.test(rest.charAt(cut - 1)) ? cut - 1 : cut;
    pieces.push(rest.slice(0, place));
    rest = rest.slice(place);
  }
  return [...pieces, rest];
}
