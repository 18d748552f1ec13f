/**
 * Writes hundredths of a point for people: 350 → "3.50", -50 → "-0.50". The only place where points are rounded is their
 * computation; this one only moves the decimal point [TO5].
 */
export function formatPoints(hundredths: number): string {
  const sign = hundredths < 0 ? '-' : '';
  const whole = Math.abs(hundredths);
  return `${sign}${String(Math.trunc(whole / 100))}.${String(whole % 100).padStart(2, '0')}`;
}
