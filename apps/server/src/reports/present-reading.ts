import type { Bilingual, Reading, Section } from '@fazhi/domain';
import type { ReadingView, SectionView } from './report-view.js';

const OWN_PHRASE: Bilingual = { zh: '县里自定的关键词', en: "the county's own phrase" };

/** @param kindNames what people call each kind of evidence */
export function presentReading(reading: Reading, kindNames: Readonly<Record<string, Bilingual>>): ReadingView {
  const { text, sections, figures, evidence, problems, nextSteps } = reading;
  return {
    text,
    sections: sections.flatMap(flatten),
    figures,
    evidence: evidence.map((piece, number) => ({
      ...piece,
      number,
      kindName: kindNames[piece.kind] ?? (piece.kind === 'phrase' ? OWN_PHRASE : { zh: piece.kind, en: piece.kind }),
    })),
    problems,
    nextSteps,
  };
}

function flatten({ heading, kind, depth, start, end, sections }: Section): readonly SectionView[] {
  return [{ heading, kind, depth, start, end }, ...sections.flatMap(flatten)];
}
