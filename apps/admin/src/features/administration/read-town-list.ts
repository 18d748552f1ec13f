export interface TownList {
  readonly names: readonly string[];
  readonly twice: readonly string[];
  /** Names whose ending tells no type. */
  readonly unclear: readonly string[];
}

const endings = ['\u9547', '\u4e61', '\u8857\u9053'];

/** Reads a pasted column: one name a line, or several parted by signs; numbers in front and blanks are dropped. */
export function readTownList(pasted: string): TownList {
  const names = pasted
    .split(/[\n\r\t,;\u3001\uff0c\uff1b]+/)
    .map((name) => name.replace(/^[\s\d.\uff0e)\uff09]+/, '').replace(/\s+/g, ''))
    .filter((name) => name !== '');
  return {
    names: [...new Set(names)],
    twice: [...new Set(names.filter((name, index) => names.indexOf(name) !== index))],
    unclear: [...new Set(names)].filter((name) => !endings.some((ending) => name.endsWith(ending))),
  };
}
