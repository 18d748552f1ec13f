import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Input } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AddCommentPhraseDocument,
  ChangeCommentPhraseDocument,
  CommentPhrasesDocument,
  type CommentPhraseFieldsFragment,
} from '../../gql/graphql';
import { useMe } from '../../session/session';
import { Notice } from '../../ui/notice';
import { QueryView } from '../../ui/query-view';
import { useSaved } from '../../ui/use-saved';
import { EditPhrase } from './edit-phrase';

interface PhraseListProps {
  readonly indicator: string;
  /** What is written so far; it can be kept as a phrase. */
  readonly comment: string;
  readonly insert: (words: string) => void;
  readonly close: () => void;
}

/** The county's phrases and one's own for this indicator, then those for any: typing narrows, arrows choose, Enter inserts, Escape goes back. */
export function PhraseList({ indicator, comment, insert, close }: PhraseListProps) {
  const { t } = useTranslation();
  const isLead = useMe().roles.includes('LEAD');
  const result = useQuery(CommentPhrasesDocument, { fetchPolicy: 'cache-and-network' });
  const [words, setWords] = useState('');
  const [editing, setEditing] = useState<string | null>(null);
  const [removed, setRemoved] = useState<CommentPhraseFieldsFragment | null>(null);
  const [isShared, setIsShared] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    frame.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const refetch = { refetchQueries: [CommentPhrasesDocument] };
  const [add] = useMutation(AddCommentPhraseDocument, refetch);
  const [change] = useMutation(ChangeCommentPhraseDocument, refetch);
  const { problem, run } = useSaved(() => {
    setEditing(null);
    setWords('');
  });

  async function setPhrase(one: CommentPhraseFieldsFragment, text: string, isRemoved: boolean): Promise<void> {
    const { id, version: expectedVersion } = one;
    const { data } = await change({ variables: { input: { id, expectedVersion, text, isRemoved } } });
    await run(() => Promise.resolve({ data: data ?? null }));
    setRemoved(isRemoved && data?.saved.__typename === 'CommentPhraseSaved' ? data.saved.phrase : null);
  }
  function move(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') close();
    else if (by !== undefined) {
      const buttons = [...(list.current?.querySelectorAll<HTMLElement>('.phrase') ?? [])];
      const at = buttons.findIndex((one) => one === document.activeElement);
      buttons[(at + by + buttons.length) % Math.max(1, buttons.length)]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <section
      ref={frame}
      className="phrase-list"
      aria-label={t('desk.phrases')}
      data-testid="phrase-list"
      onKeyDown={move}
    >
      <Input
        size="small"
        autoFocus
        value={words}
        placeholder={t('desk.phraseFilter')}
        aria-label={t('desk.phraseFilter')}
        onChange={(event) => {
          setWords(event.target.value);
        }}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) list.current?.querySelector<HTMLElement>('.phrase')?.click();
        }}
      />
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      {removed !== null && (
        <p role="status">
          {t('desk.phraseRemoved')}{' '}
          <Button
            size="small"
            onClick={() => {
              void setPhrase(removed, removed.text, false);
            }}
          >
            {t('desk.keys.hintUndo')}
          </Button>
        </p>
      )}
      <QueryView result={result} rows={2}>
        {({ commentPhrases }) => {
          const shown = commentPhrases
            .filter((one) => (one.indicator ?? indicator) === indicator && one.text.includes(words.trim()))
            .sort((a, b) => Number(b.indicator !== null) - Number(a.indicator !== null));
          return shown.length === 0 ? (
            <p className="quiet">{t(words.trim() === '' ? 'desk.phrasesNone' : 'desk.searchNone')}</p>
          ) : (
            <ul ref={list}>
              {shown.map((one) =>
                editing === one.id ? (
                  <EditPhrase
                    key={one.id}
                    text={one.text}
                    save={(text) => {
                      void setPhrase(one, text, false);
                    }}
                    cancel={() => {
                      setEditing(null);
                    }}
                  />
                ) : (
                  <li key={one.id}>
                    <button
                      type="button"
                      className="phrase"
                      onClick={() => {
                        insert(one.text);
                      }}
                    >
                      {one.text}
                    </button>
                    <span className="small">
                      {t(one.isShared ? 'desk.phraseShared' : 'desk.phraseOwn')}
                      {one.indicator !== null && ` · ${one.indicator}`}
                    </span>
                    {(isLead || !one.isShared) && (
                      <>
                        <Button
                          size="small"
                          type="text"
                          aria-label={t('desk.phraseEditLabel', { text: one.text.slice(0, 20) })}
                          onClick={() => {
                            setEditing(one.id);
                          }}
                        >
                          {t('desk.phraseEdit')}
                        </Button>
                        <Button
                          size="small"
                          type="text"
                          aria-label={t('desk.phraseRemoveLabel', { text: one.text.slice(0, 20) })}
                          onClick={() => {
                            void setPhrase(one, one.text, true);
                          }}
                        >
                          {t('desk.ownRemove')}
                        </Button>
                      </>
                    )}
                  </li>
                ),
              )}
            </ul>
          );
        }}
      </QueryView>
      <div className="phrase-keep">
        <Button
          size="small"
          disabled={comment.trim() === '' && words.trim() === ''}
          onClick={() => {
            const text = words.trim() === '' ? comment : words;
            void run(() => add({ variables: { input: { indicator, text, isShared } } }));
          }}
        >
          {t(words.trim() === '' ? 'desk.phraseKeepComment' : 'desk.phraseKeepWords', { indicator })}
        </Button>
        {isLead && (
          <label>
            <input
              type="checkbox"
              checked={isShared}
              onChange={(event) => {
                setIsShared(event.target.checked);
              }}
            />{' '}
            {t('desk.phraseForCounty')}
          </label>
        )}
        <Button size="small" type="text" onClick={close}>
          {t('desk.close')}
        </Button>
      </div>
    </section>
  );
}
