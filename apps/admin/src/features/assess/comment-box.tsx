import { Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentAudience } from '../../gql/graphql';
import type { EntryDraft } from './entry-draft';

interface CommentBoxProps {
  readonly draft: EntryDraft;
  readonly isReadOnly: boolean;
  readonly textareaId: string;
  readonly type: (comment: string) => void;
  readonly address: (audience: CommentAudience) => void;
  readonly left: () => void;
}

const audiences: readonly CommentAudience[] = ['TOWN', 'INTERNAL'];

/** The comment, with whom it is for chosen above it: its frame tells before a word is written. */
export function CommentBox({ draft, isReadOnly, textareaId, type, address, left }: CommentBoxProps) {
  const { t } = useTranslation();
  const hintId = useId();
  // A word still being composed is not yet what the person wrote: it is kept here until the input method is done.
  const [composing, setComposing] = useState<string | null>(null);
  const isForTown = draft.audience === 'TOWN';
  return (
    <div className={isForTown ? 'comment-box comment-town' : 'comment-box comment-internal'}>
      <div className="comment-head">
        <label htmlFor={textareaId}>{t('desk.comment')}</label>
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
          if (composing !== null) setComposing(value);
          else type(value);
        }}
        onCompositionStart={(event) => {
          setComposing(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => {
          setComposing(null);
          type(event.currentTarget.value);
        }}
        onBlur={left}
      />
      <p className="small" id={hintId}>
        {isForTown ? t('desk.commentForTown') : t('desk.commentInternal')}
      </p>
    </div>
  );
}
