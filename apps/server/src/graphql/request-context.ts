import type { Services } from '../services.js';
import type { CurrentSession } from '../sessions/session.service.js';
import type { Loaders } from './loaders.js';

/** One request: who asks, and what answers. */
export interface RequestContext {
  readonly services: Services;
  readonly session: CurrentSession | null;
  /** Null while nobody is signed in. */
  readonly loaders: Loaders | null;
  /** The session's token as the browser sent it. */
  readonly token: string | null;
  readonly setToken: (token: string | null) => void;
}
