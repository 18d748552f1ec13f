/** A seeded source of random numbers: the same seed gives the same numbers everywhere [RSM1]. */
export interface Random {
  /** 32 bits, unsigned. */
  next(): number;
  /** From 0 up to, not including, 1. */
  uniform(): number;
  /** A whole number from 0 up to, not including, `count`. */
  below(count: number): number;
  /** Standard normal. */
  normal(): number;
  /** Gamma with this shape (above 0) and scale 1. */
  gamma(shape: number): number;
}

/** The generator's state: four 32-bit words, not all 0. */
export type RandomState = readonly [number, number, number, number];

/** xoshiro128** 1.1 (Blackman & Vigna, Scrambled linear pseudorandom number generators, 2021) over a given state. */
export function createRandom(state: RandomState): Random {
  let [a, b, c, d] = state;
  const next = () => {
    const five = Math.imul(b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result >>> 0;
  };
  const uniform = () => next() / 0x1_0000_0000;
  const normal = () => {
    // Box & Muller 1958; 1 − u keeps 0 away from the logarithm.
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    return radius * Math.cos(2 * Math.PI * uniform());
  };
  const gamma = (shape: number): number => {
    // Marsaglia & Tsang 2000; below shape 1 by the usual step down from shape + 1.
    if (shape < 1) return gamma(shape + 1) * (1 - uniform()) ** (1 / shape);
    const size = shape - 1 / 3;
    const spread = 1 / Math.sqrt(9 * size);
    for (;;) {
      const x = normal();
      const cube = (1 + spread * x) ** 3;
      if (cube > 0 && Math.log(1 - uniform()) < x * x * 0.5 + size - size * cube + size * Math.log(cube))
        return size * cube;
    }
  };
  return { next, uniform, below: (count) => Math.floor(uniform() * count), normal, gamma };
}

/** The generator for a seed: any whole number, spread over the state by SplitMix32. */
export function seedRandom(seed: number): Random {
  let at = seed | 0;
  const word = () => {
    at = (at + 0x9e3779b9) | 0;
    let mixed = at ^ (at >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  return createRandom([word(), word(), word(), word()]);
}
