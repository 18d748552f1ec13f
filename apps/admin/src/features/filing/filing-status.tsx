import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { formatDateTime } from '../../ui/format-date';
import { Notice } from '../../ui/notice';
import type { FilingOfTown, FilingTown } from './filing-types';

interface FilingStatusProps {
  readonly filing: FilingOfTown;
  readonly versions: FilingTown['reportVersions'];
}

export function FilingStatus({ filing, versions }: FilingStatusProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { deadline, isLate, state, returnReason } = filing;
  return (
    <section className="filing-part" data-testid="filing-status" data-state={state}>
      <p>
        <strong>{t(`filingState.${state}`)}</strong>
        {isLate && (
          <span className="filing-late"> · {t(state === 'MISSING' ? 'filingPage.overdue' : 'filingPage.late')}</span>
        )}
        {deadline !== null && (
          <span className="small"> · {t('filingPage.deadline', { when: formatDateTime(deadline, language) })}</span>
        )}
      </p>
      {state === 'RETURNED' && returnReason !== null && (
        <Notice tone="next" title={t('filingPage.returnedTitle')}>
          {returnReason}
        </Notice>
      )}
      {versions.length > 0 && (
        <>
          <h2>{t('filingPage.versions')}</h2>
          <ol className="filing-list" aria-label={t('filingPage.versions')}>
            {versions.map(({ report, stoodAt }) => (
              <li key={report.id}>
                {t('filing.version', { version: report.version })} ·{' '}
                <a href={`/files/reports/${report.id}`} download>
                  {report.fileName}
                </a>
                <br />
                <span className="small">
                  {t('filing.filedBy', { who: report.filedBy, when: formatDateTime(stoodAt, language) })}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
