import { useTranslation } from 'react-i18next';
import type { Role } from '../gql/graphql';
import { EmptyState } from './empty-state';

export function ForbiddenState({ role }: { readonly role: Role }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('state.forbiddenTitle')}
      text={t('state.forbiddenText', { role: t(`role.${role}`) })}
      action={{ label: t('state.home'), to: '/' }}
    />
  );
}
