import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { OfflineRoundDocument } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { NotFoundState } from '../../ui/not-found-state';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { BringBack } from './bring-back';
import './offline.css';

/** Scoring where there is no network: a workbook out, and back in after a look at what it would change. */
export function OfflinePage() {
  const { roundId = '' } = useParams();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const result = useQuery(OfflineRoundDocument, { variables: { id: roundId } });
  return (
    <QueryView result={result} rows={4}>
      {({ round }) =>
        round === null ? (
          <NotFoundState />
        ) : (
          <Page title={t('offline.title', { year: round.year })} lead={t('offline.text')}>
            <section className="offline-step">
              <h2>{t('offline.out')}</h2>
              <p>{t('offline.outText')}</p>
              <p>
                <a
                  className="button-link"
                  href={`/exports/rounds/${round.id}/offline-sheet.xlsx?lang=${language}`}
                  download
                  data-testid="offline-download"
                >
                  {t('offline.download')}
                </a>
              </p>
            </section>
            <section className="offline-step">
              <h2>{t('offline.back')}</h2>
              <BringBack roundId={round.id} />
            </section>
          </Page>
        )
      }
    </QueryView>
  );
}
