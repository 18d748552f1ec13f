import { createSource } from '../src/aggregation/source.js';
import { aggregateCounty } from '../src/aggregation/aggregate-county.js';
import type { CountyInput } from '../src/aggregation/county-input.js';
import { traceCounty } from '../src/aggregation/trace-county.js';
import { estimateNoise } from '../src/agreement/estimate-noise.js';
import { sheetTotals } from '../src/agreement/sheet-totals.js';
import type { Level, Rubric } from '../src/index.js';
import { bandTowns } from '../src/ranking/band-towns.js';
import { seedRandom } from '../src/ranking/random.js';
import { rankInterval } from '../src/ranking/rank-distribution.js';
import { rankTotals } from '../src/ranking/rank-totals.js';
import { resampleNoise } from '../src/ranking/resample-noise.js';
import { resampleWeights } from '../src/ranking/resample-weights.js';
import { PROFILE, RUBRIC } from '../test/small-rubric.js';

// What Node.js gives, without its types: the package depends on none.
declare const performance: { now(): number };
declare const process: { readonly stdout: { write(text: string): void } };

// A county: 30 towns × 25 indicators × 8 assessors, everyone scoring every town. Prints; never fails a build.
const [TOWNS, INDICATORS, ASSESSORS, DRAWS] = [30, 25, 8, 1000];
const [model] = RUBRIC.indicators;
if (!model) throw new Error('the small rubric has indicators');
const rubric: Rubric = {
  ...RUBRIC,
  points: INDICATORS * 400,
  dimensions: RUBRIC.dimensions.map((dimension, place) => ({ ...dimension, points: (place === 0 ? 13 : 12) * 400 })),
  indicators: Array.from({ length: INDICATORS }, (_, place) => ({
    ...model,
    id: `I${String(place)}`,
    dimension: place < 13 ? 'L' : 'E',
    points: 400,
  })),
  applies: {},
};
const random = seedRandom(1);
const towns = Array.from({ length: TOWNS }, (_, place) => ({
  id: `t${String(place)}`,
  group: place % 2 === 0 ? 'town' : 'township',
  profile: PROFILE,
  proposed: [],
  overdueRectifications: 0,
}));
const sheets = towns.flatMap((town, place) =>
  Array.from({ length: ASSESSORS }, (_, assessor) => ({
    id: `${town.id}/${String(assessor)}`,
    town: town.id,
    assessor: `a${String(assessor)}`,
    source: 'desk-review',
    submitted: true,
    decides: false,
    entries: Object.fromEntries(
      rubric.indicators.map(({ id }) => {
        const level = Math.min(4, Math.max(0, Math.round(2.5 + (place - 15) / 15 + random.normal() * 0.8))) as Level;
        return [id, { state: 'level', level } as const];
      }),
    ),
  })),
);
const input = (combine: 'mean' | 'additive'): CountyInput => ({
  rubric,
  aggregation: { sources: [createSource('desk-review')], trimFrom: null, combine },
  towns,
  sheets,
  conflicts: [],
  tieDecisions: [],
});

function rankWithBands(combine: 'mean' | 'additive'): number {
  const outcome = aggregateCounty(input(combine));
  const noise = estimateNoise(sheetTotals(outcome), TOWNS, combine);
  if (noise.state !== 'computed') throw new Error(noise.why);
  const rows = outcome.towns.flatMap(({ town, scored }, place) =>
    scored ? [{ town: town.id, place, rank: scored.rank, total: scored.total.total }] : [],
  );
  const distribution = resampleNoise(
    noise,
    rows.map(({ place }) => place),
    rows.map(({ total }) => total),
    DRAWS,
    seedRandom(2),
  );
  rows.forEach((_, place) => rankInterval(distribution, place));
  return bandTowns(rows, distribution).length;
}

/** The same numbers in one flat array: every score once for the totals, and every sheet's total and every pair of towns once a draw. */
function bareLoop(): number {
  const scores = new Float64Array(TOWNS * INDICATORS * ASSESSORS).map((_, place) => (place * 37) % 401);
  const totals = new Float64Array(TOWNS);
  for (let place = 0; place < scores.length; place += 1) {
    const town = Math.floor(place / (INDICATORS * ASSESSORS));
    totals[town] = (totals[town] ?? 0) + (scores[place] ?? 0) / ASSESSORS;
  }
  let ahead = 0;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    for (let sheet = 0; sheet < TOWNS * ASSESSORS; sheet += 1) {
      const town = Math.floor(sheet / ASSESSORS);
      totals[town] = (totals[town] ?? 0) + (((sheet * 31 + draw) % 101) - 50) / 1000;
    }
    for (let a = 0; a < TOWNS; a += 1)
      for (let b = a + 1; b < TOWNS; b += 1) if ((totals[a] ?? 0) > (totals[b] ?? 0)) ahead += 1;
  }
  return ahead;
}

/** The fastest of many runs, after warming up: what else runs on the machine only ever adds. Milliseconds. */
function time(run: () => unknown, runs: number): number {
  for (let warm = 0; warm < Math.max(2, runs / 4); warm += 1) run();
  let fastest = Infinity;
  for (let count = 0; count < runs; count += 1) {
    const start = performance.now();
    run();
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest;
}

const line = (what: string, value: string) => {
  process.stdout.write(`${what.padEnd(72)} ${value}\n`);
};
const ms = (value: number) => `${value.toFixed(2)} ms`;

const cold = performance.now();
rankWithBands('mean');
line('first run, nothing compiled yet', ms(performance.now() - cold));
const bare = time(bareLoop, 41);
line('bare loop over the same numbers', ms(bare));
for (const combine of ['mean', 'additive'] as const) {
  const taken = time(() => rankWithBands(combine), 41);
  line(`sheets to ranking with bands, ${combine}, 1,000 resamples (guide: under 50 ms)`, ms(taken));
  line('  as a ratio to the bare loop', (taken / bare).toFixed(1));
}
const outcome = aggregateCounty(input('mean'));
line('of it: sheets to ranking alone', ms(time(() => aggregateCounty(input('mean')), 41)));
line('also: every step written down', ms(time(() => traceCounty(outcome), 41)));
line('also: rank intervals under 1,000 draws of the weights', ms(time(() => resampleWeights(outcome, 200, DRAWS, seedRandom(3)), 21))); // prettier-ignore

const province = (size: number) => Array.from({ length: size }, () => Math.round(random.normal() * 1000 + 8000));
// Taken in turn, so that a busy moment strikes every size alike.
const sizes = [10_000, 20_000, 40_000].map((size) => ({ size, totals: province(size), fastest: Infinity }));
for (let round = 0; round < 40; round += 1)
  for (const one of sizes)
    one.fastest = Math.min(
      one.fastest,
      time(() => rankTotals(one.totals), 1),
    );
const perStep = ({ size, fastest }: { readonly size: number; readonly fastest: number }) =>
  fastest / (size * Math.log(size));
for (const one of sizes) {
  const growth = sizes[0] ? perStep(one) / perStep(sizes[0]) : NaN;
  line(
    `${one.size.toLocaleString('en')} towns ranked; per n log n beside 10,000`,
    `${ms(one.fastest)}, ${growth.toFixed(2)}`,
  );
}
