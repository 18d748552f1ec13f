import { useMutation } from '@apollo/client/react';
import type { Bilingual } from '@fazhi/domain';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SetClaimDocument } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { useSaved } from '../../ui/use-saved';
import { cutSection } from './cut-section';
import type { FilingClaim, FilingIndicator, FilingReading } from './filing-types';

interface ClaimEditorProps {
  readonly townYearId: string;
  readonly indicator: FilingIndicator;
  readonly levels: readonly Bilingual[];
  readonly claim: FilingClaim | undefined;
  readonly reading: FilingReading | null;
  readonly close: () => void;
  readonly changed: () => void;
}

/** One indicator's self-assessment: a level, a note, and the sentence of the report that proves it. */
export function ClaimEditor({ townYearId, indicator, levels, claim, reading, close, changed }: ClaimEditorProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const [level, setLevel] = useState(claim?.level ?? null);
  const [note, setNote] = useState(claim?.note ?? '');
  const [quote, setQuote] = useState({ text: claim?.quote ?? '', start: claim?.start ?? 0 });
  const [section, setSection] = useState('');
  const [setClaim, { loading }] = useMutation(SetClaimDocument);
  const { problem, run } = useSaved(changed);
  const chosen = reading?.sections[Number(section)];
  const sentences = reading !== null && section !== '' && chosen !== undefined ? cutSection(reading.text, chosen) : [];
  return (
    <form
      className="claim-editor"
      onSubmit={(event) => {
        event.preventDefault();
        const input = {
          townYearId,
          indicator: indicator.id,
          expectedVersion: claim?.version ?? 0,
          level,
          note,
          quote: quote.text,
          quoteStart: quote.start,
        };
        void run(() => setClaim({ variables: { input } })).then((done) => {
          if (done) close();
        });
      }}
    >
      <Field label={t('filingPage.ownLevel')}>
        {({ id }) => (
          <select
            id={id}
            className="filing-select"
            value={level === null ? '' : String(level)}
            onChange={(event) => {
              setLevel(event.target.value === '' ? null : Number(event.target.value));
            }}
          >
            <option value="">{t('filingPage.noLevel')}</option>
            {levels.map((one, place) => (
              <option key={one.zh} value={place}>
                {place} {pick(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('filingPage.note')}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            maxLength={500}
            autoSize={{ minRows: 1, maxRows: 5 }}
            value={note}
            onChange={(event) => {
              setNote(event.target.value);
            }}
          />
        )}
      </Field>
      {reading !== null && (
        <Field label={t('filingPage.section')}>
          {({ id }) => (
            <select
              id={id}
              className="filing-select"
              value={section}
              onChange={(event) => {
                setSection(event.target.value);
              }}
            >
              <option value="">{t('filingPage.pickSection')}</option>
              {reading.sections.map((one, place) => (
                <option key={one.start} value={place}>
                  {one.heading}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {sentences.length > 0 && (
        <Field label={t('filingPage.sentence')}>
          {({ id }) => (
            <select
              id={id}
              className="filing-select"
              value={sentences.some((one) => one.start === quote.start) ? quote.start : ''}
              onChange={(event) => {
                const found = sentences.find((one) => String(one.start) === event.target.value);
                setQuote(found ?? { text: '', start: 0 });
              }}
            >
              <option value="">{t('filingPage.pickSentence')}</option>
              {sentences.map((one) => (
                <option key={one.start} value={one.start}>
                  {one.text}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {quote.text !== '' && <blockquote className="claim-quote">{quote.text}</blockquote>}
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      <div className="filing-buttons">
        <Button type="primary" htmlType="submit" loading={loading}>
          {t('filingPage.save')}
        </Button>
        <Button onClick={close}>{t('state.cancel')}</Button>
      </div>
    </form>
  );
}
