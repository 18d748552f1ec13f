/**
 * The total after bonus and deductions, in hundredths [AJ11]: never below 0; it may pass the rubric's full marks, by the bonus' cap at most.
 */
export function finalTotal(total: number, adjustments: { readonly points: number }): number {
  return Math.max(0, total + adjustments.points);
}
