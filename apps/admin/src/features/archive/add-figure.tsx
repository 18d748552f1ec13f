import { useMutation } from '@apollo/client/react';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddArchiveFigureDocument } from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import type { ArchiveNote } from './archive-types';
import { localDay } from './local-day';
import { useSaved } from '../../ui/use-saved';

/** A number without a file: so many matters, such a rate. */
export function AddFigure({ note, added }: { readonly note: ArchiveNote; readonly added: () => void }) {
  const { t } = useTranslation();
  const [figure, setFigure] = useState('');
  const [unit, setUnit] = useState('');
  const [addFigure, { loading }] = useMutation(AddArchiveFigureDocument);
  const { problem, run } = useSaved(added);
  const { year, indicator, note: text } = note;
  const happenedOn = note.happenedOn === '' ? localDay(new Date()) : note.happenedOn;
  return (
    <form
      className="evidence-figure"
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => addFigure({ variables: { input: { year, indicator, note: text, happenedOn, figure, unit } } }));
      }}
    >
      <Field label={t('archive.figureValue')}>
        {(ids) => (
          <Input
            {...ids}
            inputMode="decimal"
            value={figure}
            onChange={(event) => {
              setFigure(event.target.value);
            }}
          />
        )}
      </Field>
      <Field label={t('archive.figureUnit')}>
        {(ids) => (
          <Input
            {...ids}
            maxLength={20}
            value={unit}
            onChange={(event) => {
              setUnit(event.target.value);
            }}
          />
        )}
      </Field>
      <Button type="primary" htmlType="submit" loading={loading}>
        {t('archive.keepFigure')}
      </Button>
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
    </form>
  );
}
