import { formatPoints } from '@fazhi/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { AttainmentFigure } from '../../ui/attainment-figure';
import { dimensionColour } from '../../ui/dimension-colour';
import type { FeedbackMeasure, PublishedFeedback } from './feedback-types';

interface IndicatorFeedbackProps {
  readonly feedback: PublishedFeedback['indicators'][number];
  readonly measures: readonly FeedbackMeasure[];
}

/** Why an indicator has the points it has: level, targets, quotations, comment, and what the next level needs. */
export function IndicatorFeedback({ feedback, measures }: IndicatorFeedbackProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { indicator, points, maxPoints, level, levelText, nextLevelText, basis, quotes, comments, attainments } =
    feedback;
  return (
    <article
      className="indicator-feedback"
      style={dimensionColour(indicator.dimension)}
      data-testid={`feedback-${indicator.id}`}
      aria-label={`${indicator.id} ${pick(indicator)}`}
    >
      <header>
        <h3>
          <span className="dimension-letter">{indicator.id}</span> {pick(indicator)}
        </h3>
        <span className="indicator-points">
          {points === null ? (
            <StateWord state={feedback.state} />
          ) : (
            <>
              {t('feedback.pointsOf', { points: formatPoints(points), max: formatPoints(maxPoints) })}
              {points < maxPoints && (
                <strong> {t('feedback.lostPoints', { points: formatPoints(maxPoints - points) })}</strong>
              )}
            </>
          )}
        </span>
      </header>
      <dl>
        {level !== null && (
          <Row label={t('feedback.level', { level })}>
            {levelText === null ? t('feedback.levelBetween', { level }) : pick(levelText)}
          </Row>
        )}
        {basis !== null && basis !== '' && <Row label={t('feedback.notApplicable')}>{basis}</Row>}
        {attainments.map((attainment) => {
          const measure = measures.find((one) => one.id === attainment.measure);
          return (
            <Row key={attainment.measure} label={t('feedback.targets')}>
              {measure === undefined ? '' : `${pick(measure)} `}
              {attainment.targetText}
              <br />
              <AttainmentFigure attainment={attainment} unit={measure?.unit ?? ''} />
            </Row>
          );
        })}
        {points !== null && (
          <Row label={t('feedback.quotes')}>
            {quotes.length === 0 ? (
              <span className="quiet">{t('feedback.noQuotes')}</span>
            ) : (
              quotes.map((quote) => (
                <blockquote key={quote} lang="zh-CN">
                  {quote}
                </blockquote>
              ))
            )}
          </Row>
        )}
        {comments.map((comment) => (
          <Row key={comment} label={t('feedback.comments')}>
            <span className="feedback-comment">{comment}</span>
          </Row>
        ))}
        {nextLevelText !== null && <Row label={t('feedback.next')}>{pick(nextLevelText)}</Row>}
      </dl>
    </article>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="feedback-row">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function StateWord({ state }: { readonly state: IndicatorFeedbackProps['feedback']['state'] }) {
  const { t } = useTranslation();
  if (state === 'NOT_APPLICABLE') return t('feedback.notApplicable');
  return state === 'CANNOT_JUDGE' ? t('feedback.cannotJudge') : t('feedback.notScored');
}
