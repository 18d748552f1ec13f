import { useMutation } from '@apollo/client/react';
import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DisableAccountDocument,
  ResetPasswordDocument,
  SetOtherRolesDocument,
  type AccountsQuery,
  type Role,
} from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { useAct } from '../../ui/use-act';
import type { Invitation } from './invitation-dialog';
import { otherRolesBeside } from './other-roles';

interface AccountActionsProps {
  readonly account: AccountsQuery['accounts'][number];
  readonly isMe: boolean;
  readonly invited: (invitation: Invitation) => void;
}

/** A new link for a forgotten password, other roles, shutting out and letting in. */
export function AccountActions({ account, isMe, invited }: AccountActionsProps) {
  const { t } = useTranslation();
  const { problem, act } = useAct();
  const [asking, setAsking] = useState<'disable' | 'roles' | null>(null);
  const [reason, setReason] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>(account.roles.slice(1));
  const [reset, { loading: resetting }] = useMutation(ResetPasswordDocument);
  const [disable, { loading: disabling }] = useMutation(DisableAccountDocument);
  const [setOtherRoles, { loading: setting }] = useMutation(SetOtherRolesDocument);
  const choices = otherRolesBeside(account.role);
  const close = (): void => {
    setAsking(null);
    setReason('');
  };
  const accountId = account.id;
  return (
    <span className="town-actions">
      {!account.disabled && (
        <Button
          size="small"
          loading={resetting}
          aria-label={`${t('accounts.reset')} ${account.loginName}`}
          onClick={() => {
            void act(
              async () => {
                const answer = (await reset({ variables: { accountId } })).data?.resetPassword;
                if (answer?.__typename === 'LinkMade')
                  invited({ name: account.displayName, path: answer.path, expiresAt: answer.expiresAt });
                return answer;
              },
              () => undefined,
            );
          }}
        >
          {t('accounts.reset')}
        </Button>
      )}
      {choices.length > 0 && (
        <Button
          size="small"
          aria-label={`${t('accounts.otherRoles')} ${account.loginName}`}
          onClick={() => {
            setAsking('roles');
          }}
        >
          {t('accounts.otherRoles')}
        </Button>
      )}
      {!isMe && (
        <Button
          size="small"
          aria-label={`${t(account.disabled ? 'accounts.enable' : 'accounts.disable')} ${account.loginName}`}
          onClick={() => {
            setAsking('disable');
          }}
        >
          {t(account.disabled ? 'accounts.enable' : 'accounts.disable')}
        </Button>
      )}
      {problem !== null && asking === null && <Notice tone="alert">{problem}</Notice>}
      {asking !== null && (
        <Modal
          open
          title={
            asking === 'roles'
              ? t('accounts.otherRolesTitle', { name: account.displayName })
              : t(account.disabled ? 'accounts.enableTitle' : 'accounts.disableTitle', { name: account.displayName })
          }
          okText={t('accounts.confirm')}
          cancelText={t('state.cancel')}
          okButtonProps={{ loading: disabling || setting, disabled: reason.trim() === '' }}
          onCancel={close}
          onOk={() => {
            void act(
              async () =>
                asking === 'roles'
                  ? (await setOtherRoles({ variables: { accountId, otherRoles: [...roles], reason } })).data
                      ?.setOtherRoles
                  : (await disable({ variables: { accountId, disabled: !account.disabled, reason } })).data
                      ?.disableAccount,
              close,
            );
          }}
        >
          {problem !== null && <Notice tone="alert">{problem}</Notice>}
          {asking === 'disable' && <p>{t(account.disabled ? 'accounts.enableText' : 'accounts.disableText')}</p>}
          {asking === 'roles' && (
            <Field label={t('accounts.otherRoles')}>
              {(ids) => (
                <Select
                  {...ids}
                  mode="multiple"
                  className="full-width"
                  value={roles}
                  options={choices.map((value) => ({ value, label: t(`role.${value}`) }))}
                  onChange={setRoles}
                />
              )}
            </Field>
          )}
          <Field label={t('schedule.reason')} hint={t('schedule.reasonHint')}>
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
        </Modal>
      )}
    </span>
  );
}
