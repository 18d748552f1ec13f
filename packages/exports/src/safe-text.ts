/**
 * Text that a spreadsheet will not run: a leading = + - @ tab or carriage return (half or full width) is disarmed with an apostrophe (OWASP, CSV injection).
 */
export function toSafeText(text: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}
