import { useMutation } from '@apollo/client/react';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SubmitRectificationDocument, type RectificationItemFieldsFragment } from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { ProofAdder } from '../../ui/proof-adder';
import { useLeaveWarning } from '../../ui/use-leave-warning';
import { useSaved } from '../../ui/use-saved';

interface AnswerFormProps {
  readonly item: RectificationItemFieldsFragment;
  readonly changed: () => void;
}

/** The town says what it did and hands it in with its files. */
export function AnswerForm({ item, changed }: AnswerFormProps) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState(item.answer);
  const [submit, { loading }] = useMutation(SubmitRectificationDocument);
  const { problem, run } = useSaved(changed);
  useLeaveWarning(answer !== item.answer);
  return (
    <form
      className="mend-form"
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => submit({ variables: { id: item.id, expectedVersion: item.version, answer } }));
      }}
    >
      <Field label={t('rectification.answer')}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            maxLength={2000}
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={answer}
            onChange={(event) => {
              setAnswer(event.target.value);
            }}
          />
        )}
      </Field>
      <ProofAdder purpose="rectification" of={item.id} arrived={changed} />
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      <Button type="primary" htmlType="submit" loading={loading} disabled={answer.trim() === ''}>
        {t('rectification.submit')}
      </Button>
    </form>
  );
}
