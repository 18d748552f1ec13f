import { floatAt } from './typed-at.js';

/**
 * Inverse of a symmetric positive definite matrix by Gauss–Jordan elimination without pivoting, which such a matrix does not need.
 * @param matrix size × size, by rows; left as it is
 */
export function invertPositive(matrix: Float64Array, size: number): Float64Array {
  const work = matrix.slice();
  for (let pivot = 0; pivot < size; pivot += 1) {
    const head = pivot * size;
    const scale = 1 / floatAt(work, head + pivot);
    work[head + pivot] = 1;
    for (let column = 0; column < size; column += 1) work[head + column] = floatAt(work, head + column) * scale;
    for (let row = 0; row < size; row += 1) {
      if (row === pivot) continue;
      const factor = floatAt(work, row * size + pivot);
      work[row * size + pivot] = 0;
      for (let column = 0; column < size; column += 1) {
        const place = row * size + column;
        work[place] = floatAt(work, place) - factor * floatAt(work, head + column);
      }
    }
  }
  return work;
}
