/**
 * The element at an index that the caller knows to exist; a typed array has no other way to say so under `noUncheckedIndexedAccess`.
 * @throws RangeError where the caller was wrong
 */
export function elementAt<Element>(values: ArrayLike<Element>, index: number): Element {
  const value = values[index];
  if (value === undefined) throw new RangeError(`No element ${String(index)} among ${String(values.length)}`);
  return value;
}
