/** Characters (UTF-16 code units) that a text is searched for one by one, found far quicker than by a pattern or in a string. */
export class CharacterSet {
  private readonly bits = new Uint8Array(0x2000);

  /** @param characters all of them, in any order */
  constructor(characters: string) {
    for (let at = 0; at < characters.length; at += 1) {
      const code = characters.charCodeAt(at);
      this.bits[code >> 3] = (this.bits[code >> 3] ?? 0) | (1 << (code & 7));
    }
  }

  /** @param code a UTF-16 code unit; NaN, as beyond a text's end, is in no set */
  has(code: number): boolean {
    return ((this.bits[code >> 3] ?? 0) & (1 << (code & 7))) !== 0 && code === code;
  }
}
