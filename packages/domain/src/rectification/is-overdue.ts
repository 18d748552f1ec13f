/** What decides whether a rectification item is overdue. Days are YYYY-MM-DD by the county's clocks. */
export interface TimedItem {
  /** The last day. */
  readonly deadline: string;
  readonly isStruckOff: boolean;
  /** The day since which it waits for the county's decision; null while it is the town's turn, and once it is decided. */
  readonly waitsSince: string | null;
}

/** Whether an item is overdue on a day [GT7]: a town that handed in by its last day does not pay for the county's slowness. */
export function isOverdue({ deadline, isStruckOff, waitsSince }: TimedItem, day: string): boolean {
  return day > deadline && !isStruckOff && (waitsSince === null || waitsSince > deadline);
}
