/** Where a command reads files and writes its words. Tests bring their own. */
export interface Terminal {
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}
