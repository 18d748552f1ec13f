/** `stopped`: by the lead; `failed`: a letter could not be made. Both go on where they stood when asked for again. */
export type LettersState = 'running' | 'ready' | 'stopped' | 'failed';

export type LettersFormat = 'docx' | 'pdf';

/** What the letters are signed and numbered with. */
export interface LettersIssue {
  readonly issuer: string | null;
  readonly number: string | null;
  /** ISO date. */
  readonly date: string | null;
}
