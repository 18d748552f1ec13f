const WINDOW = 15 * 60_000;
const ALLOWED = 5;
/** Names remembered at once; the oldest go first. */
const MOST_NAMES = 10_000;

/** Counts failed attempts by login name: five in fifteen minutes, then a pause. Kept in memory: a restart forgives. */
export class SignInThrottle {
  private readonly attempts = new Map<string, number[]>();

  constructor(private readonly now: () => Date) {}

  /** Counts an attempt before it is tried, so that many at once cannot slip through. @returns false where it must wait */
  begin(loginName: string): boolean {
    const now = this.now().getTime();
    const recent = (this.attempts.get(loginName) ?? []).filter((at) => now - at < WINDOW);
    this.attempts.delete(loginName);
    const allowed = recent.length < ALLOWED;
    this.attempts.set(loginName, allowed ? [...recent, now] : recent);
    const [oldest] = this.attempts.keys();
    if (this.attempts.size > MOST_NAMES && oldest !== undefined) this.attempts.delete(oldest);
    return allowed;
  }

  /** A success wipes the slate. */
  succeed(loginName: string): void {
    this.attempts.delete(loginName);
  }
}
