/** A column's letters: 1 → A, 27 → AA. */
export function columnLetter(place: number): string {
  const rest = (place - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return place > 26 ? columnLetter((place - 1 - rest) / 26) + letter : letter;
}
