import { useMutation } from '@apollo/client/react';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GrantExtensionDocument } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { Field } from '../../ui/field';
import { formatDateTime } from '../../ui/format-date';
import { Notice } from '../../ui/notice';
import type { ScheduledRound } from './schedule-types';
import { useAct } from '../../ui/use-act';

/** Towns that may file later, and the way to let one. */
export function Extensions({ round }: { readonly round: ScheduledRound }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { problem, act } = useAct();
  const [townYearId, setTownYearId] = useState<string | null>(null);
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const [grant, { loading }] = useMutation(GrantExtensionDocument, { refetchQueries: ['RoundSchedule'] });
  return (
    <section className="schedule-part">
      <h2>{t('schedule.extensions')}</h2>
      {round.extensions.length === 0 ? (
        <p className="quiet">{t('schedule.noExtensions')}</p>
      ) : (
        <ul>
          {round.extensions.map((one) => (
            <li key={one.townYearId}>
              {t('schedule.extension', {
                town: one.town,
                when: formatDateTime(one.until, language),
                reason: one.reason,
              })}
            </li>
          ))}
        </ul>
      )}
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      <div className="schedule-row">
        <Field label={t('round.town')}>
          {(ids) => (
            <Select
              {...ids}
              className="schedule-choice"
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('accounts.pickTown')}
              value={townYearId}
              options={round.towns.map((one) => ({ value: one.id, label: one.town.name }))}
              onChange={setTownYearId}
            />
          )}
        </Field>
        <Field label={t('schedule.until')}>
          {(ids) => (
            <Input
              {...ids}
              type="datetime-local"
              value={until}
              onChange={(event) => {
                setUntil(event.target.value);
              }}
            />
          )}
        </Field>
        <Field label={t('schedule.reason')}>
          {(ids) => (
            <Input
              {...ids}
              value={reason}
              maxLength={500}
              onChange={(event) => {
                setReason(event.target.value);
              }}
            />
          )}
        </Field>
        <Button
          loading={loading}
          disabled={townYearId === null || until === '' || reason.trim() === ''}
          onClick={() => {
            if (townYearId === null) return;
            void act(
              async () => (await grant({ variables: { townYearId, until, reason } })).data?.grantExtension,
              () => {
                setTownYearId(null);
                setReason('');
              },
            );
          }}
        >
          {t('schedule.extend')}
        </Button>
      </div>
    </section>
  );
}
