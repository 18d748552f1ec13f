import { isRefusal } from '../refusals/is-refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import type { SignedIn } from './session.service.js';

/** Hands a fresh session's token to the browser's cookie. */
export function keepToken(outcome: SignedIn | Refusal, setToken: (token: string) => void): SignedIn | Refusal {
  if (!isRefusal(outcome)) setToken(outcome.token);
  return outcome;
}
