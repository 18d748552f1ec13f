import { formatPoints, levelText } from '@fazhi/domain';
import type { Language, Level } from '@fazhi/domain';
import type { MeetingIndicator, MeetingResult, MeetingTown } from '../meeting/meeting-result.js';
import { dimensionName, findIndicator, gradeName } from '../meeting/names.js';
import { LETTER_WORDS } from './letter-words.js';
import type { LetterWords } from './letter-words.js';

/** A lost indicator as a letter tells of it. */
interface LostIndicator {
  readonly heading: string;
  readonly lines: readonly { readonly label: string; readonly text: string }[];
}

/** What a letter says, before it becomes a file of one kind or another. */
export interface LetterContent {
  readonly county: string;
  readonly words: LetterWords;
  readonly title: string;
  readonly to: string;
  readonly opening: readonly string[];
  readonly dimensions: readonly {
    readonly name: string;
    readonly points: string;
    readonly max: string;
    /** In percent; null where nothing of it applies. */
    readonly rate: number | null;
  }[];
  readonly lost: readonly LostIndicator[];
  readonly outside: readonly string[];
  readonly mend: readonly { readonly text: string; readonly due: string }[];
  readonly closing: readonly string[];
}

/** Puts together one town's letter. Nothing of another town is in what it is made from but names in texts, which `hideNames` takes out before. */
export function letterContent(result: MeetingResult, town: MeetingTown, language: Language): LetterContent {
  const words = LETTER_WORDS[language];
  const { rubric } = result;
  const grades = (town.gradeBetween ?? [town.grade]).map((id) => gradeName(rubric, id)[language]).join(' / ');
  const lost = town.indicators.filter((item) => item.points !== null && item.points < item.maxPoints);
  const excluded = town.indicators.flatMap((item) =>
    item.state === 'not-applicable' ? [nameOf(result, item, language)] : [],
  );
  return {
    county: result.county,
    words,
    title: words.title(town.name, result.year),
    to: words.to(town.name),
    opening: [
      words.opening(
        result.year,
        formatPoints(town.total),
        formatPoints(rubric.points),
        town.gradeBetween ? words.openGrade(grades) : grades,
      ),
      ...(result.standing === 'provisional' ? [words.draft] : []),
    ],
    dimensions: town.dimensions.map(({ dimension, points, applicableMax }) => ({
      name: dimensionName(rubric, dimension)[language],
      points: applicableMax === 0 ? '—' : formatPoints(points),
      max: formatPoints(applicableMax),
      rate: applicableMax === 0 ? null : Math.round((points * 1000) / applicableMax) / 10,
    })),
    lost: lost.map((item) => tell(result, item, words, language)),
    outside: [
      ...town.adjustments.map(
        (line) =>
          `${line[language]}：${line.counted > 0 ? '+' : ''}${formatPoints(line.counted)}（${[line.basis, line.reason[language]].filter((part) => part !== '').join('；')}）`,
      ),
      ...town.gradeNotes.map((note) => note[language]),
    ],
    mend:
      town.toMend.length > 0
        ? town.toMend.map(({ text, due }) => ({ text, due: due ?? words.noDate }))
        : lost
            .filter((item) => (item.points ?? 0) * 100 < item.maxPoints * 60)
            .map((item) => ({ text: mendText(result, item, language), due: words.noDate })),
    closing: [...(excluded.length > 0 ? [words.notApplicable(excluded.join('、'))] : []), words.objection],
  };
}

function tell(result: MeetingResult, item: MeetingIndicator, words: LetterWords, language: Language): LostIndicator {
  const indicator = findIndicator(result.rubric, item.indicator);
  const { level } = item;
  const lines: { label: string; text: string }[] = [];
  if (indicator && level !== null)
    lines.push({ label: words.reason, text: levelText(result.rubric, indicator, level)[language] });
  for (const text of item.comments) lines.push({ label: words.comment, text });
  for (const { name, target, state, value, unit } of item.attainments.filter((each) => each.state !== 'met'))
    lines.push({
      label: words.target,
      text: [
        `${name[language]} ${target}`,
        ...(value === null ? [] : [words.reported(`${String(value)}${unit}`)]),
        words.states[state],
      ].join('，'),
    });
  if (item.quotes.length === 0) lines.push({ label: words.quote, text: words.noQuote });
  for (const quote of item.quotes) lines.push({ label: words.quote, text: `“${quote}”` });
  if (indicator && level !== null && level < 4)
    lines.push({ label: words.next, text: levelText(result.rubric, indicator, (level + 1) as Level)[language] });
  const points = item.points ?? 0;
  return {
    heading: words.heading(
      item.indicator,
      indicator?.[language] ?? '',
      formatPoints(points),
      formatPoints(item.maxPoints),
      formatPoints(item.maxPoints - points),
    ),
    lines,
  };
}

function mendText(result: MeetingResult, item: MeetingIndicator, language: Language): string {
  const indicator = findIndicator(result.rubric, item.indicator);
  const next =
    indicator && item.level !== null && item.level < 4
      ? `：${levelText(result.rubric, indicator, (item.level + 1) as Level)[language]}`
      : '';
  return `${nameOf(result, item, language)}${next}`;
}

function nameOf(result: MeetingResult, item: MeetingIndicator, language: Language): string {
  return LETTER_WORDS[language].mendOf(item.indicator, findIndicator(result.rubric, item.indicator)?.[language] ?? '');
}
