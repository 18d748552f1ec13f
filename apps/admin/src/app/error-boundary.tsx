import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { Message } from '../ui/message';
import { NotFoundState } from '../ui/not-found-state';

/** What stands where a page crashed; the rest of the app stays. */
export function RouteError() {
  const { t } = useTranslation();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundState />;
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return (
    <Message
      tone="alert"
      title={t('state.crashTitle')}
      action={{
        label: t('state.reload'),
        run: () => {
          window.location.reload();
        },
      }}
    >
      <p>{t('state.crashText')}</p>
      <p className="small">{what}</p>
    </Message>
  );
}
