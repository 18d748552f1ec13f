/** What the outside world gives: time and chance, as parameters so that tests can hold them still. */
export interface Surroundings {
  readonly now: () => Date;
  /** A new random id. */
  readonly newId: () => string;
  /** 256 random bits for a link or a session, safe in addresses. */
  readonly newToken: () => string;
}
