import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawNumber } from './draw-number.js';
import { orderQueue } from './order-queue.js';
import { pickWithheld } from './pick-withheld.js';

const TOWNS = Array.from({ length: 24 }, (_, place) => `town-${String(place)}`);
const INDICATORS = Array.from({ length: 25 }, (_, place) => `L${String(place)}`);

test('a draw depends on the seed and on every word, and on where one word ends', () => {
  const draws = [
    drawNumber(1, 'a', 'b'),
    drawNumber(2, 'a', 'b'),
    drawNumber(1, 'ab'),
    drawNumber(1, 'a', 'c'),
    drawNumber(1, 'b', 'a'),
    drawNumber(1, '', 'ab'),
  ];
  expect(new Set(draws).size).toBe(draws.length);
  expect(drawNumber(1, 'a', 'b')).toBe(draws[0]);
});

describe('orderQueue', () => {
  test('[QUE1] every town once, whatever the order in which they are given', () => {
    fc.assert(
      fc.property(fc.integer(), fc.shuffledSubarray(TOWNS), (seed, towns) => {
        const queue = orderQueue(seed, 'chen', towns);
        expect([...queue].sort()).toEqual([...towns].sort());
        expect(orderQueue(seed, 'chen', [...towns].reverse())).toEqual(queue);
      }),
    );
  });

  test('[QUE1] the queue of a seed and an assessor never changes from one version of Fazhi to the next', () => {
    expect(orderQueue(2025, 'chen', ['a', 'b', 'c', 'd', 'e', 'f'])).toEqual(['f', 'c', 'a', 'd', 'b', 'e']);
  });

  test('[QUE2] a town more or less leaves the others in their order', () => {
    fc.assert(
      fc.property(fc.integer(), fc.subarray(TOWNS), (seed, some) => {
        const all = orderQueue(seed, 'chen', TOWNS);
        expect(orderQueue(seed, 'chen', some)).toEqual(all.filter((town) => some.includes(town)));
      }),
    );
  });

  test('[QUE3] over many assessors every town comes about as early as any other', () => {
    const people = 2000;
    const sums = new Map(TOWNS.map((town) => [town, 0]));
    for (let person = 0; person < people; person += 1)
      for (const [place, town] of orderQueue(5, `person-${String(person)}`, TOWNS).entries())
        sums.set(town, (sums.get(town) ?? 0) + place);
    // the mean place of 24 is 11.5, its standard error over 2,000 draws 0.155: five of them are allowed
    for (const sum of sums.values()) expect(Math.abs(sum / people - 11.5)).toBeLessThan(0.78);
  });
});

describe('pickWithheld', () => {
  test('[WTH1] a fifth of the indicators, rounded half up', () => {
    const sizes = [0, 1, 2, 3, 7, 8, 25, 26].map((count) => pickWithheld(9, 'chen', INDICATORS.concat('X1').slice(0, count)).size);
    expect(sizes).toEqual([0, 0, 0, 1, 1, 2, 5, 5]);
  });

  test('[WTH2] the same for a seed and an assessor, whatever the order of the indicators', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), (seed, assessor) => {
        const picked = pickWithheld(seed, assessor, INDICATORS);
        expect(pickWithheld(seed, assessor, [...INDICATORS].reverse())).toEqual(picked);
        for (const indicator of picked) expect(INDICATORS).toContain(indicator);
      }),
    );
  });

  test('[WTH2] the fifth of a seed and an assessor never changes from one version of Fazhi to the next', () => {
    const indicators = ['L1', 'L2', 'L3', 'D1', 'D2', 'D3', 'E1', 'E2', 'P1', 'R1'];
    expect([...pickWithheld(2025, 'chen', indicators)]).toEqual(['D2', 'E1']);
  });

  test('[WTH3] another assessor or another seed has another fifth, and over many each indicator comes as often', () => {
    const fifth = (seed: number, assessor: string) => [...pickWithheld(seed, assessor, INDICATORS)].sort().join();
    expect(fifth(1, 'chen')).not.toBe(fifth(1, 'li'));
    expect(fifth(1, 'chen')).not.toBe(fifth(2, 'chen'));
    const people = 2000;
    const counts = new Map(INDICATORS.map((indicator) => [indicator, 0]));
    for (let person = 0; person < people; person += 1)
      for (const indicator of pickWithheld(3, `person-${String(person)}`, INDICATORS))
        counts.set(indicator, (counts.get(indicator) ?? 0) + 1);
    // 400 expected, with a standard deviation of 17.9: five of them are allowed
    for (const count of counts.values()) expect(Math.abs(count - 400)).toBeLessThan(90);
  });
}); // prettier-ignore
