import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountsDocument } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { EmptyState } from '../../ui/empty-state';
import { formatDate } from '../../ui/format-date';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { useMe } from '../../session/session';
import { AccountActions } from './account-actions';
import { CreateAccountDialog } from './create-account-dialog';
import { InvitationDialog, type Invitation } from './invitation-dialog';

export function AccountsPage() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const me = useMe();
  const [creating, setCreating] = useState(false);
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const result = useQuery(AccountsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Page
      title={t('accounts.title')}
      lead={t('accounts.text')}
      actions={
        <Button
          type="primary"
          onClick={() => {
            setCreating(true);
          }}
        >
          {t('accounts.create')}
        </Button>
      }
    >
      <QueryView result={result}>
        {({ accounts }) =>
          accounts.length === 0 ? (
            <EmptyState text={t('accounts.empty')} />
          ) : (
            <div className="table-frame">
              <table className="table" aria-label={t('accounts.tableLabel')}>
                <thead>
                  <tr>
                    <th scope="col">{t('field.loginName')}</th>
                    <th scope="col">{t('field.displayName')}</th>
                    <th scope="col">{t('accounts.role')}</th>
                    <th scope="col">{t('accounts.county')}</th>
                    <th scope="col">{t('accounts.createdAt')}</th>
                    <th scope="col">{t('accounts.status')}</th>
                    <th scope="col">
                      <span className="visually-hidden">{t('round.action')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {accounts.map((account) => (
                    <tr key={account.id} data-testid={`account-${account.loginName}`}>
                      <td>{account.loginName}</td>
                      <td>{account.displayName}</td>
                      <td className="nowrap">
                        {account.roles.map((role) => t(`role.${role}`)).join(t('round.comma'))}
                      </td>
                      <td className="nowrap">
                        {[account.county?.name, account.town?.name].filter((name) => name !== undefined).join(' ')}
                      </td>
                      <td className="nowrap">{formatDate(account.createdAt, language)}</td>
                      <td className="nowrap">
                        {account.disabled
                          ? t('accounts.disabled')
                          : account.activated
                            ? t('accounts.activated')
                            : t('accounts.invited')}
                      </td>
                      <td>
                        <AccountActions account={account} isMe={account.id === me.id} invited={setInvitation} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </QueryView>
      {creating && (
        <CreateAccountDialog
          close={() => {
            setCreating(false);
          }}
          invited={(made) => {
            setCreating(false);
            setInvitation(made);
          }}
        />
      )}
      {invitation !== null && (
        <InvitationDialog
          invitation={invitation}
          close={() => {
            setInvitation(null);
          }}
        />
      )}
    </Page>
  );
}
