import type { CSSProperties } from 'react';
import { dimensionColour, dimensionVariable } from '../../ui/dimension-colour';
import type { DeskPlace } from './desk-types';
import type { Segment } from './segment-text';

const laneHeight = 3;
const lanesShown = 3;

/** One underline a piece of evidence, stacked and never mixed; the tint is that of the focus alone. */
export function markedStyle(
  segment: Segment,
  evidence: readonly DeskPlace[],
  dimensionOf: ReadonlyMap<string, string>,
  focused: readonly number[],
  current: number | null,
): CSSProperties {
  const dimension = (id: number): string => dimensionOf.get(evidence[id]?.indicator ?? '') ?? '';
  const lines = segment.marks
    .filter((mark) => mark.lane < lanesShown)
    .map(({ id, lane }) => {
      const isFocused = focused.includes(id);
      const colour = dimensionVariable(dimension(id), isFocused ? '' : '-60');
      return {
        // what a person marked is dashed, so that it is told apart without colour
        image:
          evidence[id]?.isOwn === true
            ? `repeating-linear-gradient(90deg, ${colour} 0 6px, transparent 6px 9px)`
            : `linear-gradient(${colour}, ${colour})`,
        size: isFocused ? '100% 2px' : '100% 1px',
        position: `0 calc(100% - ${String(lane * laneHeight)}px)`,
      };
    });
  const tinted =
    segment.marks.find((mark) => mark.id === current) ?? segment.marks.find((mark) => focused.includes(mark.id));
  return {
    ...(tinted === undefined ? {} : dimensionColour(dimension(tinted.id))),
    backgroundImage: lines.map((line) => line.image).join(', '),
    backgroundSize: lines.map((line) => line.size).join(', '),
    backgroundPosition: lines.map((line) => line.position).join(', '),
  };
}
