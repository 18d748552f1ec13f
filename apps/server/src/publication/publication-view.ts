/** The committee's decision on a version, as it was entered. */
export interface ApprovalView {
  readonly meeting: string;
  /** 2026-04-21 */
  readonly heldOn: string;
  readonly documentNumber: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly fileSize: number;
  /** SHA-256 of the file, in hex. */
  readonly fileHash: string;
  readonly approvedAt: Date;
  readonly approvedBy: string;
}
