import { canonicalJson } from '../canonical-json.js';
import { findDifferences, type ValueDifference } from './find-differences.js';
import { computeAgain, type Hash, type SealedResult } from './seal-result.js';

/** Whether a sealed result holds, and everything that does not. */
export type Verification =
  | { readonly ok: true; readonly seal: string }
  | { readonly ok: false; readonly problems: readonly VerificationProblem[] };

/** What is wrong. A changed byte is always one of these [RES4]. */
export type VerificationProblem =
  | { readonly kind: 'not-json' | 'not-canonical' | 'not-a-result' }
  /** The seal is not this text's, or not the one that is on record elsewhere. */
  | { readonly kind: 'seal'; readonly stated: string; readonly computed: string }
  /** What the input gives today is not what the result says. */
  | ({ readonly kind: 'recomputed' } & ValueDifference)
  /** The input is so broken that nothing can be computed of it. */
  | { readonly kind: 'cannot-recompute'; readonly message: string };

/**
 * Computes a sealed result again, all of it, and names what differs [RES4] [RES5].
 * @param onRecord the seal as it was noted when the result was published (audit log, minutes); without it a result that was forged as a whole,
 *   seal and all, passes
 */
export function verifyResult(text: string, hash: Hash, onRecord?: string): Verification {
  const parsed = parse(text);
  if (parsed === undefined) return { ok: false, problems: [{ kind: 'not-json' }] };
  if (!isResult(parsed)) return { ok: false, problems: [{ kind: 'not-a-result' }] };
  const problems: VerificationProblem[] = [];
  if (canonicalJson(parsed) !== text) problems.push({ kind: 'not-canonical' });
  const { seal, ...body } = parsed;
  const computed = hash(canonicalJson(body));
  for (const stated of new Set([seal, onRecord ?? seal]))
    if (stated !== computed) problems.push({ kind: 'seal', stated, computed });
  problems.push(...recompute(parsed, hash));
  return problems.length === 0 ? { ok: true, seal } : { ok: false, problems };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const KEYS: readonly (keyof SealedResult)[] = ['about', 'hashes', 'input', 'outcome', 'seal', 'uncertainty'];

const isResult = (value: unknown): value is SealedResult =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  value.format === 'fazhi-result/1' &&
  KEYS.every((key) => key in value);

function recompute(stated: SealedResult, hash: Hash): readonly VerificationProblem[] {
  try {
    const { outcome, hashes } = computeAgain(stated.input, stated.uncertainty, hash);
    return findDifferences({ outcome: stated.outcome, hashes: stated.hashes }, { outcome, hashes }).map(
      (difference) => ({ kind: 'recomputed', ...difference }),
    );
  } catch (error) {
    return [{ kind: 'cannot-recompute', message: String(error) }];
  }
}
