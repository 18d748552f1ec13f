import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { MeDocument, SignOutDocument } from '../gql/graphql';
import { useMe } from '../session/session';
import { useAppearance, type Appearance } from '../ui/use-appearance';

export function AccountMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const client = useApolloClient();
  const [signOut] = useMutation(SignOutDocument);
  const { appearance, setAppearance } = useAppearance();

  async function leave(): Promise<void> {
    // The page may have work to save first: only when it lets go is the session ended.
    await navigate('/sign-in');
    if (window.location.pathname !== '/sign-in') return;
    await signOut();
    await client.clearStore();
    client.writeQuery({ query: MeDocument, data: { me: null } });
  }

  const choices: readonly { key: Appearance; label: string }[] = [
    { key: 'system', label: t('app.appearanceSystem') },
    { key: 'light', label: t('app.appearanceLight') },
    { key: 'dark', label: t('app.appearanceDark') },
  ];
  const menu: MenuProps = {
    selectable: true,
    selectedKeys: [appearance],
    items: [
      { key: 'who', type: 'group', label: `${me.loginName} · ${t(`role.${me.role}`)}` },
      { key: 'password', label: t('app.changePassword') },
      { type: 'divider' },
      { key: 'look', type: 'group', label: t('app.appearance'), children: [...choices] },
      { type: 'divider' },
      { key: 'leave', label: t('app.signOut') },
    ],
    onClick: ({ key }) => {
      if (key === 'password') void navigate('/password');
      else if (key === 'leave') void leave();
      else {
        const choice = choices.find((one) => one.key === key);
        if (choice !== undefined) setAppearance(choice.key);
      }
    },
  };
  return (
    <Dropdown menu={menu} trigger={['click']} placement="bottomRight">
      <Button type="text" data-testid="account-menu" aria-haspopup="menu">
        {me.displayName} <span aria-hidden="true">▾</span>
      </Button>
    </Dropdown>
  );
}
