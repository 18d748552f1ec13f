import { useQuery } from '@apollo/client/react';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CountiesDocument } from '../../gql/graphql';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { CreateCountyDialog } from './create-county-dialog';

export function CountiesPage() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [creating, setCreating] = useState(false);
  const result = useQuery(CountiesDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Page
      title={t('counties.title')}
      lead={t('counties.text')}
      actions={
        <Button
          type="primary"
          onClick={() => {
            setCreating(true);
          }}
        >
          {t('counties.create')}
        </Button>
      }
    >
      <QueryView result={result}>
        {({ counties }) =>
          counties.length === 0 ? (
            <EmptyState text={t('counties.empty')} />
          ) : (
            <div className="table-frame">
              <table className="table" aria-label={t('counties.tableLabel')}>
                <thead>
                  <tr>
                    <th scope="col">{t('counties.name')}</th>
                    <th scope="col">{t('counties.towns')}</th>
                  </tr>
                </thead>
                <tbody>
                  {counties.map((county) => (
                    <tr key={county.id} data-testid={`county-${county.name}`}>
                      <th scope="row">{county.name}</th>
                      <td>
                        {t('counties.count', { n: county.towns.length })}{' '}
                        <span className="small">{county.towns.map((town) => town.name).join(t('round.comma'))}</span>
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
        <CreateCountyDialog
          close={() => {
            setCreating(false);
          }}
          created={(name) => {
            setCreating(false);
            void message.success(t('counties.created', { name }));
          }}
        />
      )}
    </Page>
  );
}
