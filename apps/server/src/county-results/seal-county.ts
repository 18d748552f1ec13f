import { canonicalJson, publishCounty, sealResult } from '@fazhi/domain';
import type { CountyInput, PublishedCounty, SealedResult, Uncertainty } from '@fazhi/domain';
import type { FrozenResult } from '../results/frozen-result.js';
import type { FrozenRound } from '../rounds/frozen-round.js';
import { sha256 } from '../sha256.js';

/** Enough for ranks' intervals to stand still; a county's takes well under a second. */
const DRAWS = 1000;
const CONFIDENCE = 0.9;

/** How the ranking's uncertainty is worked out: from the round alone, so that preparing again gives the same bands. */
function uncertaintyOf(roundId: string): Uncertainty {
  return { seed: Number.parseInt(sha256(roundId).slice(0, 8), 16), draws: DRAWS, confidence: CONFIDENCE };
}

interface CountyToSeal {
  readonly round: FrozenRound;
  readonly input: CountyInput;
  readonly version: number;
  readonly preparedAt: Date;
  readonly names: ReadonlyMap<string, string>;
  /** Towns that get no result. */
  readonly without: ReadonlySet<string>;
  readonly freeze: (outcome: PublishedCounty) => ReadonlyMap<string, FrozenResult>;
}

interface SealedCounty {
  /** Canonical JSON. */
  readonly sealed: string;
  readonly seal: string;
  /** What each town is told, as canonical JSON with its hash; by town-year id. */
  readonly towns: ReadonlyMap<string, { readonly frozen: string; readonly hash: string }>;
}

/** Computes the county's result, freezes what each town is told, and seals both. */
export function sealCounty({ round, input, version, preparedAt, names, without, freeze }: CountyToSeal): SealedCounty {
  const uncertainty = uncertaintyOf(round.id);
  const towns = new Map(
    [...freeze(publishCounty(input, uncertainty))].map(([id, told]) => {
      const frozen = canonicalJson(told);
      return [id, { frozen, hash: sha256(frozen) }];
    }),
  );
  const about = {
    county: round.county.name,
    year: String(round.year),
    roundId: round.id,
    version: String(version),
    preparedAt: preparedAt.toISOString(),
    rubric: round.rubricHash,
    plan: sha256(canonicalJson(round.plan)),
    told: hashTold(towns),
    without: [...without].sort().join(' '),
    ...Object.fromEntries([...names].map(([id, name]) => [`town ${id}`, name])),
  };
  const sealed = sealResult(about, input, uncertainty, sha256);
  return { sealed, seal: (JSON.parse(sealed) as SealedResult).seal, towns };
}

/** One hash over what all towns are told, so that the seal covers it. */
export function hashTold(towns: ReadonlyMap<string, { readonly hash: string }>): string {
  return sha256(canonicalJson(Object.fromEntries([...towns].map(([id, { hash }]) => [id, hash]))));
}
