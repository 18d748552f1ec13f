import {
  describeSuggestion,
  formatPoints,
  totalSuggestions,
  type Language,
  type Plan,
  type Rubric,
} from '@fazhi/domain';
import { describeReadNotice } from '@fazhi/report-reader';
import type { SuggestedReport } from './suggested-report.js';
import { summariseChecks } from './summarise-checks.js';
import { shortenQuote } from './shorten-quote.js';
import { SUMMARY_WORDS } from './summary-words.js';

const STRONGEST_FIRST = ['result', 'supported', 'measure', 'attitude'] as const;

/** A reading as a person likes to read it: what the report is, then each indicator with its suggested level, the reason and its best quotation. */
export function summariseReading(file: SuggestedReport, rubric: Rubric, plan: Plan, language: Language): string {
  const words = SUMMARY_WORDS[language];
  const { reading, suggestions } = file;
  const { metadata } = reading;
  const place = [metadata.county, metadata.town].filter((name) => name !== null).join(' ');
  const dates = [
    metadata.issuedOn && `${words.signed} ${metadata.issuedOn}`,
    metadata.publishedOn && `${words.published} ${metadata.publishedOn}`,
  ].filter(Boolean);
  const { total } = totalSuggestions(rubric, suggestions);
  const lines = [
    `${file.id}  ${metadata.title ?? words.untitled}`,
    `  ${[place || words.unknown, metadata.year ?? words.unknown, ...dates].join(' · ')}`,
    `  ${words.counts({ sections: reading.sections.length, figures: reading.figures.length, evidence: reading.evidence.length, problems: reading.problems.length, nextSteps: reading.nextSteps.length })}`,
    ...file.notices.map((notice) => `  ${words.notice}${describeReadNotice(notice, language)}`),
    `  ${words.suggested(total === null ? words.none : formatPoints(total), formatPoints(rubric.points))}`,
    ...summariseChecks(reading, rubric, language),
  ];
  for (const dimension of rubric.dimensions) {
    lines.push('', `  ${dimension.id}  ${dimension[language]}`);
    for (const indicator of rubric.indicators.filter((item) => item.dimension === dimension.id)) {
      const suggestion = suggestions.find((item) => item.indicator === indicator.id);
      if (!suggestion) continue;
      const level = suggestion.level === null ? words.none : words.level(suggestion.level);
      lines.push(
        `    ${indicator.id}  ${level}  ${indicator[language]}：${describeSuggestion(suggestion, plan)[language]}`,
      );
      const pieces = suggestion.evidence.flatMap((number) => reading.evidence[number] ?? []);
      const [best] = [...pieces].sort(
        (a, b) => STRONGEST_FIRST.indexOf(a.strength) - STRONGEST_FIRST.indexOf(b.strength),
      );
      if (best)
        lines.push(
          `          ${words.strengths[best.strength]} “${shortenQuote(reading.text, best)}”${pieces.length > 1 ? ` ${words.more(pieces.length - 1)}` : ''}`,
        );
    }
  }
  return `${lines.join('\n')}\n`;
}
