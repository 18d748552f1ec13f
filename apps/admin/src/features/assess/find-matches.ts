import type { Span } from '@fazhi/domain';

/** One code unit for one, so that offsets stay: full-width signs are their narrow twins, capitals small. */
function fold(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    const plain = unit.normalize('NFKC').toLowerCase();
    folded += plain.length === 1 ? plain : unit;
  }
  return folded;
}

/** Where `words` stand in `text`, in order, without overlaps; offsets in UTF-16 code units. Nothing for blank words. */
export function findMatches(text: string, words: string): readonly Span[] {
  const wanted = fold(words.trim());
  if (wanted === '') return [];
  const searched = fold(text);
  const found: Span[] = [];
  for (let at = searched.indexOf(wanted); at !== -1; at = searched.indexOf(wanted, at + wanted.length))
    found.push({ start: at, end: at + wanted.length });
  return found;
}
