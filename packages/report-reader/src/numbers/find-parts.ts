/** A number in a bracket that has no measure word of its own. */
export interface FoundPart {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

const BRACKET = /^[（(]([^（）()。；]{3,60})[）)]/;
const PART = /^[一-龥]{1,10}(\d{1,7})$/;

/** "98件（林业17、规划81）": the parts right behind a whole, where they add up to it. `at`: the whole's end. */
export function findParts(text: string, at: number, whole: number): readonly FoundPart[] {
  const inside = BRACKET.exec(text.slice(at, at + 64))?.[1];
  if (inside === undefined) return [];
  const parts: FoundPart[] = [];
  let start = at + 1;
  for (const piece of inside.split(/[、，,]/)) {
    const written = PART.exec(piece)?.[1];
    if (written === undefined) return [];
    const end = start + piece.length;
    parts.push({ start: end - written.length, end, value: Number(written) });
    start = end + 1;
  }
  return parts.length >= 2 && parts.reduce((sum, { value }) => sum + value, 0) === whole ? parts : [];
}
