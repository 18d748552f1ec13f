import { intAt } from './typed-at.js';
import type { Observations } from './observations.js';

/** Rows and columns that are joined by observations, and by none to any other. */
export interface Component {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** The connected parts of a design, by their first row; rows and columns without observations are in none [AGG7]. */
export function findComponents(
  design: Pick<Observations, 'rows' | 'columns' | 'row' | 'column'>,
): readonly Component[] {
  const parent = Int32Array.from({ length: design.rows + design.columns }, (_, index) => index);
  const rootOf = (start: number): number => {
    let node = start;
    while (intAt(parent, node) !== node) {
      parent[node] = intAt(parent, intAt(parent, node));
      node = intAt(parent, node);
    }
    return node;
  };
  const seen = new Uint8Array(design.rows + design.columns);
  for (let index = 0; index < design.row.length; index += 1) {
    const row = intAt(design.row, index);
    const column = design.rows + intAt(design.column, index);
    seen[row] = seen[column] = 1;
    parent[rootOf(row)] = rootOf(column);
  }
  const components = new Map<number, { rows: number[]; columns: number[] }>();
  for (let node = 0; node < seen.length; node += 1) {
    if (seen[node] === 0) continue;
    const root = rootOf(node);
    const component = components.get(root) ?? { rows: [], columns: [] };
    components.set(root, component);
    if (node < design.rows) component.rows.push(node);
    else component.columns.push(node - design.rows);
  }
  return [...components.values()];
}
