import { rankTowns } from '@fazhi/domain';
import type { SealedResult } from '@fazhi/domain';
import { checkContents } from './check-contents.js';
import { checkEvents } from './check-events.js';
import type { PackageProblem } from './problem.js';
import { unpack } from './unpack.js';

/** What verifying a package found. */
export interface PackageVerification {
  /** Nothing differs: all bytes are those that were sealed, and every result follows from what lies beside it. */
  readonly ok: boolean;
  readonly problems: readonly PackageProblem[];
  /** What the package says it is; null where not even that can be read. */
  readonly about: {
    readonly county: string;
    readonly year: number;
    readonly madeAt: string;
    /** To be compared with the code on record: a package that was forged as a whole has another. */
    readonly code: string;
    /** Of the county's result; null where towns' were published one by one. */
    readonly seal: string | null;
    readonly sheets: number;
    readonly events: { readonly count: number; readonly told: number };
  } | null;
  /** Towns with a result, best first. Totals in hundredths of a point. */
  readonly ranking: readonly { readonly name: string; readonly total: number; readonly rank: number }[];
}

/** Verifies a package: its bytes, its chain of events, and everything that can be computed again. Needs no network and no clock. */
export function verifyPackage(zip: Uint8Array): PackageVerification {
  const { manifest, files, problems } = unpack(zip);
  if (!manifest) return { ok: false, problems, about: null, ranking: [] };
  const read = (name: string): string | null => {
    const bytes = files.get(name);
    return bytes ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : null;
  };
  const events = checkEvents('events.jsonl', read('events.jsonl') ?? '');
  const all = [...problems, ...events.problems, ...attempt(() => checkContents(manifest, read, events.events))];
  return {
    ok: all.length === 0,
    problems: all,
    about: {
      county: manifest.county,
      year: manifest.year,
      madeAt: manifest.madeAt,
      code: manifest.code,
      seal: sealOf(read('result.json')),
      sheets: manifest.towns.reduce((sum, { sheets }) => sum + sheets.length, 0),
      events: { count: events.count, told: events.told },
    },
    ranking: attemptRanking(() =>
      rankTowns(
        manifest.towns.flatMap(({ id, name, told }) => {
          const text = told === null ? null : read(told);
          return text === null ? [] : [{ id, name, total: (JSON.parse(text) as { total: number }).total }];
        }),
      ).map(({ name, total, rank }) => ({ name, total, rank })),
    ),
  };
}

function sealOf(text: string | null): string | null {
  try {
    return text === null ? null : (JSON.parse(text) as SealedResult).seal;
  } catch {
    return null;
  }
}

/** A package that was damaged may hold anything: what cannot be followed is a problem, not an end. */
function attempt(check: () => readonly PackageProblem[]): readonly PackageProblem[] {
  try {
    return check();
  } catch (error) {
    const text = String(error);
    return [
      { file: null, item: null, offset: null, text: { zh: `无法核对：${text}`, en: `It cannot be checked: ${text}` } },
    ];
  }
}

function attemptRanking(rank: () => PackageVerification['ranking']): PackageVerification['ranking'] {
  try {
    return rank();
  } catch {
    return [];
  }
}
