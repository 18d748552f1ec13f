import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentAudience } from '../../gql/graphql';
import type { EntryDraft } from './entry-draft';
import { PhraseList } from './phrase-list';

interface CommentBoxProps {
  readonly indicator: string;
  readonly draft: EntryDraft;
  readonly isReadOnly: boolean;
  readonly textareaId: string;
  readonly type: (comment: string) => void;
  readonly address: (audience: CommentAudience) => void;
  readonly left: () => void;
}

/** The slash, full-width, and what the same key gives while a Chinese input method writes its own signs. */
const slashes: ReadonlySet<string> = new Set(['/', '\uff0f', '\u3001']);

const audiences: readonly CommentAudience[] = ['TOWN', 'INTERNAL'];

/** The comment, with whom it is for chosen above it: its frame tells before a word is written. */
export function CommentBox({ indicator, draft, isReadOnly, textareaId, type, address, left }: CommentBoxProps) {
  const { t } = useTranslation();
  const hintId = useId();
  // A word still being composed is not yet what the person wrote: it is kept here until the input method is done.
  const [composing, setComposing] = useState<string | null>(null);
  const [isChoosing, setIsChoosing] = useState(false);
  const isForTown = draft.audience === 'TOWN';

  function backToText(): void {
    setIsChoosing(false);
    document.getElementById(textareaId)?.focus();
  }

  return (
    <div className={isForTown ? 'comment-box comment-town' : 'comment-box comment-internal'}>
      <div className="comment-head">
        <label htmlFor={textareaId}>{t('desk.comment')}</label>
        {!isReadOnly && (
          <Button
            size="small"
            type="text"
            aria-expanded={isChoosing}
            data-testid="open-phrases"
            onClick={() => {
              setIsChoosing(!isChoosing);
            }}
          >
            {t('desk.phrases')} <kbd aria-hidden="true">/</kbd>
          </Button>
        )}
        <span className="quiet">{t('desk.audience')}</span>
        {audiences.map((audience) => (
          <button
            key={audience}
            type="button"
            className="audience"
            aria-pressed={draft.audience === audience}
            disabled={isReadOnly}
            onClick={() => {
              address(audience);
            }}
          >
            {t(`desk.audience${audience}`)}
          </button>
        ))}
      </div>
      <Input.TextArea
        id={textareaId}
        aria-describedby={hintId}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={4000}
        readOnly={isReadOnly}
        value={composing ?? draft.comment}
        onChange={(event) => {
          const { value } = event.target;
          if (draft.comment === '' && slashes.has(value)) setIsChoosing(true);
          else if (composing !== null) setComposing(value);
          else type(value);
        }}
        onCompositionStart={(event) => {
          setComposing(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => {
          setComposing(null);
          if (draft.comment === '' && slashes.has(event.currentTarget.value)) setIsChoosing(true);
          else type(event.currentTarget.value);
        }}
        onBlur={left}
      />
      {isChoosing && (
        <PhraseList
          indicator={indicator}
          comment={draft.comment}
          insert={(words) => {
            type(draft.comment === '' ? words : `${draft.comment.trimEnd()}\n${words}`);
            backToText();
          }}
          close={backToText}
        />
      )}
      <p className="small" id={hintId}>
        {isForTown ? t('desk.commentForTown') : t('desk.commentInternal')}
      </p>
    </div>
  );
}
