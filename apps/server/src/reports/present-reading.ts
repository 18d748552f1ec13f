import type { Bilingual, Rubric, Section } from '@fazhi/domain';
import type { ReadingView, SectionView } from './report-view.js';
import type { StoredReading } from './stored-reading.js';

const OWN_PHRASE: Bilingual = { zh: '县里自定的关键词', en: "the county's own phrase" };

/**
 * @param rubric the round's, whose checklist names its items
 * @param kindNames what people call each kind of evidence
 */
export function presentReading(
  reading: StoredReading,
  rubric: Rubric,
  kindNames: Readonly<Record<string, Bilingual>>,
): ReadingView {
  const { text, sections, figures, evidence, problems, nextSteps, completeness = [], flags = [] } = reading;
  const itemNames = new Map(rubric.outside.completeness.items.map(({ id, zh, en }) => [id, { zh, en: en ?? zh }]));
  return {
    text,
    sections: sections.flatMap(flatten),
    figures,
    evidence: evidence.map((piece, number) => ({
      ...piece,
      number,
      quote: text.slice(piece.start, piece.end),
      kindName: kindNames[piece.kind] ?? (piece.kind === 'phrase' ? OWN_PHRASE : { zh: piece.kind, en: piece.kind }),
    })),
    problems,
    nextSteps,
    completeness: completeness.map((finding) => ({
      ...finding,
      name: itemNames.get(finding.item) ?? { zh: finding.item, en: finding.item },
    })),
    flags: flags.map((flag) => ({ ...flag, quote: text.slice(flag.start, flag.end) })),
  };
}

function flatten({ heading, kind, depth, start, end, sections }: Section): readonly SectionView[] {
  return [{ heading, kind, depth, start, end }, ...sections.flatMap(flatten)];
}
