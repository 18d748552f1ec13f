import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AnswerPracticeDocument,
  PracticesDocument,
  ProposePracticeDocument,
  WithdrawPracticeDocument,
  type PracticePartsFragment,
} from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { useAct } from '../../ui/use-act';
import type { PublishedFeedback } from './feedback-types';

/** Share of its full marks, in percent, from which an indicator is offered as worth knowing. */
const STRONG = 85;
const none = () => undefined;

/** The town's own words that the county wants to quote to all: the lead asks, the town agrees or not, and may change its mind. */
export function FeedbackPractices({
  feedback,
  asTown,
}: {
  readonly feedback: PublishedFeedback;
  readonly asTown: boolean;
}) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { problem, act } = useAct();
  const { townYearId, indicators } = feedback;
  const { data } = useQuery(PracticesDocument, { variables: { townYearId }, fetchPolicy: 'cache-and-network' });
  const refetchQueries = ['Practices'];
  const [answer, answering] = useMutation(AnswerPracticeDocument, { refetchQueries });
  const [withdraw] = useMutation(WithdrawPracticeDocument, { refetchQueries });
  const practices = data?.practices ?? [];
  if (asTown && practices.length === 0) return null;
  const nameOf = (id: string) => {
    const indicator = indicators.find((one) => one.indicator.id === id)?.indicator;
    return indicator ? `${id} ${pick(indicator)}` : id;
  };
  const say = (practice: PracticePartsFragment, agrees: boolean) => {
    const variables = { id: practice.id, expectedVersion: practice.version, agrees };
    void act(async () => (await answer({ variables })).data?.answerPractice, none);
  };
  return (
    <section className="feedback-section no-print" aria-label={t('practices.title')} data-testid="practices">
      <h2>{t('practices.title')}</h2>
      <p className="small">{t(asTown ? 'practices.askTown' : 'practices.askLead')}</p>
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      {practices.map((practice) => (
        <article key={practice.id} className="practice">
          <p>
            {nameOf(practice.indicator)}：“{practice.quote}”
          </p>
          <p role="status">
            <strong>{t(`practices.${practice.state}`)}</strong>
          </p>
          {asTown ? (
            <p className="practice-acts">
              {practice.state !== 'AGREED' && (
                <Button
                  type="primary"
                  loading={answering.loading}
                  data-testid="practice-agree"
                  onClick={() => {
                    say(practice, true);
                  }}
                >
                  {t('practices.agree')}
                </Button>
              )}
              {practice.state !== 'DECLINED' && (
                <Button
                  loading={answering.loading}
                  onClick={() => {
                    say(practice, false);
                  }}
                >
                  {t('practices.decline')}
                </Button>
              )}
            </p>
          ) : (
            <Button
              size="small"
              onClick={() => {
                const variables = { id: practice.id, expectedVersion: practice.version };
                void act(async () => (await withdraw({ variables })).data?.withdrawPractice, none);
              }}
            >
              {t('practices.withdraw')}
            </Button>
          )}
        </article>
      ))}
      {!asTown && <AskForPractice feedback={feedback} taken={practices.map(({ indicator }) => indicator)} />}
    </section>
  );
}

function AskForPractice({
  feedback,
  taken,
}: {
  readonly feedback: PublishedFeedback;
  readonly taken: readonly string[];
}) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { problem, act } = useAct();
  const [chosen, setChosen] = useState<string | null>(null);
  const [propose, { loading }] = useMutation(ProposePracticeDocument, { refetchQueries: ['Practices'] });
  const offered = feedback.indicators
    .filter(
      ({ indicator, points, maxPoints }) =>
        !taken.includes(indicator.id) && points !== null && points * 100 >= maxPoints * STRONG,
    )
    .flatMap(({ indicator, quotes }) =>
      quotes.map((quote, place) => ({ key: `${indicator.id} ${String(place)}`, indicator, quote })),
    );
  if (offered.length === 0) return <p className="small quiet">{t('practices.nothing')}</p>;
  const wanted = offered.find(({ key }) => key === chosen);
  return (
    <>
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      <Field label={t('practices.choose')}>
        {(ids) => (
          <Select
            {...ids}
            className="practice-choice"
            value={chosen}
            onChange={setChosen}
            options={offered.map(({ key, indicator, quote }) => ({
              value: key,
              label: `${indicator.id} ${pick(indicator)}：${quote}`,
            }))}
          />
        )}
      </Field>
      <Button
        disabled={wanted === undefined}
        loading={loading}
        data-testid="practice-ask"
        onClick={() => {
          if (!wanted) return;
          const variables = {
            townYearId: feedback.townYearId,
            indicator: wanted.indicator.id,
            quote: wanted.quote,
          };
          void act(
            async () => (await propose({ variables })).data?.proposePractice,
            () => {
              setChosen(null);
            },
          );
        }}
      >
        {t('practices.ask')}
      </Button>
    </>
  );
}
