import { rankTotals } from './rank-totals.js';

/** Ranks every row among those of its own peer group [RKG1]. @returns by place in `rows` */
export function rankGroups(rows: readonly { readonly group: string; readonly total: number }[]): readonly number[] {
  const places = new Map<string, number[]>();
  rows.forEach(({ group }, place) => {
    const own = places.get(group);
    if (own) own.push(place);
    else places.set(group, [place]);
  });
  const ranks: number[] = rows.map(() => 0);
  for (const own of places.values())
    rankTotals(own.map((place) => Number(rows[place]?.total))).forEach((rank, index) => {
      ranks[Number(own[index])] = rank;
    });
  return ranks;
}
