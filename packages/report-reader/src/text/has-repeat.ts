/** Whether a run of so many ideographs, from `shortest` to `longest`, stands in a text twice in a row. */
export function hasRepeat(text: string, shortest: number, longest: number): boolean {
  for (let length = shortest; length <= longest; length += 1) {
    let run = 0;
    for (let at = 0; at + length < text.length && run < length; at += 1) {
      const code = text.charCodeAt(at);
      run = code === text.charCodeAt(at + length) && code >= 0x4e00 && code <= 0x9fa5 ? run + 1 : 0;
    }
    if (run >= length) return true;
  }
  return false;
}
