/** Signs that may not begin a line, and signs that may not end one. */
const NOT_FIRST = /^[，。、；：？！”’）》〉】〕…,.;:?!)\]}%]/u;
const NOT_LAST = /[“‘（《〈【〔([{]$/u;

/**
 * Breaks a text into lines as Chinese is set: anywhere between two characters, but not within a word or number of other scripts, nor so that a
 * closing sign begins a line or an opening one ends it. A word that is longer than a line is broken.
 * @param measure width of one character in the unit of `width`
 */
export function wrapLines(text: string, width: number, measure: (character: string) => number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width, measure));
}

function wrapParagraph(text: string, width: number, measure: (character: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const widthOf = (piece: string) => Array.from(piece).reduce((sum, character) => sum + measure(character), 0);
  for (const piece of piecesOf(text)) {
    const wide = widthOf(piece);
    if (line !== '' && used + wide > width && !NOT_FIRST.test(piece)) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    for (const character of wide > width ? Array.from(piece) : [piece]) {
      const own = widthOf(character);
      if (wide > width && line !== '' && used + own > width) {
        lines.push(line);
        line = '';
        used = 0;
      }
      line += character;
      used += own;
    }
  }
  return [...lines, line.trimEnd()];
}

/** What stays together: words and numbers of other scripts, opening signs with what follows. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const piece of text.match(/[\p{Script=Latin}\p{N}._/+%-]+|\s+|./gsu) ?? []) {
    const last = pieces.at(-1);
    if (last !== undefined && NOT_LAST.test(last)) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}
