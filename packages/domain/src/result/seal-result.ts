import { aggregateCounty } from '../aggregation/aggregate-county.js';
import type { CountyInput } from '../aggregation/county-input.js';
import { traceCounty } from '../aggregation/trace-county.js';
import { canonicalJson } from '../canonical-json.js';
import { publishCounty, type PublishedCounty, type Uncertainty } from './publish-county.js';

/** Text → digest, for example SHA-256 in hexadecimal; the domain brings none of its own. */
export type Hash = (text: string) => string;

/** A frozen result (考评结果): everything needed to compute it again, what came of it, and hashes of both [RES1] [RES2]. */
export interface SealedResult {
  readonly format: 'fazhi-result/1';
  /** County, round and the like, for people; sealed with the rest. */
  readonly about: Readonly<Record<string, string>>;
  readonly input: CountyInput;
  readonly uncertainty: Uncertainty;
  readonly outcome: PublishedCounty;
  readonly hashes: {
    readonly rubric: string;
    readonly input: string;
    readonly outcome: string;
    /** Of every step from sheet to rank; the steps themselves are computed again when somebody asks. */
    readonly trace: string;
  };
  /** Hash of all of the above. */
  readonly seal: string;
}

/**
 * Computes and seals a county's result [RES1]–[RES3].
 * @returns canonical JSON: store it as it is, since `verifyResult` reads every byte
 */
export function sealResult(
  about: Readonly<Record<string, string>>,
  input: CountyInput,
  uncertainty: Uncertainty,
  hash: Hash,
): string {
  const body: Omit<SealedResult, 'seal'> = {
    format: 'fazhi-result/1',
    about,
    input,
    uncertainty,
    ...computeAgain(input, uncertainty, hash),
  };
  return canonicalJson({ ...body, seal: hash(canonicalJson(body)) });
}

/** What follows from a result's input. */
export function computeAgain(
  input: CountyInput,
  uncertainty: Uncertainty,
  hash: Hash,
): Pick<SealedResult, 'outcome' | 'hashes'> {
  const outcome = publishCounty(input, uncertainty);
  return {
    outcome,
    hashes: {
      rubric: hash(canonicalJson(input.rubric)),
      input: hash(canonicalJson(input)),
      outcome: hash(canonicalJson(outcome)),
      trace: hash(canonicalJson(traceCounty(aggregateCounty(input)))),
    },
  };
}
