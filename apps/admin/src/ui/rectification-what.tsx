import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RectificationItemFieldsFragment } from '../gql/graphql';
import { useLanguage } from '../i18n/use-language';
import { formatDateTime } from './format-date';
import { ProofList } from './proof-list';
import './rectification-what.css';

interface RectificationWhatProps {
  readonly item: RectificationItemFieldsFragment;
  /** Where the town's files are still being put together. */
  readonly removed?: (() => void) | undefined;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** One thing to mend: what, until when, how it stands, what the town did, and every step so far. */
export function RectificationWhat({ item, removed, children }: RectificationWhatProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <li className="mend" data-testid={`mend-${item.text}`} data-state={item.state}>
      <p className="mend-head">
        <strong>{item.text}</strong>
        <span className={`mend-state mend-${item.state.toLowerCase().replace('_', '-')}`}>
          {t(`rectification.state.${item.state}`)}
        </span>
      </p>
      <p className="small">
        {t(`rectification.origin.${item.origin}`)}
        {item.indicator !== null && ` · ${item.indicator}`}
        {' · '}
        <span className={item.isOverdue ? 'mend-overdue' : ''}>
          {item.isOverdue
            ? t('rectification.overdueSince', { day: item.deadline })
            : t('rectification.until', { day: item.deadline })}
        </span>
      </p>
      {item.quote !== '' && item.quote !== item.text && <blockquote className="mend-quote">{item.quote}</blockquote>}
      {item.reason !== null && item.state !== 'STRUCK_OFF' && (
        <p>{t('rectification.reasonIs', { reason: item.reason })}</p>
      )}
      {item.answer !== '' && <p className="mend-answer">{t('rectification.answerIs', { answer: item.answer })}</p>}
      <ProofList proofs={item.proofs} removed={removed} />
      {item.steps.length > 1 && (
        <details>
          <summary>{t('rectification.steps', { n: item.steps.length })}</summary>
          <ol className="mend-steps">
            {item.steps.map((step) => (
              <li key={step.at}>
                {formatDateTime(step.at, language)} {t(`rectification.step.${step.state}`)}
                {step.reason !== null && t('rectification.because', { reason: step.reason })}
              </li>
            ))}
          </ol>
        </details>
      )}
      {children}
    </li>
  );
}
