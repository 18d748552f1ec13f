import type { Bilingual } from '@fazhi/domain';
import type { TownInRound } from '../rounds/town-in-round.js';
import type { AssignmentView } from './assignment-view.js';

/** One cell of towns × assessors as somebody wants it. */
export interface AssignmentChange {
  readonly townYearId: string;
  readonly accountId: string;
  readonly assigned: boolean;
}

/** Says what forbids these changes, each in words; nothing where all may be made. */
export function checkChanges(
  changes: readonly AssignmentChange[],
  towns: readonly TownInRound[],
  { assessors, pairs, conflicts, published }: AssignmentView,
): readonly Bilingual[] {
  return changes.flatMap((change, place): Bilingual[] => {
    const { townYearId, accountId, assigned } = change;
    const same = (other: { readonly townYearId: string; readonly accountId: string }) =>
      other.townYearId === townYearId && other.accountId === accountId;
    const town = towns.find(({ id }) => id === townYearId)?.town.name;
    const name = assessors.find((one) => one.accountId === accountId)?.name;
    if (town === undefined) return [{ zh: '有一个单位不在本轮考评', en: 'A town is not in this round' }];
    if (name === undefined)
      return [{ zh: `${town}：有一个人不是本县在用的考评员`, en: `${town}: somebody is no assessor of this county` }];
    const at = { zh: `${town}、${name}`, en: `${town}, ${name}` };
    if (changes.findIndex(same) !== place) return [{ zh: `${at.zh}：写了两次`, en: `${at.en}: is there twice` }];
    const now = pairs.find(same);
    if ((now !== undefined) === assigned) return [];
    if (published.includes(townYearId))
      return [{ zh: `${at.zh}：结果已经公布`, en: `${at.en}: the result is published` }];
    if (assigned)
      return conflicts.some(same)
        ? [{ zh: `${at.zh}：有利益冲突，应当回避`, en: `${at.en}: has a conflict of interest` }]
        : [];
    return now?.sheet === 'submitted'
      ? [{ zh: `${at.zh}：评分表已经提交，不能取消分工`, en: `${at.en}: the sheet is handed in, and stays assigned` }]
      : [];
  });
}
