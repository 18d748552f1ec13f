import { useTranslation } from 'react-i18next';
import type { FeedbackMeasure, PublishedFeedback } from './feedback-types';
import { IndicatorFeedback } from './indicator-feedback';

type Indicators = PublishedFeedback['indicators'];

interface FeedbackGroupsProps {
  readonly indicators: Indicators;
  readonly measures: readonly FeedbackMeasure[];
}

/** First where points were lost, the most first; then what was good; last what does not count. */
export function FeedbackGroups({ indicators, measures }: FeedbackGroupsProps) {
  const { t } = useTranslation();
  const lostPoints = (one: Indicators[number]): number => (one.points === null ? 0 : one.maxPoints - one.points);
  const lost = indicators.filter((one) => lostPoints(one) > 0).sort((a, b) => lostPoints(b) - lostPoints(a));
  const good = indicators.filter((one) => one.points !== null && lostPoints(one) === 0);
  const other = indicators.filter((one) => one.points === null);
  const list = (group: Indicators) =>
    group.map((one) => <IndicatorFeedback key={one.indicator.id} feedback={one} measures={measures} />);
  return (
    <>
      <section className="feedback-section" aria-label={t('feedback.lost')}>
        <h2>{t('feedback.lost')}</h2>
        {lost.length === 0 ? <p className="quiet">{t('feedback.lostNone')}</p> : list(lost)}
      </section>
      <section className="feedback-section" aria-label={t('feedback.good')}>
        <h2>{t('feedback.good')}</h2>
        {good.length === 0 ? <p className="quiet">{t('feedback.goodNone')}</p> : list(good)}
      </section>
      {other.length > 0 && (
        <section className="feedback-section" aria-label={t('feedback.other')}>
          <h2>{t('feedback.other')}</h2>
          {list(other)}
        </section>
      )}
    </>
  );
}
