import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DescribeFilingDocument } from '../../gql/graphql';
import { Field } from '../../ui/field';
import { useSaved } from '../../ui/use-saved';
import type { FilingOfTown } from './filing-types';

interface DescribeFilingProps {
  readonly filing: FilingOfTown;
  readonly isClosed: boolean;
  readonly changed: () => void;
}

export function DescribeFiling({ filing, isClosed, changed }: DescribeFilingProps) {
  const { t } = useTranslation();
  const [isSecrecyChecked, setIsSecrecyChecked] = useState(filing.secrecyCheckedAt !== null);
  const [publicLink, setPublicLink] = useState(filing.publicLink ?? '');
  const [describe, { loading }] = useMutation(DescribeFilingDocument);
  const { problem, run } = useSaved(changed);
  const { townYearId, version } = filing;
  return (
    <form
      className="filing-part"
      onSubmit={(event) => {
        event.preventDefault();
        const input = { townYearId, expectedVersion: version, isSecrecyChecked, publicLink };
        void run(() => describe({ variables: { input } }));
      }}
    >
      <Checkbox
        checked={isSecrecyChecked}
        disabled={isClosed}
        onChange={(event) => {
          setIsSecrecyChecked(event.target.checked);
        }}
      >
        {t('filingPage.secrecy')}
      </Checkbox>
      <Field label={t('filingPage.link')} hint={t('filingPage.linkHint')} error={problem}>
        {(ids) => (
          <Input
            {...ids}
            inputMode="url"
            disabled={isClosed}
            value={publicLink}
            placeholder="https://"
            onChange={(event) => {
              setPublicLink(event.target.value);
            }}
          />
        )}
      </Field>
      {!isClosed && (
        <Button htmlType="submit" loading={loading}>
          {t('filingPage.save')}
        </Button>
      )}
    </form>
  );
}
