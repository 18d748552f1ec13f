import type { CSSProperties } from 'react';

const known = new Set(['L', 'D', 'E', 'P', 'R']);

/** Sets --dim and its tints for everything inside; a county's own sixth dimension takes the secondary ink. */
export function dimensionColour(dimension: string): CSSProperties {
  const letter = known.has(dimension) ? dimension : null;
  const colours: Record<string, string> =
    letter === null
      ? { '--dim': 'var(--secondary)', '--dim-14': 'var(--line)', '--dim-28': 'var(--line)', '--dim-60': 'var(--edge)' }
      : {
          '--dim': `var(--dim-${letter})`,
          '--dim-14': `var(--dim-${letter}-14)`,
          '--dim-28': `var(--dim-${letter}-28)`,
          '--dim-60': `var(--dim-${letter}-60)`,
        };
  return colours;
}
