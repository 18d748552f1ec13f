import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/use-language';
import { formatDateTime } from '../../ui/format-date';
import { ReportChecks } from '../../ui/report-checks';
import type { IntakeTown } from './intake-types';
import { OriginalLink } from './original-link';

interface FiledReportsProps {
  readonly roundId: string;
  readonly towns: readonly IntakeTown[];
}

export function FiledReports({ roundId, towns }: FiledReportsProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <section className="intake">
      <h2>{t('filing.filedTitle')}</h2>
      <div className="table-frame">
        <table className="table" aria-label={t('filing.filedTitle')}>
          <tbody>
            {towns.map(({ id, town, report }) => (
              <tr key={id} data-testid={`filed-${town.name}`}>
                <th scope="row">
                  <Link to={`/rounds/${roundId}/towns/${id}/filing`}>{town.name}</Link>
                </th>
                {report === null ? (
                  <td className="quiet" colSpan={2}>
                    {t('reportState.NONE')}
                  </td>
                ) : (
                  <>
                    <td>
                      {report.fileName}{' '}
                      <span className="small">
                        {report.version > 1 && `${t('filing.version', { version: report.version })} · `}
                        {t('filing.filedBy', { who: report.filedBy, when: formatDateTime(report.filedAt, language) })}
                      </span>
                      {report.reading !== null && <ReportChecks checks={report.reading} />}
                    </td>
                    <td className="number">
                      <OriginalLink report={report} />
                    </td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
