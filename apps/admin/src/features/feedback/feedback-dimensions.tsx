import { formatPoints } from '@fazhi/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { dimensionColour } from '../../ui/dimension-colour';
import { DimensionLetter } from '../../ui/dimension-letter';
import type { PublishedFeedback } from './feedback-types';

/** Five bars, each against the county's median. */
export function FeedbackDimensions({ dimensions }: { readonly dimensions: PublishedFeedback['dimensions'] }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const hasMedian = dimensions.some((one) => one.medianPercent !== null);
  return (
    <section className="feedback-section">
      <h2>{t('feedback.byDimension')}</h2>
      <ul className="feedback-bars">
        {dimensions.map(({ dimension, points, applicableMax, medianPercent }) => {
          const percent = applicableMax === 0 ? 0 : (points / applicableMax) * 100;
          return (
            <li key={dimension.id} style={dimensionColour(dimension.id)}>
              <div className="feedback-bar-head">
                <span>
                  <DimensionLetter id={dimension.id} /> {pick(dimension)}
                </span>
                <span className="nowrap">
                  {t('feedback.pointsOf', { points: formatPoints(points), max: formatPoints(applicableMax) })}
                </span>
              </div>
              <div className="feedback-bar" aria-hidden="true">
                <span style={{ width: `${String(percent)}%` }} />
                {medianPercent !== null && <i style={{ left: `${String(medianPercent)}%` }} />}
              </div>
              <p className="small">
                {t('feedback.rate', { percent: Math.round(percent) })}
                {medianPercent !== null && ` · ${t('feedback.median', { percent: Math.round(medianPercent) })}`}
              </p>
            </li>
          );
        })}
      </ul>
      <p className="small">{hasMedian ? t('feedback.medianMark') : t('feedback.medianNone')}</p>
    </section>
  );
}
