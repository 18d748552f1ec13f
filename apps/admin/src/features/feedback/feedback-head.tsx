import { formatPoints } from '@fazhi/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import type { PublishedFeedback } from './feedback-types';

/** Grade and points, first. */
export function FeedbackHead({ feedback }: { readonly feedback: PublishedFeedback }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  return (
    <p className="feedback-head" data-testid="feedback-head">
      <strong className="feedback-grade">
        {feedback.gradeBetween.length > 0 ? feedback.gradeBetween.map(pick).join(' / ') : pick(feedback.grade)}
      </strong>
      <span>
        <span className="visually-hidden">{t('feedback.total')} </span>
        <strong className="feedback-total">{formatPoints(feedback.total)}</strong>{' '}
        <span className="quiet">{t('feedback.outOf', { max: formatPoints(feedback.maxTotal) })}</span>
      </span>
    </p>
  );
}
