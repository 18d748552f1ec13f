import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import type { DeskSuggestion } from './desk-types';
import type { EntryDraft } from './entry-draft';

interface SuggestionLineProps {
  readonly suggestion: DeskSuggestion;
  readonly draft: EntryDraft;
  readonly isReadOnly: boolean;
  /** Where the s key leads: the button that accepts, or the suggestion itself where there is nothing to accept. */
  readonly focusId: string;
  readonly accept: () => void;
  readonly reject: () => void;
}

/** The machine's level, grey and dashed until a person acts; afterwards it stays beside, small. */
export function SuggestionLine(props: SuggestionLineProps) {
  const { suggestion, draft, isReadOnly, focusId, accept, reject } = props;
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { level } = suggestion;
  const words = level === null ? t('desk.suggestionNone') : t('desk.suggestionLevel', { level });
  const isActedOn = draft.state !== 'NOT_SCORED' || draft.suggestionAction !== 'NONE';
  const outcome =
    draft.suggestionAction === 'ACCEPTED'
      ? t('desk.accepted')
      : draft.suggestionAction === 'REJECTED'
        ? t('desk.rejected')
        : null;
  return (
    <section
      className={isActedOn ? 'suggestion suggestion-past' : 'suggestion'}
      aria-label={t('desk.suggestionLabel')}
      id={level === null || isReadOnly ? focusId : undefined}
      tabIndex={-1}
      data-testid="suggestion"
      data-action={draft.suggestionAction}
    >
      <p>
        <strong>{words}</strong> {pick(suggestion.reason)}
        {outcome !== null && <span className="suggestion-outcome"> · {outcome}</span>}
      </p>
      {!isReadOnly && (
        <div className="suggestion-buttons">
          {level !== null && (
            <Button
              size="small"
              id={focusId}
              aria-label={t('desk.acceptLabel', { level })}
              disabled={draft.suggestionAction === 'ACCEPTED'}
              onClick={accept}
            >
              {t('desk.accept')}
            </Button>
          )}
          <Button
            size="small"
            aria-label={t('desk.rejectLabel')}
            disabled={draft.suggestionAction === 'REJECTED'}
            onClick={reject}
          >
            {t('desk.reject')}
          </Button>
        </div>
      )}
    </section>
  );
}
