import type { Bilingual } from '../bilingual.js';
import type { Rubric } from '../rubric.js';
import { structureOf } from './structure-of.js';

/** A rubric and the group of towns that it is for; null for every town without one of its own [GP3]. */
export interface RubricOfGroup {
  readonly group: string | null;
  readonly rubric: Rubric;
}

/** The rubric that holds for a town's group: the group's own, else the one for all [GP3]. @returns null where there is neither */
export function rubricFor(rubrics: readonly RubricOfGroup[], group: string | null): Rubric | null {
  const own = rubrics.find((each) => each.group === group) ?? rubrics.find((each) => each.group === null);
  return own?.rubric ?? null;
}

/** Warns that totals of towns under different structures do not compare [GP4]. @returns null where they do */
export function warnIncomparable(rubrics: readonly RubricOfGroup[]): Bilingual | null {
  const structures = new Set(rubrics.map(({ rubric }) => structureOf(rubric)));
  if (structures.size <= 1) return null;
  return {
    zh: `各组适用的评分标准不同（${String(structures.size)} 种），总分不可跨组比较，请分组排名`,
    en: `The groups are scored by ${String(structures.size)} different rubrics: totals do not compare across groups; rank each group apart`,
  };
}
