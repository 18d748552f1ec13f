import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';

const PAPERS = [
  ['paperWorkbook', 'workbook.xlsx', ''],
  ['paperAnonymous', 'workbook.xlsx', '&anonymous=1'],
  ['paperCircular', 'circular.docx', ''],
  ['paperRanking', 'ranking.pdf', ''],
  ['paperSheets', 'sheets.pdf', ''],
  ['paperData', 'results.csv', ''],
] as const;

/** What the meeting needs, made from the published results. */
export function MeetingPapers({ roundId }: { readonly roundId: string }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <section aria-label={t('ranking.papers')}>
      <div className="ranking-basis">
        <strong>{t('ranking.papers')}</strong>
        {PAPERS.map(([label, file, more]) => (
          <a
            key={label}
            href={`/exports/rounds/${roundId}/${file}?lang=${language}${more}`}
            download
            data-testid={`export-${label}`}
          >
            {t(`ranking.${label}`)}
          </a>
        ))}
      </div>
      <p className="small quiet">{t('ranking.papersNote')}</p>
    </section>
  );
}
