import { compareIds } from '../aggregation/compare-ids.js';
import { findComponents } from '../aggregation/find-components.js';

/** One assessor for one town. */
export interface AssignedPair {
  readonly town: string;
  readonly assessor: string;
}

/** Who scores what, while it is being put together. */
export class Design {
  private readonly held = new Set<string>();

  /**
   * @param barred pairs that must not be
   * @param fixed pairs that must stay
   */
  constructor(
    readonly towns: readonly string[],
    readonly assessors: readonly string[],
    private readonly barred: readonly AssignedPair[],
    private readonly fixed: readonly AssignedPair[],
  ) {
    for (const { town, assessor } of fixed) this.add(town, assessor);
  }

  has(town: string, assessor: string): boolean {
    return this.held.has(keyOf(town, assessor));
  }

  sizeOf(town: string): number {
    return this.pairsOf(town).length;
  }

  add(town: string, assessor: string): void {
    this.held.add(keyOf(town, assessor));
  }

  /** The assessor hands the town over to another. */
  hand(town: string, from: string, to: string): void {
    this.held.delete(keyOf(town, from));
    this.add(town, to);
  }

  /** Whether the assessor could take the town in addition. */
  canTake(town: string, assessor: string): boolean {
    return !this.has(town, assessor) && !isAmong(this.barred, town, assessor);
  }

  canGiveUp(town: string, assessor: string): boolean {
    return this.has(town, assessor) && !isAmong(this.fixed, town, assessor);
  }

  loadOf(assessor: string): number {
    return this.towns.filter((town) => this.has(town, assessor)).length;
  }

  /** Largest load less the smallest. */
  spread(): number {
    const loads = this.assessors.map((assessor) => this.loadOf(assessor));
    return loads.length === 0 ? 0 : Math.max(...loads) - Math.min(...loads);
  }

  /** How many parts the assessor–town graph falls into; who has nothing to score is in none [AGG7]. */
  countParts(): number {
    const row: number[] = [];
    const column: number[] = [];
    for (const [place, town] of this.towns.entries())
      for (const [number, assessor] of this.assessors.entries())
        if (this.has(town, assessor)) {
          row.push(place);
          column.push(number);
        }
    return findComponents({
      rows: this.towns.length,
      columns: this.assessors.length,
      row: Int32Array.from(row),
      column: Int32Array.from(column),
    }).length;
  }

  /** Town by town, assessors in the order of their ids. */
  pairs(): readonly AssignedPair[] {
    return this.towns.flatMap((town) => this.pairsOf(town));
  }

  /** One town's, in the order of the assessors' ids. */
  pairsOf(town: string): readonly AssignedPair[] {
    return this.assessors
      .filter((assessor) => this.has(town, assessor))
      .sort(compareIds)
      .map((assessor) => ({ town, assessor }));
  }
}

function keyOf(town: string, assessor: string): string {
  return JSON.stringify([town, assessor]);
}

function isAmong(pairs: readonly AssignedPair[], town: string, assessor: string): boolean {
  return pairs.some((pair) => pair.town === town && pair.assessor === assessor);
}
