/** A picture that was walked through from end to end, without what it carried along. */
export interface CleanImage {
  readonly bytes: Buffer;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}
