import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddRectificationDocument, type RectificationPageQuery } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { useLeaveWarning } from '../../ui/use-leave-warning';
import { useSaved } from '../../ui/use-saved';
import { DeadlineField, toDeadlineInput, type Deadline } from './deadline-field';

interface MakeItemsProps {
  readonly townYearId: string;
  readonly proposals: NonNullable<RectificationPageQuery['townYear']>['rectificationProposals'];
  readonly indicators: NonNullable<RectificationPageQuery['round']>['rubric']['indicators'];
  readonly changed: () => void;
}

/** The lead picks from what the result proposes, changes the words, adds by hand, and gives one deadline for all of it. */
export function MakeItems({ townYearId, proposals, indicators, changed }: MakeItemsProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  /** Words of what is picked, by the proposal's key. */
  const [picked, setPicked] = useState<ReadonlyMap<string, string>>(new Map());
  const [own, setOwn] = useState({ text: '', indicator: '' });
  const [deadline, setDeadline] = useState<Deadline>({ kind: 'workingDays', value: '30' });
  const [add, { loading }] = useMutation(AddRectificationDocument);
  const { problem, run } = useSaved(changed);
  const fresh = proposals.filter(({ isTaken }) => !isTaken);
  const count = picked.size + (own.text.trim() === '' ? 0 : 1);
  useLeaveWarning(count > 0);
  const set = (key: string, text: string | null): void => {
    const next = new Map(picked);
    if (text === null) next.delete(key);
    else next.set(key, text);
    setPicked(next);
  };
  const save = (): void => {
    const items = [
      ...fresh
        .filter(({ key }) => picked.has(key))
        .map(({ key, origin, indicator, quote }) => ({
          proposal: key,
          origin,
          indicator,
          quote,
          text: picked.get(key) ?? '',
        })),
      ...(own.text.trim() === ''
        ? []
        : [
            {
              origin: 'HAND' as const,
              indicator: own.indicator === '' ? null : own.indicator,
              text: own.text,
              quote: '',
            },
          ]),
    ];
    void run(() => add({ variables: { townYearId, items, deadline: toDeadlineInput(deadline) } })).then((done) => {
      if (!done) return;
      setPicked(new Map());
      setOwn({ text: '', indicator: '' });
    });
  };
  return (
    <section className="mend-part" aria-label={t('rectification.make')}>
      <h2>{t('rectification.make')}</h2>
      <p className="quiet">{fresh.length === 0 ? t('rectification.noProposals') : t('rectification.proposals')}</p>
      <ul className="mend-list">
        {fresh.map(({ key, origin, text }) => (
          <li key={key} className="mend">
            <Checkbox
              checked={picked.has(key)}
              onChange={(event) => {
                set(key, event.target.checked ? text : null);
              }}
            >
              <span className="quiet">{t(`rectification.origin.${origin}`)}</span> {text}
            </Checkbox>
            {picked.has(key) && (
              <Input.TextArea
                aria-label={t('rectification.text')}
                maxLength={500}
                autoSize={{ minRows: 1, maxRows: 4 }}
                value={picked.get(key) ?? ''}
                onChange={(event) => {
                  set(key, event.target.value);
                }}
              />
            )}
          </li>
        ))}
      </ul>
      <Field label={t('rectification.byHand')}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            maxLength={500}
            autoSize={{ minRows: 1, maxRows: 4 }}
            value={own.text}
            onChange={(event) => {
              setOwn({ ...own, text: event.target.value });
            }}
          />
        )}
      </Field>
      <Field label={t('rectification.indicator')}>
        {(ids) => (
          <Select
            {...ids}
            allowClear
            className="mend-indicator"
            value={own.indicator === '' ? null : own.indicator}
            options={indicators.map((one) => ({ value: one.id, label: `${one.id} ${pick(one)}` }))}
            onChange={(next: string | undefined) => {
              setOwn({ ...own, indicator: next ?? '' });
            }}
          />
        )}
      </Field>
      <DeadlineField deadline={deadline} change={setDeadline} />
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      <Button type="primary" loading={loading} disabled={count === 0} onClick={save}>
        {t('rectification.addN', { n: count })}
      </Button>
    </section>
  );
}
