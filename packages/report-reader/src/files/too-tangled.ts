/** A file that no person's program wrote: its parts are too many or stand too deep in each other. */
export class TooTangled extends Error {
  override readonly name = 'TooTangled';
}
