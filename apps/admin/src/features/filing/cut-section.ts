/** A sentence of the report with where it begins. */
export interface PickableSentence {
  readonly text: string;
  readonly start: number;
}

/** The sentences of a section, to choose a quotation from. Offsets in UTF-16 code units of the whole text. */
export function cutSection(
  text: string,
  section: { readonly start: number; readonly end: number },
): readonly PickableSentence[] {
  const found = text.slice(section.start, section.end).matchAll(/[^。！？；\n]+[。！？；]?/gu);
  return [...found].flatMap((match) => {
    const sentence = match[0].trim();
    const start = section.start + match.index + match[0].indexOf(sentence);
    return sentence === '' ? [] : [{ text: sentence, start }];
  });
}
