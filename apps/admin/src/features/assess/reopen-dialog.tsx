import { useMutation } from '@apollo/client/react';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReopenSheetDocument } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { Field } from '../../ui/field';

export function ReopenDialog({ townYearId, close }: { readonly townYearId: string; readonly close: () => void }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [reopenSheet, { loading }] = useMutation(ReopenSheetDocument);

  async function reopen(): Promise<void> {
    if (reason.trim() === '') {
      setProblem(t('field.required'));
      return;
    }
    setProblem(null);
    try {
      const { data } = await reopenSheet({ variables: { townYearId, reason: reason.trim() } });
      if (data?.reopenSheet.__typename === 'SheetReopened') close();
      else if (data?.reopenSheet.__typename === 'Refusal') setProblem(pick(data.reopenSheet.message));
    } catch {
      setProblem(t('state.failed'));
    }
  }

  return (
    <Modal
      open
      title={t('desk.reopenTitle')}
      okText={t('desk.reopen')}
      cancelText={t('state.cancel')}
      okButtonProps={{ loading }}
      onCancel={close}
      onOk={() => {
        void reopen();
      }}
    >
      <p className="dialog-text">{t('desk.reopenText')}</p>
      <Field label={t('desk.reopenReason')} error={problem}>
        {(ids) => (
          <Input
            {...ids}
            autoFocus
            maxLength={500}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
        )}
      </Field>
    </Modal>
  );
}
