import { useMutation } from '@apollo/client/react';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReviewFilingDocument } from '../../gql/graphql';
import { Field } from '../../ui/field';
import { useSaved } from '../../ui/use-saved';

interface ReviewFilingProps {
  readonly townYearId: string;
  readonly changed: () => void;
}

/** The lead's word on a filing: complete, or back for supplement with the reason. */
export function ReviewFiling({ townYearId, changed }: ReviewFilingProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [review, { loading }] = useMutation(ReviewFilingDocument);
  const { problem, run } = useSaved(() => {
    setReason('');
    changed();
  });
  const decide = (isAccepted: boolean): void => {
    void run(() => review({ variables: { townYearId, isAccepted, reason } }));
  };
  return (
    <section className="filing-part">
      <Field label={t('filingPage.reason')} error={problem}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            maxLength={500}
            autoSize={{ minRows: 1, maxRows: 5 }}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
        )}
      </Field>
      <div className="filing-buttons">
        <Button
          type="primary"
          loading={loading}
          onClick={() => {
            decide(true);
          }}
        >
          {t('filingPage.accept')}
        </Button>
        <Button
          loading={loading}
          disabled={reason.trim() === ''}
          onClick={() => {
            decide(false);
          }}
        >
          {t('filingPage.return')}
        </Button>
      </div>
    </section>
  );
}
