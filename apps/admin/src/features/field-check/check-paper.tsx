import { useTranslation } from 'react-i18next';
import type { FieldCheckFieldsFragment } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';

interface CheckPaperProps {
  readonly title: string;
  readonly check: FieldCheckFieldsFragment;
}

/** The form on paper, empty lines and all: seen only where the page is printed. */
export function CheckPaper({ title, check }: CheckPaperProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  return (
    <div className="check-paper">
      <h1>{title}</h1>
      <p>
        {t('fieldCheck.visitedOn')}
        {t('checks.colon')}
        {check.visitedOn === '' ? '__________' : check.visitedOn} {t('fieldCheck.visitors')}
        {t('checks.colon')}
        {check.visitors === '' ? '____________________' : check.visitors}
      </p>
      <table>
        <thead>
          <tr>
            <th>{t('fieldCheck.indicator')}</th>
            <th>{t('fieldCheck.reportSays')}</th>
            <th>{t('fieldCheck.foundLabel')}</th>
            <th>{t('fieldCheck.level')}</th>
            <th>{t('fieldCheck.note')}</th>
          </tr>
        </thead>
        <tbody>
          {check.items.map(({ id, indicator, quotes, found, level, note }) => (
            <tr key={id}>
              <td>
                {indicator.id} {pick(indicator)}
              </td>
              <td>{quotes.join(' / ')}</td>
              <td className="check-paper-found">
                {(['FOUND', 'PARTLY', 'NOT_FOUND'] as const).map((one) => (
                  <span key={one}>
                    {found === one ? '☑' : '□'} {t(`fieldCheck.found.${one}`)}
                  </span>
                ))}
              </td>
              <td>{level ?? '0 1 2 3 4'}</td>
              <td className="check-paper-note">{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {t('fieldCheck.objection')}
        {t('checks.colon')}
        {check.objection}
      </p>
      <p className="check-paper-sign">
        {t('fieldCheck.signedName')}
        {t('checks.colon')}
        {check.signedName === '' ? '______________' : check.signedName} {t('fieldCheck.signedRole')}
        {t('checks.colon')}
        {check.signedRole === '' ? '______________' : check.signedRole} {t('fieldCheck.date')}
        {t('checks.colon')}______________
      </p>
    </div>
  );
}
