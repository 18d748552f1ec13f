import type { Design } from './design.js';

interface Hand {
  readonly town: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Evens out the loads by chains of towns handed on, until no chain leads from a fuller desk to one that has two towns less: then no assignment
 * has more even loads (Harvey, Ladner, Lovász & Tamir, Semi-matchings for bipartite graphs and load balancing, 2006) [ASG3].
 */
export function balanceLoads(design: Design): void {
  for (let chain = findChain(design); chain; chain = findChain(design))
    for (const { town, from, to } of chain) design.hand(town, from, to);
}

function findChain(design: Design): readonly Hand[] | null {
  const desks = design.assessors.map((assessor) => ({ assessor, load: design.loadOf(assessor) }));
  const fullestFirst = [...desks].sort((a, b) => b.load - a.load);
  for (const start of fullestFirst) {
    const cameBy = new Map<string, Hand | null>([[start.assessor, null]]);
    const waiting = [start.assessor];
    for (let from = waiting.shift(); from !== undefined; from = waiting.shift()) {
      for (const { assessor: to, load } of desks) {
        if (cameBy.has(to)) continue;
        const giver = from;
        const town = design.towns.find((one) => design.canGiveUp(one, giver) && design.canTake(one, to));
        if (town === undefined) continue;
        cameBy.set(to, { town, from, to });
        if (start.load - load >= 2) return trace(cameBy, to);
        waiting.push(to);
      }
    }
  }
  return null;
}

/** The chain that ends at an assessor, its last link first: each hands on what it had before the chain. */
function trace(cameBy: ReadonlyMap<string, Hand | null>, end: string): readonly Hand[] {
  const chain: Hand[] = [];
  for (let link = cameBy.get(end); link; link = cameBy.get(link.from)) chain.push(link);
  return chain;
}
