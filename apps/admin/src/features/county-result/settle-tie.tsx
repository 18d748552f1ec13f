import { useMutation } from '@apollo/client/react';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SettleTieDocument } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { useAct } from '../../ui/use-act';
import type { CountyVersion } from './county-result-types';

/** The committee's word on towns tied across a quota; nothing else settles it. */
export function SettleTie({ version }: { readonly version: CountyVersion }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { problem, act } = useAct();
  const tied = version.towns.filter(({ between }) => between.length > 0);
  const [grades, setGrades] = useState<Readonly<Record<string, string>>>({});
  const [reason, setReason] = useState('');
  const [settle, { loading }] = useMutation(SettleTieDocument, { refetchQueries: ['CountyResult'] });
  if (tied.length === 0) return null;
  const words = tied.flatMap(({ townYearId }) => {
    const grade = grades[townYearId];
    return grade === undefined ? [] : [{ townYearId, grade }];
  });
  return (
    <Notice tone="next" title={t('results.tieTitle')}>
      <p>{t('results.tieText')}</p>
      {tied.map(({ townYearId, town, between }) => (
        <Field key={townYearId} label={town.name}>
          {(ids) => (
            <Select
              {...ids}
              className="result-grade"
              value={grades[townYearId] ?? null}
              options={between.map((grade) => ({ value: grade.id, label: pick(grade) }))}
              onChange={(grade: string | null) => {
                if (grade !== null) setGrades({ ...grades, [townYearId]: grade });
              }}
            />
          )}
        </Field>
      ))}
      <Field label={t('results.reason')}>
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
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      <Button
        loading={loading}
        disabled={words.length < tied.length || reason.trim() === ''}
        onClick={() => {
          void act(
            async () => (await settle({ variables: { versionId: version.id, words, reason } })).data?.settleTie,
            () => undefined,
          );
        }}
      >
        {t('results.settle')}
      </Button>
    </Notice>
  );
}
