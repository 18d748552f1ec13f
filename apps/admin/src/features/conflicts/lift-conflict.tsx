import { useMutation } from '@apollo/client/react';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LiftConflictDocument } from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { useAct } from '../../ui/use-act';

interface LiftConflictProps {
  readonly id: string;
  readonly town: string;
  readonly person: string;
  readonly close: () => void;
}

/** Ends a conflict, with the reason. */
export function LiftConflict({ id, town, person, close }: LiftConflictProps) {
  const { t } = useTranslation();
  const { problem, act } = useAct();
  const [reason, setReason] = useState('');
  const [lift, { loading }] = useMutation(LiftConflictDocument, { refetchQueries: ['Conflicts'] });
  return (
    <Modal
      open
      title={t('conflicts.liftTitle', { person, town })}
      okText={t('conflicts.lift')}
      cancelText={t('state.cancel')}
      okButtonProps={{ loading, disabled: reason.trim() === '' }}
      onCancel={close}
      onOk={() => {
        void act(async () => (await lift({ variables: { id, reason } })).data?.liftConflict, close);
      }}
    >
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      <Field label={t('conflicts.reason')}>
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
    </Modal>
  );
}
