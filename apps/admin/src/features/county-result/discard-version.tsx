import { useMutation } from '@apollo/client/react';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DiscardResultsDocument } from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { useAct } from '../../ui/use-act';

interface DiscardVersionProps {
  readonly versionId: string;
  readonly version: number;
  readonly close: () => void;
}

/** Withdraws a version that no town has seen; the reason goes on record in the person's own words. */
export function DiscardVersion({ versionId, version, close }: DiscardVersionProps) {
  const { t } = useTranslation();
  const { problem, act } = useAct();
  const [reason, setReason] = useState('');
  const [discard, { loading }] = useMutation(DiscardResultsDocument, {
    refetchQueries: ['CountyResults', 'CountyResult'],
  });
  return (
    <Modal
      open
      title={t('results.discardTitle', { n: version })}
      okText={t('results.discard')}
      cancelText={t('state.cancel')}
      okButtonProps={{ loading, danger: true, disabled: reason.trim() === '' }}
      onCancel={close}
      onOk={() => {
        void act(async () => (await discard({ variables: { versionId, reason } })).data?.discardResults, close);
      }}
    >
      <p>{t('results.discardText')}</p>
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      <Field label={t('results.reason')}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            value={reason}
            rows={2}
            maxLength={500}
            data-testid="discard-reason"
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
        )}
      </Field>
    </Modal>
  );
}
