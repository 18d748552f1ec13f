import { applyAdjustments, canonicalJson, convertResult, levelReached } from '@fazhi/domain';
import type {
  Bilingual,
  CountyInput,
  FinalGrade,
  PublishedCounty,
  PublishedResult,
  PublishedTown,
  Reading,
  ResultIndicator,
  Rubric,
  Suggestion,
} from '@fazhi/domain';
import type { ReadingEntity } from '../reports/reading.entity.js';
import type { ReportEntity } from '../reports/report.entity.js';
import { presentAttainment } from '../reports/present-attainment.js';
import type { RoundMaterial } from '../moderation/round-material.js';
import { sheetsThatCount } from '../moderation/round-material.js';
import type { FrozenAdjustment, FrozenIndicator, FrozenOutside, FrozenResult } from '../results/frozen-result.js';
import { pickQuotes } from '../results/pick-quotes.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import type { ScoringSettings } from '../scoring/scoring-settings.js';
import { sha256 } from '../sha256.js';

/** A town's report with what the reader found in it. */
export type ReadReport = ReadingEntity & { readonly report?: ReportEntity };

interface CountyToFreeze {
  readonly input: CountyInput;
  readonly outcome: PublishedCounty;
  readonly towns: readonly TownInRound[];
  readonly material: RoundMaterial;
  readonly settings: ScoringSettings;
  /** By town-year id. */
  readonly reports: ReadonlyMap<string, ReadReport>;
}

/** What each town with a result is told: nobody's name, nothing internal, nothing of another town. By town-year id, in the official order. */
export function freezeTowns(county: CountyToFreeze): ReadonlyMap<string, FrozenResult> {
  const published = new Map(county.outcome.towns.map((town) => [town.town, town]));
  return new Map(
    county.towns.flatMap((town) => {
      const own = published.get(town.id);
      return own?.result ? [[town.id, freezeTown(county, town, own, own.result)] as const] : [];
    }),
  );
}

function freezeTown(
  { input, material, settings, reports }: CountyToFreeze,
  { id, town, profile, round }: TownInRound,
  published: PublishedTown,
  result: PublishedResult,
): FrozenResult {
  const { rubric } = input;
  const row = reports.get(id);
  const reading = row ? (JSON.parse(row.reading) as Reading) : null;
  const suggestions = row?.suggestions ? (JSON.parse(row.suggestions) as Suggestion[]) : [];
  const sheets = sheetsThatCount(id, material);
  const describe = (item: ResultIndicator): FrozenIndicator => ({
    ...item,
    comments: commentsOn(item.indicator, id, material, sheets),
    quotes: reading ? pickQuotes(reading, item.indicator) : [],
    attainments: (suggestions.find(({ indicator }) => indicator === item.indicator)?.attainments ?? []).map(
      (attainment) => presentAttainment(attainment, round.plan),
    ),
  });
  return {
    format: 'fazhi-result/1',
    rule: 'county-pipeline',
    county: round.county.name,
    town: town.name,
    year: round.year,
    profile,
    rubricHash: round.rubricHash,
    planHash: sha256(canonicalJson(round.plan)),
    report: row?.report
      ? { sha256: row.report.sha256, fileName: row.report.fileName, version: row.report.version }
      : null,
    sheets: sheets.length,
    indicators: published.indicators.flatMap((one) => toResultIndicator(rubric, one)).map(describe),
    dimensions: result.dimensions,
    total: result.total,
    grade: gradeIn(result.grade),
    judgements: [],
    publishedAt: null,
    outside: outsideOf(input, settings, id, result),
  };
}

/** Where a tie leaves it open, the grade that the town has in any case. */
function gradeIn(grade: FinalGrade): string {
  return grade.state === 'settled' ? grade.grade : grade.between[1];
}

function toResultIndicator(rubric: Rubric, one: PublishedTown['indicators'][number]): ResultIndicator[] {
  const indicator = rubric.indicators.find(({ id }) => id === one.indicator);
  if (one.state === 'not-applicable') return [{ indicator: one.indicator, state: one.state, basis: one.basis ?? '' }];
  if (one.state !== 'scored' || one.points === null || !indicator) return [];
  const level = levelReached(rubric, indicator, one.points);
  return [{ indicator: one.indicator, state: 'level', level, points: one.points, maxPoints: one.maxPoints }];
}

/** What is addressed to the town: the county's reason where it decided, and the assessors' comments; none twice. */
function commentsOn(
  indicator: string,
  townYearId: string,
  { decisions }: RoundMaterial,
  sheets: ReturnType<typeof sheetsThatCount>,
): readonly string[] {
  const reasons = decisions
    .filter((decision) => decision.townYearId === townYearId && decision.indicator === indicator)
    .map(({ reason }) => reason.trim());
  const comments = sheets
    .flatMap(({ rows }) => rows)
    .filter((row) => row.indicator === indicator && row.audience === 'town')
    .map(({ comment }) => comment.trim());
  return [...new Set([...reasons, ...comments])].filter((comment) => comment !== '');
}

function outsideOf(
  { rubric, towns }: CountyInput,
  { conversion }: ScoringSettings,
  id: string,
  { base, adjusted, grade, heldBy, total, rank }: PublishedResult,
): FrozenOutside {
  const { lines } = applyAdjustments(rubric, towns.find((town) => town.id === id)?.proposed ?? []);
  const isOpen = grade.state === 'open';
  return {
    base,
    adjusted,
    adjustments: lines.flatMap(({ proposed, group, counted, reason }): FrozenAdjustment[] => {
      if (!group) return [];
      const item = [...rubric.outside.completeness.items, ...rubric.outside.bonus.items, ...rubric.outside.deductions.items, ...rubric.outside.vetoes].find((one) => one.id === proposed.item); // prettier-ignore
      const name = { zh: item?.zh ?? proposed.item, en: item?.en ?? item?.zh ?? proposed.item };
      return [{ ...name, group, item: proposed.item, basis: proposed.basis, counted, reason }];
    }),
    gradeNotes: [...heldBy.map(({ reason }) => reason), ...noteOf(rubric, grade)],
    gradeBetween: isOpen ? grade.between : null,
    converted:
      conversion && !(isOpen && conversion.kind === 'by-grade')
        ? convertResult(conversion, rubric, { total, grade: gradeIn(grade), rank }).points
        : null,
  };
}

function noteOf(rubric: Rubric, { reason, state }: FinalGrade): readonly Bilingual[] {
  if (!reason) return [];
  const name = rubric.grades.find(({ id }) => id === reason.grade);
  if (reason.kind === 'committee')
    return [{ zh: `县里审定：${reason.reason}`, en: `Settled by the committee: ${reason.reason}` }];
  const [seats, candidates] = [String(reason.seats), String(reason.candidates)];
  return state === 'open'
    ? [
        {
          zh: `“${name?.zh ?? ''}”名额 ${seats} 个，压线同分，等次由县里审定`,
          en: `“${name?.en ?? ''}” has ${seats} places and a tie across the cut: the committee decides`,
        },
      ]
    : [
        {
          zh: `“${name?.zh ?? ''}”名额 ${seats} 个，达到分数的有 ${candidates} 个`,
          en: `“${name?.en ?? ''}” has ${seats} places for ${candidates} towns that reach it`,
        },
      ];
}
