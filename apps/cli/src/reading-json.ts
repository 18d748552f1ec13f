import { describeSuggestion, type Plan, type Span } from '@fazhi/domain';
import { describeReadNotice } from '@fazhi/report-reader';
import type { SuggestedReport } from './suggested-report.js';

/** One reading as `read --json` prints it. Offsets are UTF-16 code units into `text`, end exclusive; points are hundredths. */
export function toReadingJson({ id, reading, suggestions, notices }: SuggestedReport, plan: Plan) {
  const quoted = <Place extends Span>(place: Place) => ({
    ...place,
    quote: reading.text.slice(place.start, place.end),
  });
  return {
    id,
    title: reading.metadata.title,
    text: reading.text,
    notices: notices.map((notice) => ({
      code: notice.code,
      zh: describeReadNotice(notice, 'zh'),
      en: describeReadNotice(notice, 'en'),
    })),
    metadata: reading.metadata,
    sections: reading.sections.map(({ heading, kind, start, end }) => ({ heading, kind, start, end })),
    figures: reading.figures.map(quoted),
    evidence: reading.evidence.map(quoted),
    measures: reading.measures.map(quoted),
    problems: reading.problems.map(quoted),
    nextSteps: reading.nextSteps.map(quoted),
    completeness: reading.completeness.map((finding) => ({ ...finding, quotes: finding.quotes.map(quoted) })),
    flags: reading.flags.map(quoted),
    suggestions: suggestions.map((suggestion) => ({
      indicator: suggestion.indicator,
      level: suggestion.level,
      points: suggestion.points,
      maxPoints: suggestion.maxPoints,
      rule: suggestion.rule.id,
      confidence: suggestion.confidence,
      certain: suggestion.certain,
      reason: describeSuggestion(suggestion, plan),
      evidence: suggestion.evidence,
      attainments: suggestion.attainments.map(({ measure, state, ...rest }) => ({
        measure,
        state,
        ...('value' in rest ? { value: rest.value, approximate: rest.approximate } : {}),
      })),
    })),
  };
}
