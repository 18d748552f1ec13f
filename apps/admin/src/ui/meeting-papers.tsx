import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';

const PAPERS = [
  ['paperWorkbook', 'workbook.xlsx', ''],
  ['paperAnonymous', 'workbook.xlsx', '&anonymous=1'],
  ['paperCircular', 'circular.docx', ''],
  ['paperBriefing', 'briefing.pptx', ''],
  ['paperRanking', 'ranking.pdf', ''],
  ['paperSheets', 'sheets.pdf', ''],
  ['paperData', 'results.csv', ''],
] as const;

/** With the reasons of decisions, and assessors' names to sign beside: the lead's alone. */
const OF_RECORD = [
  ['paperMinutes', 'minutes.docx', ''],
  ['paperSignatures', 'signatures.docx', ''],
  ['paperPackage', 'package.zip', ''],
] as const;

/** What the meeting needs, made from the published results, or from those prepared for it. */
export function MeetingPapers({
  roundId,
  basis,
  isLead,
}: {
  readonly roundId: string;
  readonly basis: 'published' | 'prepared';
  readonly isLead: boolean;
}) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <section aria-label={t('ranking.papers')}>
      <div className="ranking-basis">
        <strong>{t('ranking.papers')}</strong>
        {[...PAPERS, ...(isLead ? OF_RECORD : [])].map(([label, file, more]) => (
          <a
            key={label}
            href={`/exports/rounds/${roundId}/${file}?basis=${basis}&lang=${language}${more}`}
            download
            data-testid={`export-${label}`}
          >
            {t(`ranking.${label}`)}
          </a>
        ))}
        {isLead && (
          <a href="/exports/verifier.html" download data-testid="export-verifier">
            {t('ranking.paperVerifier')}
          </a>
        )}
      </div>
      <p className="small quiet">
        {basis === 'prepared' && t('ranking.papersNotePrepared')} {t('ranking.papersNote')}
      </p>
    </section>
  );
}
