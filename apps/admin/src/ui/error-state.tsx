import { CombinedGraphQLErrors } from '@apollo/client';
import { useTranslation } from 'react-i18next';
import { Message } from './message';

/** What happened, what was kept, what to do. */
export function ErrorState({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  const { t } = useTranslation();
  const fromServer = CombinedGraphQLErrors.is(error) || 'statusCode' in error;
  return (
    <Message tone="alert" title={t('state.errorTitle')} action={{ label: t('state.retry'), run: retry }}>
      <p>{fromServer ? t('state.errorServer') : t('state.errorNetwork')}</p>
    </Message>
  );
}
