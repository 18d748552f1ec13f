import type { CSSProperties } from 'react';

const known = new Set(['L', 'D', 'E', 'P', 'R']);
const fallbacks = { '': 'var(--secondary)', '-14': 'var(--line)', '-28': 'var(--line)', '-60': 'var(--edge)' } as const;

/** The CSS variable of a dimension's colour or tint; a county's own sixth dimension takes the secondary ink. */
export function dimensionVariable(dimension: string, tint: keyof typeof fallbacks): string {
  return known.has(dimension) ? `var(--dim-${dimension}${tint})` : fallbacks[tint];
}

/** Sets --dim and its tints for everything inside. */
export function dimensionColour(dimension: string): CSSProperties {
  const colours: Record<string, string> = {
    '--dim': dimensionVariable(dimension, ''),
    '--dim-14': dimensionVariable(dimension, '-14'),
    '--dim-28': dimensionVariable(dimension, '-28'),
  };
  return colours;
}
