import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DecideAppealDocument,
  SimilarTownsDocument,
  SubmitAppealDocument,
  WithdrawAppealDocument,
  type AppealFieldsFragment,
} from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { ProofAdder } from '../../ui/proof-adder';
import { ProofList } from '../../ui/proof-list';
import { useSaved } from '../../ui/use-saved';

interface AppealCardProps {
  readonly appeal: AppealFieldsFragment;
  /** The indicator's name, and where it is shown the town's. */
  readonly title: string;
  /** The report's text, from which a sentence may be quoted. */
  readonly text: string;
  /** Whether whoever looks makes appeals: the town, or the lead for it. */
  readonly isMaker: boolean;
  readonly changed: () => void;
}

/** One appeal: what is objected to and why, and for a draft, a member of the panel or its maker what can be done. */
export function AppealCard({ appeal, title, text, isMaker, changed }: AppealCardProps) {
  const { t } = useTranslation();
  const { id, version, state } = appeal;
  const [words, setWords] = useState({ text: appeal.text, quote: appeal.quote });
  const [submit, submitting] = useMutation(SubmitAppealDocument);
  const [withdraw] = useMutation(WithdrawAppealDocument);
  const { problem, run } = useSaved(changed);
  const isDraft = state === 'DRAFT';
  const seen = { id, expectedVersion: version };
  return (
    <li className="appeal" data-testid={`appeal-${appeal.indicator}`} data-state={state}>
      <h2>
        {title} <span className="quiet">{t(`appeal.state.${state}`)}</span>
      </h2>
      <p className="small">
        {t('appeal.levelBefore', { level: appeal.levelBefore ?? '—' })} · {t(`appeal.channel.${appeal.channel}`)}
      </p>
      {isDraft ? (
        <>
          <p className="quiet">{t('appeal.draftHint')}</p>
          <Field label={t('appeal.why')}>
            {(ids) => (
              <Input.TextArea
                {...ids}
                maxLength={2000}
                autoSize={{ minRows: 2, maxRows: 8 }}
                value={words.text}
                onChange={(event) => {
                  setWords({ ...words, text: event.target.value });
                }}
              />
            )}
          </Field>
          <Field label={t('appeal.quote')} hint={t('appeal.quoteHint')}>
            {(ids) => (
              <Input.TextArea
                {...ids}
                maxLength={2000}
                autoSize={{ minRows: 1, maxRows: 5 }}
                value={words.quote}
                onChange={(event) => {
                  setWords({ ...words, quote: event.target.value });
                }}
              />
            )}
          </Field>
        </>
      ) : (
        <>
          <p>{appeal.text}</p>
          {appeal.quote !== '' && <blockquote className="appeal-quote">{appeal.quote}</blockquote>}
        </>
      )}
      <ProofList proofs={appeal.proofs} removed={isDraft ? changed : undefined} />
      {isDraft && <ProofAdder purpose="appeal" of={id} arrived={changed} />}
      {appeal.reason !== null && (
        <Notice>
          {appeal.newLevel === null ? t('appeal.upheld') : t('appeal.changedTo', { level: appeal.newLevel })}
          {t('checks.colon')}
          {appeal.reason}
          {appeal.isByCommittee && ` ${t('appeal.byCommittee')}`}
        </Notice>
      )}
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      {isMaker && (isDraft || state === 'SUBMITTED') && (
        <div className="appeal-buttons">
          {isDraft && (
            <Button
              type="primary"
              loading={submitting.loading}
              disabled={words.text.trim() === ''}
              onClick={() => {
                const quote = words.quote.trim();
                const input = { text: words.text, quote, quoteStart: Math.max(0, text.indexOf(quote)) };
                void run(() => submit({ variables: { ...seen, input } }));
              }}
            >
              {t('appeal.submit')}
            </Button>
          )}
          <Button
            onClick={() => {
              void run(() => withdraw({ variables: seen }));
            }}
          >
            {t('appeal.withdraw')}
          </Button>
        </div>
      )}
      {appeal.mayDecide && <Decide key={version} appeal={appeal} changed={changed} />}
    </li>
  );
}

/** Towns with the same pattern first, then the decision with its reason. */
function Decide({ appeal, changed }: { readonly appeal: AppealFieldsFragment; readonly changed: () => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(SimilarTownsDocument, {
    variables: { appealId: appeal.id },
    fetchPolicy: 'cache-and-network',
  });
  const [level, setLevel] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const [decide, { loading }] = useMutation(DecideAppealDocument);
  const { problem, run } = useSaved(changed);
  const similar = data?.similarTowns ?? [];
  return (
    <div className="appeal-decide">
      <h3>{t('appeal.similar')}</h3>
      {similar.length === 0 ? (
        <p className="quiet">{t('appeal.similarNone')}</p>
      ) : (
        <ul>
          {similar.map((one) => (
            <li key={one.townYearId}>
              {one.town} {t('appeal.levelBefore', { level: one.level })}
              {one.hasAppealed && ` · ${t('appeal.alsoAppealed')}`}
            </li>
          ))}
        </ul>
      )}
      <Field label={t('appeal.newLevel')}>
        {(ids) => (
          <Select
            {...ids}
            className="appeal-level"
            value={level ?? -1}
            options={[
              { value: -1, label: t('appeal.uphold') },
              ...[0, 1, 2, 3, 4]
                .filter((one) => one !== appeal.levelBefore)
                .map((one) => ({ value: one, label: String(one) })),
            ]}
            onChange={(next: number) => {
              setLevel(next < 0 ? null : next);
            }}
          />
        )}
      </Field>
      <Field label={t('appeal.reason')}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 6 }}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
        )}
      </Field>
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      <Button
        type="primary"
        loading={loading}
        disabled={reason.trim() === ''}
        onClick={() => {
          const variables = { id: appeal.id, expectedVersion: appeal.version, newLevel: level, reason };
          void run(() => decide({ variables }));
        }}
      >
        {t('appeal.decide')}
      </Button>
    </div>
  );
}
