import { formatPoints } from '@fazhi/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { Notice } from '../../ui/notice';
import type { PublishedFeedback } from './feedback-types';

/** Whether it may still change, what held or moved the grade, and what was added or taken outside the indicators. */
export function FeedbackOutside({ feedback }: { readonly feedback: PublishedFeedback }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { adjustments, gradeNotes, converted } = feedback;
  return (
    <>
      {feedback.isProvisional && <Notice tone="next">{t('feedback.provisional')}</Notice>}
      {gradeNotes.map((note) => (
        <p key={note.zh}>{pick(note)}</p>
      ))}
      {adjustments.length > 0 && (
        <section>
          <h2>{t('feedback.outside', { base: formatPoints(feedback.base) })}</h2>
          <ul>
            {adjustments.map((line) => (
              <li key={`${line.item} ${line.basis}`}>
                {pick(line)} {formatPoints(line.counted)}
                <br />
                <span className="small">
                  {line.basis} {pick(line.reason)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {converted !== null && <p>{t('feedback.converted', { points: formatPoints(converted) })}</p>}
    </>
  );
}
