import type { Writable } from 'node:stream';
import type { Worksheet } from 'exceljs';

/** What a sheet of the streaming writer is written into: the library's own hub, with the packers that it feeds. Its types leave it out. */
interface SheetStream {
  readonly write: (xml: string) => void;
  readonly pipes: readonly Writable[];
}

export function streamOf(sheet: Worksheet): SheetStream {
  return (sheet as unknown as { readonly stream: SheetStream }).stream;
}
