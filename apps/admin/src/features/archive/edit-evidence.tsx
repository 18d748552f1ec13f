import { useMutation } from '@apollo/client/react';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UpdateArchiveItemDocument, type ArchiveItemFieldsFragment } from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import type { ArchiveIndicator } from './archive-types';
import { IndicatorChoice } from './indicator-choice';
import { useSaved } from '../../ui/use-saved';

interface EditEvidenceProps {
  readonly item: ArchiveItemFieldsFragment;
  readonly indicators: readonly ArchiveIndicator[];
  readonly close: () => void;
  readonly changed: () => void;
}

/** What was written down about an item, to be set right. The file itself never changes. */
export function EditEvidence({ item, indicators, close, changed }: EditEvidenceProps) {
  const { t } = useTranslation();
  const [indicator, setIndicator] = useState(item.indicator ?? '');
  const [note, setNote] = useState(item.note);
  const [happenedOn, setHappenedOn] = useState(item.happenedOn);
  const [figure, setFigure] = useState(item.figure ?? '');
  const [update, { loading }] = useMutation(UpdateArchiveItemDocument);
  const { problem, run } = useSaved(changed);
  const { id, year, unit, version } = item;
  return (
    <form
      className="evidence-edit"
      onSubmit={(event) => {
        event.preventDefault();
        const input = { year, indicator, note, happenedOn, figure, unit };
        void run(() => update({ variables: { id, expectedVersion: version, input } })).then((done) => {
          if (done) close();
        });
      }}
    >
      <Field label={t('archive.indicator')}>
        {(ids) => <IndicatorChoice id={ids.id} indicators={indicators} value={indicator} change={setIndicator} />}
      </Field>
      <Field label={t('archive.note')}>
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
      {item.kind === 'FIGURE' && (
        <Field label={t('archive.figureValue')}>
          {(ids) => (
            <Input
              {...ids}
              value={figure}
              onChange={(event) => {
                setFigure(event.target.value);
              }}
            />
          )}
        </Field>
      )}
      <Field label={t('archive.happenedOn')}>
        {(ids) => (
          <Input
            {...ids}
            type="date"
            value={happenedOn}
            onChange={(event) => {
              setHappenedOn(event.target.value);
            }}
          />
        )}
      </Field>
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      <div className="evidence-actions">
        <Button type="primary" htmlType="submit" loading={loading}>
          {t('archive.save')}
        </Button>
        <Button onClick={close}>{t('state.cancel')}</Button>
      </div>
    </form>
  );
}
