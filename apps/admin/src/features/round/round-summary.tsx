import { useTranslation } from 'react-i18next';
import type { RoundOfTowns } from './town-row-state';

/** The round in three figures. */
export function RoundSummary({ round, isLead }: { readonly round: RoundOfTowns; readonly isLead: boolean }) {
  const { t } = useTranslation();
  const total = round.towns.length;
  const submitted = isLead
    ? round.towns.filter((row) => row.sheets.length > 0 && row.sheets.every((sheet) => sheet.submittedAt !== null))
    : round.towns.filter((row) => row.myProgress !== null && row.myProgress.submittedAt !== null);
  const figures = [
    { label: t('round.summaryReports'), n: round.towns.filter((row) => row.report?.state === 'FILED').length },
    { label: isLead ? t('round.summaryAllSubmitted') : t('round.summarySubmitted'), n: submitted.length },
    { label: t('round.summaryPublished'), n: round.towns.filter((row) => row.result !== null).length },
  ];
  return (
    <dl className="round-summary">
      {figures.map((figure) => (
        <div key={figure.label}>
          <dt>{figure.label}</dt>
          <dd>{t('round.ofTotal', { n: figure.n, total })}</dd>
        </div>
      ))}
    </dl>
  );
}
