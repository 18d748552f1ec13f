import { useMutation, useQuery } from '@apollo/client/react';
import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CountiesDocument, CreateAccountDocument, type Role } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import type { Invitation } from './invitation-dialog';

interface CreateAccountDialogProps {
  readonly close: () => void;
  readonly invited: (invitation: Invitation) => void;
}

const roles: readonly Role[] = ['LEAD', 'ASSESSOR', 'TOWN', 'VIEWER', 'AUDITOR', 'ADMINISTRATOR'];

export function CreateAccountDialog({ close, invited }: CreateAccountDialogProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const counties = useQuery(CountiesDocument).data?.counties;
  const [loginName, setLoginName] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [role, setRole] = useState<Role>('LEAD');
  const [countyChosen, setCountyChosen] = useState<string | null>(null);
  const [townId, setTownId] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [createAccount, { loading }] = useMutation(CreateAccountDocument, { refetchQueries: ['Accounts'] });

  const countyId = countyChosen ?? (counties?.length === 1 ? (counties[0]?.id ?? null) : null);
  const county = counties?.find((one) => one.id === countyId);
  const needsCounty = role !== 'ADMINISTRATOR';
  const needsTown = role === 'TOWN';
  const isComplete =
    loginName.trim() !== '' &&
    displayName.trim() !== '' &&
    (!needsCounty || countyId !== null) &&
    (!needsTown || townId !== null);
  const missing = (isMissing: boolean): string | null => (tried && isMissing ? t('field.required') : null);

  async function create(): Promise<void> {
    setTried(true);
    setProblem(null);
    if (!isComplete) return;
    try {
      const { data } = await createAccount({
        variables: {
          input: {
            loginName: loginName.trim(),
            displayName: displayName.trim(),
            role,
            countyId: needsCounty ? countyId : null,
            townId: needsTown ? townId : null,
          },
        },
      });
      const answer = data?.createAccount;
      if (answer?.__typename === 'LinkMade')
        invited({ name: answer.account.displayName, path: answer.path, expiresAt: answer.expiresAt });
      else if (answer?.__typename === 'Refusal') setProblem(pick(answer.message));
    } catch {
      setProblem(t('state.failed'));
    }
  }

  return (
    <Modal
      open
      title={t('accounts.createTitle')}
      okText={t('accounts.createSubmit')}
      cancelText={t('state.cancel')}
      okButtonProps={{ loading }}
      onCancel={close}
      onOk={() => {
        void create();
      }}
    >
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      {counties?.length === 0 && needsCounty && <Notice>{t('accounts.noCounties')}</Notice>}
      <Field label={t('accounts.role')}>
        {(ids) => (
          <Select<Role>
            {...ids}
            className="full-width"
            value={role}
            options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
            onChange={setRole}
          />
        )}
      </Field>
      {needsCounty && (
        <Field label={t('accounts.county')} error={missing(countyId === null)}>
          {(ids) => (
            <Select
              {...ids}
              className="full-width"
              placeholder={t('accounts.pickCounty')}
              value={countyId}
              options={(counties ?? []).map((one) => ({ value: one.id, label: one.name }))}
              onChange={(next) => {
                setCountyChosen(next);
                setTownId(null);
              }}
            />
          )}
        </Field>
      )}
      {needsTown && (
        <Field label={t('accounts.town')} error={missing(townId === null)}>
          {(ids) => (
            <Select
              {...ids}
              className="full-width"
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('accounts.pickTown')}
              value={townId}
              options={(county?.towns ?? []).map((one) => ({ value: one.id, label: one.name }))}
              onChange={(next) => {
                setTownId(next);
              }}
            />
          )}
        </Field>
      )}
      <Field label={t('field.displayName')} error={missing(displayName.trim() === '')}>
        {(ids) => (
          <Input
            {...ids}
            autoComplete="off"
            value={displayName}
            onChange={(event) => {
              setDisplayName(event.target.value);
            }}
          />
        )}
      </Field>
      <Field label={t('field.loginName')} hint={t('accounts.loginRule')} error={missing(loginName.trim() === '')}>
        {(ids) => (
          <Input
            {...ids}
            autoComplete="off"
            value={loginName}
            onChange={(event) => {
              setLoginName(event.target.value);
            }}
          />
        )}
      </Field>
    </Modal>
  );
}
