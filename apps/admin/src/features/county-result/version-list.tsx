import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { formatDateTime } from '../../ui/format-date';
import type { ResultRound } from './county-result-types';

/** Every version, newest first, with its seal: none is ever lost. */
export function VersionList({ round }: { readonly round: ResultRound }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  if (round.resultVersions.length === 0) return null;
  return (
    <section className="result-part">
      <h2>{t('results.versions')}</h2>
      <ul>
        {round.resultVersions.map(({ id, version, preparedAt, preparedBy, reason, seal, ...times }) => (
          <li key={id}>
            {t('results.version', { n: version, when: formatDateTime(preparedAt, language), who: preparedBy })}
            {times.discardedAt !== null && t('results.isDiscarded')}
            {times.announcedAt !== null && t('results.isAnnounced')}
            {times.publishedAt !== null && t('results.isPublished')}
            {reason !== '' && <span className="quiet"> {reason}</span>}{' '}
            <a href={`/files/results/${id}`} className="small">
              {t('results.sealedFile', { seal: seal.slice(0, 12) })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
