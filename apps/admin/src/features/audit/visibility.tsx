import { skipToken, useQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VisibilityDocument, type Role } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { formatDateTime } from '../../ui/format-date';

/** Was it really blind? For a round, from the record: when sheets could be seen, and by whom. */
export function Visibility({ rounds }: { readonly rounds: readonly { readonly id: string; readonly year: number }[] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [roundId, setRoundId] = useState<string | null>(null);
  const { data } = useQuery(VisibilityDocument, roundId === null ? skipToken : { variables: { roundId } });
  const who = (roles: readonly Role[]): string =>
    roles.length === 0 ? t('audit.nobody') : roles.map((role) => t(`role.${role}`)).join(t('fieldCheck.comma'));
  return (
    <details className="audit-visibility">
      <summary>{t('audit.visibility')}</summary>
      <p className="quiet">{t('audit.visibilityText')}</p>
      <Select
        aria-label={t('round.picker')}
        className="audit-choice"
        placeholder={t('round.picker')}
        value={roundId}
        options={rounds.map(({ id, year }) => ({ value: id, label: String(year) }))}
        onChange={setRoundId}
      />
      {data !== undefined && (
        <div className="table-frame">
          <table className="table" aria-label={t('audit.visibility')}>
            <thead>
              <tr>
                {(['phase', 'when', 'sheets', 'sums', 'provisional', 'number'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`audit.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.visibility.map((step) => (
                <tr key={step.event}>
                  <th scope="row">{step.phase === null ? t('audit.simple') : t(`phase.${step.phase}`)}</th>
                  <td>
                    {formatDateTime(step.from, language)} –{' '}
                    {step.until === null ? t('audit.now') : formatDateTime(step.until, language)}
                  </td>
                  <td>{who(step.sheets)}</td>
                  <td>{who(step.sums)}</td>
                  <td>{who(step.provisional)}</td>
                  <td>{step.event}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
