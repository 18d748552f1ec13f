/** A file as both sides see it; who put it there is in the record. */
export interface ProofView {
  readonly id: string;
  readonly kind: 'photo' | 'document';
  readonly fileName: string;
  /** In bytes. */
  readonly fileSize: number;
  readonly hasThumbnail: boolean;
  readonly addedAt: Date;
  readonly isShared: boolean;
}
