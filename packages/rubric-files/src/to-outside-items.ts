import type { Gate, OutsideGroup, OutsideItem, OutsideItems, RubricProblem } from '@fazhi/domain';
import { hundredths, hundredthsOrNull } from './hundredths.js';
import type { GateEntry, OutsideEntry, OutsideGroupEntry, RubricFile } from './rubric-file.js';

type OutsideFile = Pick<RubricFile, 'completeness' | 'bonus' | 'deductions' | 'vetoes' | 'gates'>;

/** What stands outside the indicators, as the domain knows it. Ask `findMixedItems` first. */
export function toOutsideItems(file: OutsideFile): OutsideItems {
  return {
    completeness: toGroup(file.completeness, 'all'),
    bonus: toGroup(file.bonus, 'highest'),
    deductions: toGroup(file.deductions, 'all'),
    vetoes: (file.vetoes ?? []).map((veto) => ({ ...veto, en: veto.en ?? null })),
    gates: (file.gates ?? []).map(toGate),
  };
}

const WAYS = ['each', 'ladder', 'missing', 'late'] as const;

/** Items that say in more than one way, or in none, how they count; or give a cap or part that their way does not have. */
export function findMixedItems(file: OutsideFile): readonly RubricProblem[] {
  return (['completeness', 'bonus', 'deductions'] as const).flatMap((group) =>
    (file[group]?.items ?? []).flatMap((item): RubricProblem[] => {
      const path = `${group} › ${item.id}`;
      if (WAYS.filter((way) => item[way] !== undefined).length !== 1)
        return [
          {
            path,
            message: {
              zh: 'each、ladder、missing、late 须写且只写一个',
              en: 'must have exactly one of each, ladder, missing, late',
            },
          },
        ];
      const stray =
        item.most !== undefined && item.each === undefined
          ? 'most'
          : item.partial !== undefined && typeof item.missing !== 'number'
            ? 'partial'
            : null;
      return stray === null
        ? []
        : [
            {
              path: `${path} › ${stray}`,
              message: { zh: '与该项的计分办法不符', en: 'does not go with the way this item counts' },
            },
          ];
    }),
  );
}

/** @param perMatter what a file that does not say so means */
function toGroup(group: OutsideGroupEntry | undefined, perMatter: OutsideGroup['perMatter']): OutsideGroup {
  return {
    most: hundredthsOrNull(group?.most),
    perMatter: group?.perMatter ?? perMatter,
    items: (group?.items ?? []).map(toOutsideItem),
  };
}

function toOutsideItem({ id, zh, en, each, most, partial, missing, ladder, late }: OutsideEntry): OutsideItem {
  const head = { id, zh, en: en ?? null };
  if (ladder)
    return {
      ...head,
      kind: 'ladder',
      ranks: Object.fromEntries(Object.entries(ladder).map(([rank, points]) => [rank, hundredths(points)])),
    };
  if (late) return { ...head, ...late, kind: 'late', each: hundredths(late.each), most: hundredths(late.most) };
  if (missing === 'return') return { ...head, kind: 'return' };
  if (missing !== undefined)
    return { ...head, kind: 'missing', missing: hundredths(missing), partial: hundredthsOrNull(partial) };
  return { ...head, kind: 'each', each: hundredths(each ?? 0), most: hundredthsOrNull(most) };
}

function toGate({ en, ...entry }: GateEntry): Gate {
  const named = { ...entry, en: en ?? null };
  switch (named.kind) {
    case 'dimension-share':
      return { ...named, dimension: named.dimension ?? null, below: hundredths(named.below) };
    case 'indicator-share':
      return { ...named, below: hundredths(named.below) };
    case 'overdue-rectifications':
      return named;
  }
}
