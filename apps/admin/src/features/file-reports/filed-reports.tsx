import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { formatDateTime } from '../../ui/format-date';
import { ReportChecks } from '../../ui/report-checks';
import type { IntakeTown } from './intake-types';
import { OriginalLink } from './original-link';

export function FiledReports({ towns }: { readonly towns: readonly IntakeTown[] }) {
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
                <th scope="row">{town.name}</th>
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
