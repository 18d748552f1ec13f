import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/use-language';
import { EvidenceWhat } from '../../ui/evidence-what';
import { formatDateTime } from '../../ui/format-date';
import { Notice } from '../../ui/notice';
import type { OwnYear, TownRound } from './town-home-types';

interface ReportRowProps {
  readonly round: TownRound;
  readonly own: OwnYear;
}

/** What a town filed, by when it must, what the county sent back, and the way to file while that is open. */
export function ReportRow({ round, own }: ReportRowProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { report, filing } = own;
  const deadline = filing?.deadline ?? null;
  const when = deadline === null ? '' : formatDateTime(deadline, language);
  const isReturned = filing?.state === 'RETURNED';
  const isOpen = isFilingOpen(round, own);
  return (
    <div className="year-row">
      <dt>{t('townHome.report')}</dt>
      <dd>
        {isReturned && (
          <Notice tone="next" title={t('filingPage.returnedTitle')}>
            {filing.returnReason} {deadline !== null && isOpen && t('townHome.supplementBefore', { when })}
          </Notice>
        )}
        {report === null ? (
          <>
            {t(round.phase === 'PREPARATION' ? 'townHome.notYetFiling' : 'townHome.reportNone')}{' '}
            {deadline !== null && isOpen && <strong>{t('townHome.fileBefore', { when })}</strong>}
            {deadline !== null && filing?.isLate === true && !isOpen && t('townHome.fileOverdue', { when })}
          </>
        ) : (
          <>
            {t(filing?.state === 'ACCEPTED' ? 'filingState.ACCEPTED' : `reportState.${report.state}`)} ·{' '}
            {report.fileName}
            <br />
            <span className="small">
              {t('townHome.filedOn', { when: formatDateTime(report.filedAt, language), version: report.version })}
            </span>
          </>
        )}
        <p>
          <Link to={`/rounds/${round.id}/towns/${own.id}/filing`}>{t('filingPage.open')}</Link>
        </p>
        {own.attachments.length > 0 && (
          <details>
            <summary>{t('townHome.attached', { n: own.attachments.length })}</summary>
            <ul className="year-attached">
              {own.attachments.map((item) => (
                <li key={item.id}>
                  <EvidenceWhat item={item} />
                </li>
              ))}
            </ul>
          </details>
        )}
        {round.intake.length > 0 && <p>{t('townHome.pending', { n: round.intake.length })}</p>}
      </dd>
      {(isOpen || round.intake.length > 0) && (
        <dd className="year-way">
          <Link className={report === null || isReturned ? 'button-link' : ''} to={`/rounds/${round.id}/reports`}>
            {round.intake.length > 0
              ? t('townHome.seeIntake')
              : report === null
                ? t('townHome.file')
                : t('townHome.fileAgain')}
          </Link>
        </dd>
      )}
    </div>
  );
}

/** Without phases until there is a result; with phases while towns file, and afterwards for whom the county gave longer. */
function isFilingOpen({ phase }: TownRound, { result, filing }: OwnYear): boolean {
  if (result !== null) return false;
  if (phase === null || phase === 'FILING') return true;
  const deadline = filing?.deadline ?? null;
  return (
    (phase === 'DESK_REVIEW' || phase === 'FIELD_CHECK') &&
    deadline !== null &&
    new Date(deadline).getTime() > Date.now()
  );
}
