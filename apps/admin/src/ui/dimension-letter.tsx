import { dimensionColour } from './dimension-colour';

/** A dimension's letter on its tint: never the colour alone. */
export function DimensionLetter({ id }: { readonly id: string }) {
  return (
    <span className="dimension-letter" style={dimensionColour(id)} aria-hidden="true">
      {id}
    </span>
  );
}
