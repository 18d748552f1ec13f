/** `elementAt` for doubles alone: engines read an array faster where only one kind of array ever passes. */
export function floatAt(values: Float64Array, index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`No element ${String(index)} among ${String(values.length)}`);
  return value;
}

/** `elementAt` for whole numbers alone. */
export function intAt(values: Int32Array, index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`No element ${String(index)} among ${String(values.length)}`);
  return value;
}
