import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DeskDiscussionsDocument,
  ReplyDiscussionDocument,
  StartDiscussionDocument,
  type DiscussionAudience,
  type DiscussionFieldsFragment,
} from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { formatDateTime } from '../../ui/format-date';
import { Notice } from '../../ui/notice';
import { useAct } from '../../ui/use-act';

const audiences: readonly DiscussionAudience[] = ['ASSESSORS', 'LEAD', 'TOWN'];

/** What is said about the indicator in focus. For whom is chosen first; only then can be typed. */
export function Discussions({ townYearId, indicator }: { readonly townYearId: string; readonly indicator: string }) {
  const { t } = useTranslation();
  const { problem, act } = useAct();
  const [audience, setAudience] = useState<DiscussionAudience | null>(null);
  const { data } = useQuery(DeskDiscussionsDocument, {
    variables: { id: townYearId },
    fetchPolicy: 'cache-and-network',
  });
  const [start] = useMutation(StartDiscussionDocument, { refetchQueries: ['DeskDiscussions'] });
  const own = (data?.townYear?.discussions ?? []).filter((one) => one.indicator === indicator);
  return (
    <details className="discussions" data-testid="discussions">
      <summary>{t('desk.discussions', { n: own.length })}</summary>
      {own.map((one) => (
        <Thread key={one.id} discussion={one} />
      ))}
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      <div className="comment-head">
        <span className="quiet">{t('desk.discussionFor')}</span>
        {audiences.map((one) => (
          <button
            key={one}
            type="button"
            className="audience"
            aria-pressed={audience === one}
            onClick={() => {
              setAudience(one);
            }}
          >
            {t(`desk.discussionAudience.${one}`)}
          </button>
        ))}
      </div>
      {audience !== null && (
        <Compose
          key={audience}
          label={t(`desk.discussionHint.${audience}`)}
          send={t('desk.discussionSend')}
          say={(text, done) => {
            void act(
              async () => (await start({ variables: { townYearId, indicator, audience, text } })).data?.startDiscussion,
              () => {
                done();
                setAudience(null);
              },
            );
          }}
        />
      )}
    </details>
  );
}

function Thread({ discussion }: { readonly discussion: DiscussionFieldsFragment }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { problem, act } = useAct();
  const [isReplying, setReplying] = useState(false);
  const [reply] = useMutation(ReplyDiscussionDocument);
  return (
    <section
      className={discussion.audience === 'TOWN' ? 'comment-box comment-town' : 'comment-box comment-internal'}
      aria-label={t(`desk.discussionAudience.${discussion.audience}`)}
    >
      <p className="small">{t(`desk.discussionHint.${discussion.audience}`)}</p>
      {discussion.messages.map((message) => (
        <p key={message.id}>
          <span className="quiet small">
            {message.isMine ? t('desk.discussionMine') : (message.author ?? t(`desk.discussionVoice.${message.voice}`))}{' '}
            {formatDateTime(message.writtenAt, language)}
          </span>
          <br />
          {message.text}
        </p>
      ))}
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      {isReplying ? (
        <Compose
          label={t('desk.discussionReply')}
          send={t('desk.discussionReply')}
          say={(text, done) => {
            void act(
              async () => (await reply({ variables: { discussionId: discussion.id, text } })).data?.replyDiscussion,
              () => {
                done();
                setReplying(false);
              },
            );
          }}
        />
      ) : (
        <Button
          size="small"
          onClick={() => {
            setReplying(true);
          }}
        >
          {t('desk.discussionReply')}
        </Button>
      )}
    </section>
  );
}

interface ComposeProps {
  readonly label: string;
  readonly send: string;
  readonly say: (text: string, done: () => void) => void;
}

function Compose({ label, send, say }: ComposeProps) {
  const [text, setText] = useState('');
  return (
    <>
      <Input.TextArea
        aria-label={label}
        placeholder={label}
        autoFocus
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={2000}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <Button
        size="small"
        disabled={text.trim() === ''}
        onClick={() => {
          say(text, () => {
            setText('');
          });
        }}
      >
        {send}
      </Button>
    </>
  );
}
