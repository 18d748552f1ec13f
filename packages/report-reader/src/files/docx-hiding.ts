import type { XmlToken } from './xml-tokens.js';
import { readXmlAttribute } from './xml-tokens.js';

/** Parts whose text is not what a reader of the document sees: deleted text, earlier formatting, field codes, phonetic guides. */
const ALWAYS = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:delInstrText',
  'w:instrText',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:rt',
  'm:oMathPara',
]);

/**
 * Decides, token by token, whether a document's part is out of a reader's sight. Also hides the second form of what is stored twice
 * (mc:AlternateContent), a content control's prompt, and a table of contents.
 */
export function createHiding(): (token: XmlToken) => boolean {
  const hiding: string[] = [];
  const alternatives: { taken: boolean }[] = [];
  const controls: { hides: boolean }[] = [];
  const opens = (name: string): boolean => {
    if (ALWAYS.has(name)) return true;
    const alternative = alternatives.at(-1);
    if ((name === 'mc:Choice' || name === 'mc:Fallback') && alternative) {
      const isSecond = alternative.taken;
      alternative.taken = true;
      return isSecond;
    }
    const control = controls.at(-1);
    if (name === 'mc:AlternateContent') alternatives.push({ taken: false });
    else if (name === 'w:sdt') controls.push({ hides: false });
    else if (name === 'w:sdtContent') return control?.hides ?? false;
    return false;
  };
  const note = ({ name, attributes }: XmlToken & { kind: 'open' }): void => {
    const control = controls.at(-1);
    if (!control) return;
    if (name === 'w:showingPlcHdr') control.hides = true;
    if (name === 'w:docPartGallery' && readXmlAttribute(attributes, 'w:val') === 'Table of Contents')
      control.hides = true;
  };
  return (token) => {
    const inner = hiding.at(-1);
    if (inner !== undefined) {
      if (token.kind === 'open' && token.name === inner && !token.empty) hiding.push(inner);
      if (token.kind === 'close' && token.name === inner) hiding.pop();
      return true;
    }
    if (token.kind === 'open') {
      if (token.empty) note(token);
      else if (opens(token.name)) {
        hiding.push(token.name);
        return true;
      } else note(token);
    }
    if (token.kind === 'close' && token.name === 'mc:AlternateContent') alternatives.pop();
    if (token.kind === 'close' && token.name === 'w:sdt') controls.pop();
    return false;
  };
}
