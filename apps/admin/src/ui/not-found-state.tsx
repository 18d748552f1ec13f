import { useTranslation } from 'react-i18next';
import { EmptyState } from './empty-state';

export function NotFoundState() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('state.notFoundTitle')}
      text={t('state.notFoundText')}
      action={{ label: t('state.home'), to: '/' }}
    />
  );
}
