const WIDE = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['(', '（'],
  [')', '）'],
  ['!', '！'],
  ['?', '？'],
]);

/** Ideographs, Chinese punctuation and full-width forms: what Chinese running text is made of. */
const CHINESE = /[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef“”‘’—…]/;

/**
 * A text's twin for matching in which the ASCII punctuation of Chinese running text is full-width, as rules expect it, character for
 * character: every offset means the same in both. Marks inside numbers and Latin words (25,000, 8:00) stay; straight quotes open and close in turn.
 */
export function widenPunctuation(text: string): string {
  if (!/[,;:()!?"]/.test(text)) return text;
  let opens = true;
  return text.replace(/[,;:()!?"]|\n/g, (mark, at: number) => {
    if (mark === '\n') {
      opens = true;
      return mark;
    }
    if (mark === '"') {
      opens = !opens;
      return opens ? '”' : '“';
    }
    // A run of question marks is what a lost word leaves.
    if (mark === '?' && (text.charAt(at - 1) === '?' || text.charAt(at + 1) === '?')) return mark;
    // A bracket may stand beside a numeral: (1)加强.
    const reach = mark === '(' || mark === ')' ? 3 : 1;
    const isInChinese = CHINESE.test(text.slice(Math.max(0, at - reach), at + 1 + reach));
    return isInChinese ? (WIDE.get(mark) ?? mark) : mark;
  });
}
