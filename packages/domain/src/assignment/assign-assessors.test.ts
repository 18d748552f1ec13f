import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignAssessors, type AssignmentInput } from './assign-assessors.js';
import { connectDesign } from './connect-design.js';
import { Design, type AssignedPair } from './design.js';
import { measureDesign } from './measure-design.js';

const ids = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, place) => `${prefix}${String(place).padStart(2, '0')}`);

function drawn(input: AssignmentInput) {
  const outcome = assignAssessors(input);
  if (outcome.state !== 'drawn') throw new Error(`${outcome.town} has ${String(outcome.eligible)}`);
  return outcome;
}

const loadsOf = (pairs: readonly AssignedPair[], assessors: readonly string[]) =>
  assessors.map((assessor) => pairs.filter((pair) => pair.assessor === assessor).length);

/** Whether the graph hangs together, by walking it. */
function isOnePiece(pairs: readonly AssignedPair[]): boolean {
  const [first] = pairs;
  if (!first) return true;
  const seen = new Set([first.town]);
  const people = new Set<string>();
  for (let before = -1; before < seen.size + people.size;) {
    before = seen.size + people.size;
    for (const { town, assessor } of pairs)
      if (seen.has(town) || people.has(assessor)) {
        seen.add(town);
        people.add(assessor);
      }
  }
  return pairs.every(({ town }) => seen.has(town));
}

/** A county with conflicts, in which every town still has enough assessors. */
const anyInput = fc
  .record({
    towns: fc.integer({ min: 1, max: 24 }),
    assessors: fc.integer({ min: 1, max: 9 }),
    perTown: fc.integer({ min: 1, max: 3 }),
    seed: fc.integer(),
    chances: fc.array(fc.nat(99), { minLength: 24 * 9, maxLength: 24 * 9 }),
  })
  .map(({ towns, assessors, perTown, seed, chances }): AssignmentInput => {
    const people = ids('a', assessors);
    const needed = Math.min(perTown, assessors);
    const conflicts = ids('t', towns).flatMap((town, row) =>
      people
        .filter((_, column) => (chances[row * 9 + column] ?? 0) < 20)
        .slice(0, assessors - needed)
        .map((assessor) => ({ town, assessor })),
    );
    return { towns: ids('t', towns), assessors: people, perTown: needed, seed, conflicts };
  });

/** The least spread that any assignment has, by trying all of them. */
function leastSpread({ towns, assessors, conflicts, perTown }: AssignmentInput): number {
  const subsets = (people: readonly string[], size: number): string[][] => {
    if (size === 0) return [[]];
    return people.flatMap((one, place) => subsets(people.slice(place + 1), size - 1).map((rest) => [one, ...rest]));
  };
  let least = Infinity;
  const walk = (place: number, loads: ReadonlyMap<string, number>): void => {
    const town = towns[place];
    if (town === undefined) {
      const all = assessors.map((assessor) => loads.get(assessor) ?? 0);
      least = Math.min(least, Math.max(...all) - Math.min(...all));
      return;
    }
    const free = assessors.filter((one) => !conflicts.some((pair) => pair.town === town && pair.assessor === one));
    for (const chosen of subsets(free, perTown)) {
      const next = new Map(loads);
      for (const one of chosen) next.set(one, (next.get(one) ?? 0) + 1);
      walk(place + 1, next);
    }
  };
  walk(0, new Map());
  return least;
}

