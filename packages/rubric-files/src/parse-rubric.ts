import type { Bilingual, Rubric, RubricProblem } from '@fazhi/domain';
import { checkRubric } from '@fazhi/domain';
import { hundredths } from './hundredths.js';
import { readYaml } from './read-yaml.js';
import type { RubricFile } from './rubric-file.js';
import { findMixedItems, toOutsideItems } from './to-outside-items.js';
import { toRule } from './to-rule.js';

/** The rubric, or everything that is wrong with the file and where. */
export type RubricOutcome =
  { readonly ok: true; readonly rubric: Rubric } | { readonly ok: false; readonly problems: readonly RubricProblem[] };

/** Reads a rubric from YAML: shape by rubric.schema.json, soundness by `checkRubric`. Points become hundredths, shares percent. */
export function parseRubric(yaml: string): RubricOutcome {
  const read = readYaml(yaml, 'rubric.schema.json');
  if (!read.ok) return read;
  const file = read.value as RubricFile;
  const mixed = findMixedItems(file);
  if (mixed.length > 0) return { ok: false, problems: mixed };
  const rubric = toRubric(file);
  const problems = checkRubric(rubric);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rubric };
}

/** What each level asks, where a rubric has no wording of its own (the scale at the top of the default rubric). */
const COMMON_LEVELS: readonly [Bilingual, Bilingual, Bilingual, Bilingual, Bilingual] = [
  { zh: '未提及：报告中没有与该指标有关的内容', en: 'Not mentioned: no clause of the report speaks for it' },
  { zh: '仅表态：只有态度或目的，没有举措', en: 'Attitude only: a stance or a purpose without a deed' },
  {
    zh: '有举措无实据：写了举措、机制或机构，没有数据、文件、人名或可查的结果',
    en: 'A deed without support: named by its type only, no figure, document, name or checkable outcome',
  },
  {
    zh: '有举措有数据：有本镇本年的数据、自己制发的文件、具名的人员单位或可查的结果',
    en: 'A deed with support: a figure of this town and year, a document of its own, a named person or firm, or a checkable outcome',
  },
  {
    zh: '达标且闭环：在有数据的基础上达到年度计划目标；计划没有目标的，工作已办结、整改到位',
    en: "Target met or loop closed: support, and the plan's target is met or, where there is none, the work is shown to be finished",
  },
];

function toRubric(file: RubricFile): Rubric {
  return {
    id: file.id,
    version: file.version,
    points: hundredths(file.points),
    levelShares: file.levelShares.map(hundredths) as unknown as Rubric['levelShares'],
    levels: file.levels ?? COMMON_LEVELS,
    dimensions: file.dimensions.map((dimension) => ({ ...dimension, points: hundredths(dimension.points) })),
    indicators: file.indicators.map(
      ({ id, points, zh, en, kinds, phrases, not, measures, about, levels, rule, informs }) => ({
        id,
        dimension: id.slice(0, 1),
        zh,
        en,
        points: hundredths(points),
        kinds: kinds ?? [],
        phrases: phrases ?? [],
        not: not ?? [],
        measures: measures ?? [],
        about: about ?? '',
        levels: levels ?? {},
        ...(rule && rule.kind !== 'levels' ? { rule: toRule(rule) } : {}),
        ...(informs ? { informs } : {}),
      }),
    ),
    applies: file.applies ?? {},
    grades: file.grades.map(({ id, zh, en, from, quota }) => ({
      id,
      zh,
      en: en ?? capitalised(id),
      from: hundredths(from),
      quota: quota ?? null,
    })),
    outside: toOutsideItems(file),
  };
}

const capitalised = (id: string) => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
