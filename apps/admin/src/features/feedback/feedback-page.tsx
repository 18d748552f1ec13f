import { skipToken, useQuery } from '@apollo/client/react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import {
  FeedbackDocument,
  FeedbackMeasuresDocument,
  PreviewResultDocument,
  type FeedbackQuery,
} from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { useMe } from '../../session/session';
import { EmptyState } from '../../ui/empty-state';
import { formatDate } from '../../ui/format-date';
import { Page } from '../../ui/page';
import { PlainButton } from '../../ui/plain-button';
import { QueryView } from '../../ui/query-view';
import { FeedbackDimensions } from './feedback-dimensions';
import { FeedbackGroups } from './feedback-groups';
import { FeedbackOutside } from './feedback-outside';
import { FeedbackHead } from './feedback-head';
import type { PublishedFeedback } from './feedback-types';
import './feedback.css';

/** Buttons and lists of Ant Design's, which come after the page that people came for. */
const FeedbackPractices = lazy(async () => ({
  default: (await import('./practices-in-antd')).PracticesInAntd,
}));

/** A published result as its town sees it; the county's people see the very same page, and the lead is told so. */
export function FeedbackPage() {
  const { roundId = '', townYearId = '' } = useParams();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const me = useMe();
  const isTown = me.role === 'TOWN';
  const isLead = me.roles.includes('LEAD');
  const canTakeLetter = isTown || isLead;
  const result = useQuery(FeedbackDocument, { variables: { townYearId }, fetchPolicy: 'cache-and-network' });
  const versionId = useSearchParams()[0].get('version');
  const preview = useQuery(
    PreviewResultDocument,
    versionId === null ? skipToken : { variables: { versionId, townYearId } },
  ).data?.previewResult;
  const measures = useQuery(FeedbackMeasuresDocument, { variables: { roundId } }).data?.round?.plan.measures ?? [];
  const back = isTown ? '/years' : `/rounds/${roundId}`;
  return (
    <QueryView result={result} rows={10}>
      {(data) => {
        const { townYear } = data;
        // what the lead looks at before anybody is told, what stands, what the town was told for now
        const feedback = versionId === null ? (data.feedback ?? data.provisionalResult) : (preview ?? null);
        return feedback === null ? (
          <EmptyState
            title={t('feedback.noneTitle')}
            text={isTown ? t('feedback.noneTown') : t('feedback.noneLead')}
            action={{ label: t('feedback.back'), to: back }}
          />
        ) : (
          <Page
            narrow
            title={t('feedback.title', { town: feedback.town.name, year: feedback.year })}
            lead={t(feedback.isProvisional ? 'feedback.toldAt' : 'feedback.publishedAt', {
              when: formatDate(feedback.publishedAt, language),
            })}
            actions={
              <>
                <Link className="no-print" to={back}>
                  {t('feedback.back')}
                </Link>
                {canTakeLetter &&
                  !feedback.isProvisional &&
                  (['pdf', 'docx'] as const).map((ending) => (
                    <a
                      key={ending}
                      className="button-link secondary no-print"
                      href={`/exports/towns/${townYearId}/letter.${ending}?lang=${language}`}
                      download
                      data-testid={`letter-${ending}`}
                    >
                      {t(`feedback.letter_${ending}`)}
                    </a>
                  ))}
                <PlainButton
                  className="no-print"
                  onClick={() => {
                    window.print();
                  }}
                >
                  {t('feedback.print')}
                </PlainButton>
              </>
            }
          >
            {isLead && (
              <p className="feedback-preview no-print">
                {t(
                  preview?.isProvisional === true && data.provisionalResult === null
                    ? 'feedback.previewBefore'
                    : 'feedback.preview',
                  {
                    town: feedback.town.name,
                  },
                )}
              </p>
            )}
            <FeedbackHead feedback={feedback} />
            <FeedbackOutside feedback={feedback} />
            {isTown && feedback.isProvisional && (
              <p className="no-print">
                <Link className="button-link secondary" to={`/rounds/${roundId}/appeals`}>
                  {t('feedback.appeal')}
                </Link>
              </p>
            )}
            <FeedbackDimensions dimensions={feedback.dimensions} />
            {canTakeLetter && !feedback.isProvisional && versionId === null && (
              <Suspense>
                <FeedbackPractices feedback={feedback} asTown={isTown} />
              </Suspense>
            )}
            <FeedbackGroups
              indicators={withDiscussions(feedback.indicators, townYear?.discussions ?? [])}
              measures={measures}
            />
            <p className="small feedback-hash">{t('feedback.hash', { hash: feedback.hash.slice(0, 16) })}</p>
          </Page>
        );
      }}
    </QueryView>
  );
}

type Indicators = PublishedFeedback['indicators'];
type Discussions = NonNullable<FeedbackQuery['townYear']>['discussions'];

/** Each indicator's comments, and after them what was said about it for the town. */
function withDiscussions(indicators: Indicators, discussions: Discussions): Indicators {
  const forTown = discussions.filter(({ audience }) => audience === 'TOWN');
  return indicators.map((one) => {
    const said = forTown.filter(({ indicator }) => indicator === one.indicator.id).flatMap(({ messages }) => messages);
    return said.length === 0 ? one : { ...one, comments: [...one.comments, ...said.map(({ text }) => text)] };
  });
}
