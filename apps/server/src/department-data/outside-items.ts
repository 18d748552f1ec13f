import type { Rubric } from '@fazhi/domain';
import type { ItemGroup, OutsideItemView } from './department-view.js';

const GROUPS = ['completeness', 'bonus', 'deductions'] as const satisfies readonly ItemGroup[];

/** Everything that a rubric adds, takes or holds outside its indicators, in its order. */
export function outsideItems({ outside }: Rubric): readonly OutsideItemView[] {
  return [
    ...GROUPS.flatMap((group) =>
      outside[group].items.map((item): OutsideItemView => ({
        id: item.id,
        zh: item.zh,
        en: item.en ?? item.zh,
        group,
        kind: item.kind,
        ranks: item.kind === 'ladder' ? Object.entries(item.ranks).map(([rank, points]) => ({ rank, points })) : [],
        hasPartial: item.kind === 'missing' && item.partial !== null,
      })),
    ),
    ...outside.vetoes.map(({ id, zh, en }): OutsideItemView => ({
      id,
      zh,
      en: en ?? zh,
      group: 'vetoes',
      kind: 'veto',
      ranks: [],
      hasPartial: false,
    })),
  ];
}
