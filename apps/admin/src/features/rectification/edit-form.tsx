import { useMutation } from '@apollo/client/react';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  EditRectificationDocument,
  WithdrawRectificationDocument,
  type RectificationItemFieldsFragment,
} from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { useSaved } from '../../ui/use-saved';
import { DeadlineField, toDeadlineInput, type Deadline } from './deadline-field';

interface EditFormProps {
  readonly item: RectificationItemFieldsFragment;
  readonly changed: () => void;
}

/** The lead's other words or another deadline for an item, or its withdrawal. */
export function EditForm({ item, changed }: EditFormProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(item.text);
  const [deadline, setDeadline] = useState<Deadline>({ kind: 'day', value: item.deadline });
  const [reason, setReason] = useState('');
  const [edit, editing] = useMutation(EditRectificationDocument);
  const [withdraw, withdrawing] = useMutation(WithdrawRectificationDocument);
  const { problem, run } = useSaved(changed);
  const seen = { id: item.id, expectedVersion: item.version };
  return (
    <details className="mend-form">
      <summary>{t('rectification.edit')}</summary>
      <Field label={t('rectification.text')}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            maxLength={500}
            autoSize={{ minRows: 1, maxRows: 4 }}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
            }}
          />
        )}
      </Field>
      <DeadlineField deadline={deadline} change={setDeadline} />
      <Button
        loading={editing.loading}
        onClick={() => {
          void run(() => edit({ variables: { ...seen, text, deadline: toDeadlineInput(deadline) } }));
        }}
      >
        {t('rectification.save')}
      </Button>
      <Field label={t('rectification.withdrawReason')}>
        {(ids) => (
          <Input
            {...ids}
            maxLength={500}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
        )}
      </Field>
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      <Button
        danger
        loading={withdrawing.loading}
        disabled={reason.trim() === ''}
        onClick={() => {
          void run(() => withdraw({ variables: { ...seen, reason } }));
        }}
      >
        {t('rectification.withdraw')}
      </Button>
    </details>
  );
}
