import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { howMany } from '../../test/how-many.js';
import { county, sheet, town } from '../../test/small-county.js';
import { PROFILE } from '../../test/small-rubric.js';
import { aggregateCounty } from '../aggregation/aggregate-county.js';
import { traceCounty } from '../aggregation/trace-county.js';
import { canonicalJson } from '../canonical-json.js';
import { findDifferences } from './find-differences.js';
import { publishCounty } from './publish-county.js';
import { sealResult, type SealedResult } from './seal-result.js';
import { verifyResult } from './verify-result.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const UNCERTAINTY = { seed: 2026, draws: 100, confidence: 0.95 };
const INPUT = county(
  [town('一镇'), town('二乡', { profile: { ...PROFILE, delegatedEnforcement: false } }), town('三镇')],
  [
    sheet('一镇', 'a', [4, 4, 4, 4]),
    sheet('一镇', 'b', [4, 3, 4, 3]),
    sheet('二乡', 'a', [3, 2, 2, 2]),
    sheet('二乡', 'b', [2, 3, 2, 2]),
    sheet('三镇', 'a', [null, 2, 2, 2]),
  ],
);
const sealed = () => sealResult({ county: '某县', round: '2026' }, INPUT, UNCERTAINTY, sha256);
const read = (text = sealed()) => JSON.parse(text) as SealedResult;
const problemsOf = (text: string, onRecord?: string) => {
  const found = verifyResult(text, sha256, onRecord);
  return found.ok ? [] : found.problems;
};
/** Seals a body that somebody changed, so that only recomputation can tell. */
const forge = (change: Partial<SealedResult>) => {
  const body = { ...read(), ...change, seal: undefined };
  return canonicalJson({ ...body, seal: sha256(canonicalJson(body)) });
};

describe('sealResult', () => {
  test('[RES1] holds everything that it follows from, and what came of it', () => {
    const { outcome, input, about } = read();
    expect(about).toEqual({ county: '某县', round: '2026' });
    expect(input).toEqual(JSON.parse(JSON.stringify(INPUT)));
    expect(outcome.towns.map(({ town: id, result }) => [id, result?.rank, result?.total, result?.band])).toEqual([
      ['一镇', 1, 1326, 1],
      ['二乡', 2, Math.round((652 * 1400) / 1101), 2],
      ['三镇', undefined, undefined, undefined],
    ]);
    expect(outcome.towns[1]?.indicators[2]).toMatchObject({ state: 'not-applicable', points: null });
    expect(outcome.towns[0]?.result).toMatchObject({ grade: { grade: 'good', reason: { kind: 'quota' } }, standardError: expect.any(Number) as number });
  }); // prettier-ignore

  test('[RES1] hashes of rubric, input, outcome and trace stand in it', () => {
    const { input, outcome, hashes } = read();
    expect(hashes).toEqual({
      rubric: sha256(canonicalJson(input.rubric)),
      input: sha256(canonicalJson(input)),
      outcome: sha256(canonicalJson(outcome)),
      trace: sha256(canonicalJson(traceCounty(aggregateCounty(input)))),
    });
  });

  test('[RES1] noise gives every scored town the ranks between which it may lie', () => {
    const outcome = publishCounty(
      county(
        [town('无'), town('甲'), town('乙')],
        [
          sheet('甲', 'a', [4, 2, 2, 2]),
          sheet('甲', 'b', [2, 2, 4, 2]),
          sheet('乙', 'a', [2, 2, 2, 4]),
          sheet('乙', 'b', [4, 2, 2, 2]),
        ],
      ),
      UNCERTAINTY,
    );
    expect(outcome.noise).toEqual({ state: 'computed' });
    expect(outcome.towns.map(({ result }) => result?.ranks)).toEqual([
      undefined,
      { low: 1, high: 2 },
      { low: 1, high: 2 },
    ]);
    expect(outcome.towns.map(({ result }) => result?.band)).toEqual([undefined, 1, 1]);
  });

  test('[RES2] the same input gives the same bytes', () => {
    const text = sealed();
    expect(sealResult({ round: '2026', county: '某县' }, INPUT, UNCERTAINTY, sha256)).toBe(text);
  });

  test('[RES1] [AGR1] without a second assessor there are no bands, and it says why', () => {
    const outcome = publishCounty({ ...INPUT, sheets: INPUT.sheets.slice(0, 1) }, UNCERTAINTY);
    expect(outcome.noise).toEqual({ state: 'not-computable', why: 'too-few-assessors' });
    expect(outcome.towns[0]?.result).toMatchObject({ rank: 1, band: null, ranks: null, standardError: null });
  });

  test('[RES1] a town that only the county decided has no standard error', () => {
    const lead = sheet('三镇', 'lead', [2, 2, 2, 2], { decides: true });
    const outcome = publishCounty({ ...INPUT, sheets: [...INPUT.sheets.slice(0, 4), lead] }, UNCERTAINTY);
    expect(outcome.towns[2]?.result).toMatchObject({ total: 701, standardError: null, rank: 3 });
  });
});

