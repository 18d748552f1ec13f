import type { Bilingual } from '@fazhi/domain';

/** Something that keeps the server from starting and that its owner can mend. */
export class FriendlyError extends Error {
  constructor(readonly text: Bilingual) {
    super(text.en);
  }
}
