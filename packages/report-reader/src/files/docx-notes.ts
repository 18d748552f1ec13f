import { createHiding } from './docx-hiding.js';
import { readXmlAttribute, readXmlTokens } from './xml-tokens.js';

/** The text of foot- and endnotes, by the element that refers to them and their id ("w:footnoteReference 2"). */
export function readDocxNotes(footnotesXml: string, endnotesXml: string): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  readNotes(footnotesXml, 'w:footnote', notes);
  readNotes(endnotesXml, 'w:endnote', notes);
  return notes;
}

function readNotes(xml: string, element: 'w:footnote' | 'w:endnote', notes: Map<string, string>): void {
  const isHidden = createHiding();
  let id = '';
  let text = '';
  let inText = false;
  for (const token of readXmlTokens(xml)) {
    if (isHidden(token)) continue;
    if (token.kind === 'text') {
      if (inText) text += token.text;
      continue;
    }
    if (token.kind === 'open') {
      if (token.name === element) {
        // Separators between text and notes are stored as notes of their own type.
        id =
          readXmlAttribute(token.attributes, 'w:type') === null
            ? (readXmlAttribute(token.attributes, 'w:id') ?? '')
            : '';
        text = '';
      } else if (token.name === 'w:t' && !token.empty) inText = true;
      continue;
    }
    if (token.name === 'w:t') inText = false;
    if (token.name === element && id !== '') notes.set(`${element}Reference ${id}`, text.trim());
  }
}
