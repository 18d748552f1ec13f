import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { RoundChoicesDocument } from '../../gql/graphql';
import { useMe } from '../../session/session';
import { EmptyState } from '../../ui/empty-state';
import { QueryView } from '../../ui/query-view';
import { Skeleton } from '../../ui/skeleton';
import { OpenRoundDialog } from './open-round-dialog';

/** Leads to the newest round; where there is none, to opening one. */
export function RoundsPage() {
  const { t } = useTranslation();
  const { roles } = useMe();
  const [opening, setOpening] = useState(false);
  const result = useQuery(RoundChoicesDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <QueryView result={result}>
      {({ rounds }) => {
        const newest = rounds[0];
        if (newest !== undefined)
          return (
            <>
              <Skeleton rows={10} />
              <Navigate to={`/rounds/${newest.id}`} replace />
            </>
          );
        return (
          <EmptyState
            title={t('round.emptyTitle')}
            text={roles.includes('LEAD') ? t('round.emptyLead') : t('round.emptyOthers')}
          >
            {roles.includes('LEAD') && (
              <Button
                type="primary"
                onClick={() => {
                  setOpening(true);
                }}
              >
                {t('round.openYear')}
              </Button>
            )}
            {opening && (
              <OpenRoundDialog
                rounds={[]}
                close={() => {
                  setOpening(false);
                }}
              />
            )}
          </EmptyState>
        );
      }}
    </QueryView>
  );
}
