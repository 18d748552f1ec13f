/** Ideographs that may stand before a suffix, and a name with its place. */
interface FoundName {
  readonly name: string;
  readonly index: number;
  readonly end: number;
}

/**
 * The shortest runs of ideographs from left to right that end in a suffix, each as far back as `longest` ideographs before it: what
 * `[一-龥]{shortest,longest}?suffix` would find, looked for from the suffix, which is rare, and not from every ideograph.
 * @param suffix global; may look ahead, not behind
 */
export function* namesEndingIn(text: string, suffix: RegExp, shortest: number, longest: number): Generator<FoundName> {
  let from = 0;
  for (const found of text.matchAll(suffix)) {
    let index = found.index;
    while (index > from && found.index - index < longest && isIdeograph(text.charCodeAt(index - 1))) index -= 1;
    if (found.index - index < shortest) continue;
    const end = found.index + found[0].length;
    yield { name: text.slice(index, end), index, end };
    from = end;
  }
}

function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fa5;
}
