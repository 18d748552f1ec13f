import { useMutation } from '@apollo/client/react';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BeginAppealDocument, type AppealChannel } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { useSaved } from '../../ui/use-saved';
import type { AppealsRound } from './appeals-types';

interface BeginAppealProps {
  readonly round: AppealsRound;
  readonly isTown: boolean;
  readonly changed: () => void;
}

const CHANNELS: readonly AppealChannel[] = ['LETTER', 'TELEPHONE', 'IN_PERSON'];

/** Which indicator and why; files and a quotation follow before it is handed in. The lead says for which town and how it came. */
export function BeginAppeal({ round, isTown, changed }: BeginAppealProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const [townYearId, setTownYearId] = useState(isTown ? (round.towns[0]?.id ?? '') : '');
  const [indicator, setIndicator] = useState('');
  const [channel, setChannel] = useState<AppealChannel>(isTown ? 'TOWN' : 'LETTER');
  const [text, setText] = useState('');
  const [begin, { loading }] = useMutation(BeginAppealDocument);
  const { problem, run } = useSaved(changed);
  return (
    <form
      className="appeal"
      aria-label={t('appeal.begin')}
      onSubmit={(event) => {
        event.preventDefault();
        const input = { indicator, channel, text, quote: '', quoteStart: 0 };
        void run(() => begin({ variables: { townYearId, input } })).then((done) => {
          if (!done) return;
          setText('');
          setIndicator('');
        });
      }}
    >
      <h2>{t('appeal.begin')}</h2>
      {!isTown && (
        <>
          <Field label={t('round.town')}>
            {({ id }) => (
              <select
                id={id}
                className="appeal-select"
                value={townYearId}
                onChange={(event) => {
                  setTownYearId(event.target.value);
                }}
              >
                <option value="">—</option>
                {round.towns.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.town.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t('appeal.how')}>
            {({ id }) => (
              <select
                id={id}
                className="appeal-select"
                value={channel}
                onChange={(event) => {
                  setChannel(CHANNELS.find((one) => one === event.target.value) ?? 'LETTER');
                }}
              >
                {CHANNELS.map((one) => (
                  <option key={one} value={one}>
                    {t(`appeal.channel.${one}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </>
      )}
      <Field label={t('appeal.indicator')}>
        {({ id }) => (
          <select
            id={id}
            className="appeal-select"
            value={indicator}
            onChange={(event) => {
              setIndicator(event.target.value);
            }}
          >
            <option value="">—</option>
            {round.rubric.indicators.map((one) => (
              <option key={one.id} value={one.id}>
                {one.id} {pick(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('appeal.why')}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            maxLength={2000}
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
            }}
          />
        )}
      </Field>
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      <Button
        type="primary"
        htmlType="submit"
        loading={loading}
        disabled={indicator === '' || townYearId === '' || text.trim() === ''}
      >
        {t('appeal.next')}
      </Button>
    </form>
  );
}
