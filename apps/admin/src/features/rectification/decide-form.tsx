import { useMutation } from '@apollo/client/react';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DecideRectificationDocument,
  type RectificationDecision,
  type RectificationItemFieldsFragment,
} from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { useSaved } from '../../ui/use-saved';

interface DecideFormProps {
  readonly item: RectificationItemFieldsFragment;
  readonly changed: () => void;
}

/** The county strikes the item off, sends it back, or opens it again. */
export function DecideForm({ item, changed }: DecideFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [decide, { loading }] = useMutation(DecideRectificationDocument);
  const { problem, run } = useSaved(changed);
  const decideAs = (decision: RectificationDecision): void => {
    void run(() => decide({ variables: { id: item.id, expectedVersion: item.version, decision, reason } })).then(
      (done) => {
        if (done) setReason('');
      },
    );
  };
  return (
    <div className="mend-form">
      <Field label={t(item.state === 'SUBMITTED' ? 'rectification.reasonBack' : 'rectification.reasonReopen')}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            maxLength={500}
            autoSize={{ minRows: 1, maxRows: 4 }}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
        )}
      </Field>
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      <div className="mend-buttons">
        {item.state === 'SUBMITTED' ? (
          <>
            <Button
              type="primary"
              loading={loading}
              onClick={() => {
                decideAs('STRIKE_OFF');
              }}
            >
              {t('rectification.strikeOff')}
            </Button>
            <Button
              loading={loading}
              disabled={reason.trim() === ''}
              onClick={() => {
                decideAs('SEND_BACK');
              }}
            >
              {t('rectification.sendBack')}
            </Button>
          </>
        ) : (
          <Button
            loading={loading}
            disabled={reason.trim() === ''}
            onClick={() => {
              decideAs('REOPEN');
            }}
          >
            {t('rectification.reopen')}
          </Button>
        )}
      </div>
    </div>
  );
}
