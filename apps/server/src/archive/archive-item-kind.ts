/** A photograph, a document, or a number without a file. */
export type ArchiveItemKind = 'photo' | 'document' | 'figure';