describe('assignAssessors', () => {
  test('[ASG1] [ASG2] every town gets as many as it needs, each once, and nobody in conflict', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { pairs } = drawn(input);
        for (const town of input.towns) {
          const own = pairs.filter((pair) => pair.town === town).map(({ assessor }) => assessor);
          expect(new Set(own).size).toBe(input.perTown);
          expect(own).toHaveLength(input.perTown);
        }
        for (const { town, assessor } of input.conflicts) expect(pairs).not.toContainEqual({ town, assessor });
      }),
    );
  });

  test('[ASG3] without conflicts no desk has two towns more than another; the spread that it states is so', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const free = drawn({ ...input, conflicts: [] });
        expect(free.spread).toBeLessThanOrEqual(1);
        const { pairs, spread } = drawn(input);
        const loads = loadsOf(pairs, input.assessors);
        expect(spread).toBe(Math.max(...loads) - Math.min(...loads));
      }),
    );
  });

  test('[ASG3] with conflicts loads are as even as any assignment could make them', () => {
    const small = anyInput.filter(({ towns, assessors }) => towns.length <= 5 && assessors.length <= 4);
    fc.assert(
      fc.property(small, (input) => {
        const { spread } = drawn(input);
        expect(spread).toBeLessThanOrEqual(Math.max(1, leastSpread(input)));
      }),
      { numRuns: 40 },
    );
  });

  test('[ASG4] two a town and no conflicts: in one piece wherever there are pairs enough', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { towns, assessors } = input;
        const perTown = Math.max(2, input.perTown);
        if (assessors.length < perTown) return;
        const { pairs, isConnected } = drawn({ ...input, perTown, conflicts: [] });
        expect(isConnected).toBe(isOnePiece(pairs));
        const busy = loadsOf(pairs, assessors).filter((load) => load > 0).length;
        if (towns.length * perTown >= towns.length + busy - 1) expect(isConnected).toBe(true);
      }),
    );
  });

  test('[ASG4] a few conflicts do not tear it apart', () => {
    const towns = ids('t', 12);
    const assessors = ids('a', 5);
    for (let seed = 0; seed < 30; seed += 1) {
      const conflicts = assessors.map((assessor, place) => ({ town: towns[(seed + place) % 12] ?? '', assessor }));
      expect(drawn({ towns, assessors, conflicts, perTown: 2, seed })).toMatchObject({ isConnected: true, spread: 1 });
    }
  });

  test('[ASG4] where conflicts forbid every swap, a town is handed on as long as loads stay as even', () => {
    const [towns, assessors] = [['t', 'u', 'v', 'w', 'x'], ['a', 'b', 'c', 'd']];
    const barred = ['c', 'd'].flatMap((assessor) => ['t', 'u'].map((town) => ({ town, assessor })));
    const design = new Design(towns, assessors, barred, []);
    for (const town of towns) for (const assessor of 'tu'.includes(town) ? 'ab' : 'cd') design.add(town, assessor);
    expect([design.countParts(), design.spread()]).toEqual([2, 1]);
    connectDesign(design);
    expect([design.countParts(), design.spread()]).toEqual([1, 1]);
    expect(towns.map((town) => design.sizeOf(town))).toEqual([2, 2, 2, 2, 2]);
  });

  test('[ASG4] a swap joins two parts and leaves every load as it is; what is barred or must stay is not swapped', () => {
    const [towns, assessors] = [['t', 'u', 'v', 'w'], ['a', 'b', 'c', 'd']];
    const apart = (barred: readonly AssignedPair[], fixed: readonly AssignedPair[]) => {
      const design = new Design(towns, assessors, barred, fixed);
      for (const town of towns) for (const assessor of 'tu'.includes(town) ? 'ab' : 'cd') design.add(town, assessor);
      const parts = design.countParts();
      connectDesign(design);
      return { parts, after: design.countParts(), loads: assessors.map((one) => design.loadOf(one)), pairs: design.pairs() };
    };
    expect(apart([], [])).toMatchObject({ parts: 2, after: 1, loads: [2, 2, 2, 2] });
    const pair = (town: string, assessor: string) => ({ town, assessor });
    const fixed = [pair('t', 'a'), pair('t', 'b'), pair('v', 'c'), pair('w', 'c')];
    const kept = apart([], fixed);
    expect(kept).toMatchObject({ after: 1, loads: [2, 2, 2, 2] });
    expect(kept.pairs).toEqual(expect.arrayContaining(fixed));
    const barred = [pair('t', 'c'), pair('t', 'd'), pair('v', 'a'), pair('w', 'a'), pair('u', 'c')];
    const allowed = apart(barred, []);
    expect(allowed).toMatchObject({ after: 1, loads: [2, 2, 2, 2] });
    for (const one of barred) expect(allowed.pairs).not.toContainEqual(one);
    // nothing may move at all: it stays in two parts, as it was
    const all = ['ta', 'tb', 'ua', 'ub', 'vc', 'vd', 'wc', 'wd'].map(([town = '', assessor = '']) => pair(town, assessor));
    expect(apart([], all)).toMatchObject({ after: 2, pairs: all });
  });

  test('[ASG4] a town is not handed on where that would make loads less even, nor one that must stay', () => {
    const [towns, assessors] = [['t', 'u'], ['a', 'b', 'c', 'd']];
    const barred = ['a', 'b'].map((assessor) => ({ town: 'u', assessor })).concat(['c', 'd'].map((assessor) => ({ town: 't', assessor })));
    const design = new Design(towns, assessors, barred, []);
    for (const town of towns) for (const assessor of town === 't' ? 'ab' : 'cd') design.add(town, assessor);
    connectDesign(design);
    expect([design.countParts(), design.spread()]).toEqual([2, 0]);
  });

  test.each([
    't0a0 t0a2 t0a4 t1a1 t1a2 t1a3 t2a0 t2a2 t3a1 t3a3',
    't0a1 t0a4 t1a0 t1a1 t1a4 t2a2 t2a3 t3a1 t3a2 t3a3',
  ])('[ASG4] where the first draw cannot be joined, another is taken that can: %s barred', (barred) => {
    const conflicts = barred.split(' ').map((one) => ({ town: one.slice(0, 2), assessor: one.slice(2) }));
    const towns = ['t0', 't1', 't2', 't3'];
    const assessors = ['a0', 'a1', 'a2', 'a3', 'a4'];
    expect(drawn({ towns, assessors, conflicts, perTown: 2, seed: 1 })).toMatchObject({ isConnected: true, spread: 1 });
  });

  test('[ASG4] what cannot hang together says so', () => {
    const one = { towns: ids('t', 4), assessors: ids('a', 2), conflicts: [], perTown: 1, seed: 7 };
    expect(drawn(one).isConnected).toBe(false);
    expect(drawn({ ...one, assessors: ['a'] }).isConnected).toBe(true);
    expect(drawn({ ...one, towns: [] })).toMatchObject({ pairs: [], spread: 0, isConnected: true });
  });

  test('[ASG5] what must stay stays, unless a conflict forbids it; a town that has more keeps them', () => {
    fc.assert(
      fc.property(anyInput, fc.nat(), (input, pick) => {
        const kept = drawn({ ...input, seed: pick }).pairs.filter((_, place) => (place + pick) % 3 === 0);
        expect(drawn({ ...input, kept }).pairs).toEqual(expect.arrayContaining([...kept]));
      }),
    );
    const pairs = ids('a', 3).map((assessor) => ({ town: 't', assessor }));
    const base = { towns: ['t'], assessors: ids('a', 4), perTown: 1, seed: 1, kept: pairs };
    expect(drawn({ ...base, conflicts: [] }).pairs).toEqual(pairs);
    expect(drawn({ ...base, conflicts: pairs.slice(0, 1) }).pairs).toEqual(pairs.slice(1));
    expect(drawn({ ...base, assessors: ['b'], conflicts: [] }).pairs).toEqual([{ town: 't', assessor: 'b' }]);
  });

  test('[ASG6] the same seed gives the same draw, whatever the order of towns and assessors; another seed another', () => {
    const input = { towns: ids('t', 12), assessors: ids('a', 5), conflicts: [], perTown: 2, seed: 11 };
    const sorted = (other: AssignmentInput) => [...drawn(other).pairs].map((pair) => `${pair.town} ${pair.assessor}`).sort();
    const first = sorted(input);
    expect(sorted({ ...input, towns: [...input.towns].reverse(), assessors: [...input.assessors].reverse() })).toEqual(first);
    expect(sorted({ ...input, seed: 12 })).not.toEqual(first);
  });

  test('[ASG6] a draw that a county made can be made again years later: this one never changes', () => {
    const conflicts = [{ town: 't1', assessor: 'a' }];
    const input = { towns: ['t1', 't2', 't3', 't4', 't5', 't6'], assessors: ['a', 'b', 'c', 'd'], conflicts, perTown: 2, seed: 2025 };
    expect(drawn(input).pairs.map(({ town, assessor }) => town + assessor).join(' ')).toBe(
      't1b t1c t2b t2c t3a t3d t4c t4d t5a t5b t6a t6d',
    );
  });

  test('[ASG8] an assignment made by hand is measured alike; half made too', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { pairs, spread, isConnected } = drawn(input);
        expect(measureDesign(input.towns, input.assessors, pairs)).toEqual({ spread, isConnected });
      }),
    );
    expect(measureDesign(['t', 'u'], ['a', 'b'], [{ town: 't', assessor: 'a' }])).toEqual({ spread: 1, isConnected: true });
    const apart = [{ town: 't', assessor: 'a' }, { town: 'u', assessor: 'b' }];
    expect(measureDesign(['t', 'u'], ['a', 'b'], apart)).toEqual({ spread: 0, isConnected: false });
    expect(measureDesign([], [], [])).toEqual({ spread: 0, isConnected: true });
  });

  test('[ASG7] a town with too few assessors is named, with how many it has', () => {
    const conflicts = [{ town: 't01', assessor: 'a00' }];
    const input = { towns: ids('t', 3), assessors: ids('a', 2), conflicts, perTown: 2, seed: 3 };
    expect(assignAssessors(input)).toEqual({ state: 'too-few', town: 't01', eligible: 1 });
  });
}); // prettier-ignore