describe('verifyResult', () => {
  test('[RES3] passes what was sealed, on record or not', () => {
    const text = sealed();
    const { seal } = read();
    expect(verifyResult(text, sha256)).toEqual({ ok: true, seal });
    expect(verifyResult(text, sha256, seal)).toEqual({ ok: true, seal });
  });

  test('[RES4] fails on any changed character', () => {
    const text = sealed();
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }), (place, other) => {
        if (text.slice(place, place + 1) === other) return;
        expect(verifyResult(text.slice(0, place) + other + text.slice(place + 1), sha256).ok).toBe(false);
      }),
      howMany(400),
    );
  }, 60_000); // prettier-ignore

  test('[RES4] fails on any character lost, doubled or put beside another', () => {
    const text = sealed();
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('', ' ', '\n', '0'), (place, more) => {
        const changed = text.slice(0, place) + more + text.slice(more === '' ? place + 1 : place);
        expect(verifyResult(changed, sha256).ok).toBe(false);
      }),
      howMany(200),
    );
  }, 60_000);

  test('[RES5] names what differs though the seal was made anew', () => {
    const outcome = read().outcome;
    const [first, ...rest] = outcome.towns;
    if (!first?.result) throw new Error('一镇');
    const better = { ...first, result: { ...first.result, total: 1400 } };
    expect(problemsOf(forge({ outcome: { ...outcome, towns: [better, ...rest] } }))).toEqual([
      { kind: 'recomputed', path: 'outcome.towns.0.result.total', stated: 1400, computed: 1326 },
    ]);
    expect(problemsOf(forge({ hashes: { ...read().hashes, rubric: 'x' } }))).toMatchObject([
      { kind: 'recomputed', path: 'hashes.rubric', stated: 'x' },
    ]);
    const fewer = { ...INPUT, sheets: INPUT.sheets.slice(1) };
    expect(problemsOf(forge({ input: fewer })).map(({ kind }) => kind)).toContain('recomputed');
  });

  test('[RES4] a result forged as a whole is told by the seal on record', () => {
    const forged = sealResult({ county: '某县', round: '2026' }, { ...INPUT, sheets: INPUT.sheets.slice(1) }, UNCERTAINTY, sha256);
    expect(verifyResult(forged, sha256).ok).toBe(true);
    expect(problemsOf(forged, read().seal)).toMatchObject([{ kind: 'seal', stated: read().seal, computed: read(forged).seal }]);
  }); // prettier-ignore

  test('[RES4] says what is no result at all', () => {
    const text = sealed();
    expect(problemsOf('{')).toEqual([{ kind: 'not-json' }]);
    for (const text of ['null', '7', '{}', '{"format":"other"}', '{"format":"fazhi-result/1"}'])
      expect(problemsOf(text)).toEqual([{ kind: 'not-a-result' }]);
    for (const other of [
      { ...read(), format: 'other' },
      { ...read(), seal: undefined },
    ])
      expect(problemsOf(canonicalJson(other))).toEqual([{ kind: 'not-a-result' }]);
    expect(problemsOf(`${text}\n`)).toEqual([{ kind: 'not-canonical' }]);
    const broken = forge({ input: { ...INPUT, rubric: null as never } });
    expect(problemsOf(broken)).toMatchObject([{ kind: 'cannot-recompute' }]);
  });

  test('[RES5] findDifferences goes to every leaf, and tells lists from records', () => {
    expect(findDifferences({ a: [1, { b: 2 }], c: 3 }, { a: [1, { b: 4 }], d: null })).toEqual([
      { path: 'a.1.b', stated: 2, computed: 4 },
      { path: 'c', stated: 3, computed: undefined },
      { path: 'd', stated: undefined, computed: null },
    ]);
    expect(findDifferences([], {})).toEqual([{ path: '', stated: [], computed: {} }]);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(findDifferences(value, JSON.parse(JSON.stringify(value)))).toEqual([]);
      }),
    );
  });
});
