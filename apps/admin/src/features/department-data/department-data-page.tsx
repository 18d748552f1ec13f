import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { DepartmentDataDocument } from '../../gql/graphql';
import { EmptyState } from '../../ui/empty-state';
import { NotFoundState } from '../../ui/not-found-state';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { ImportItems } from './import-items';
import { ItemForm } from './item-form';
import { TownItems } from './town-items';
import './department-data.css';

/** Bonuses, deductions and vetoes from departments, and what the reader proposes of reports. */
export function DepartmentDataPage() {
  const { roundId = '' } = useParams();
  const { t } = useTranslation();
  const result = useQuery(DepartmentDataDocument, { variables: { id: roundId }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryView result={result} rows={10}>
      {({ round }) => {
        if (round === null) return <NotFoundState />;
        if (round.departmentData.length === 0)
          return (
            <EmptyState
              title={t('departmentData.title')}
              text={t('departmentData.notYet')}
              action={{ label: t('moderation.toRound'), to: `/rounds/${roundId}` }}
            />
          );
        return (
          <Page
            title={t('departmentData.title')}
            lead={t('departmentData.lead')}
            actions={
              <Link className="button-link secondary" to={`/rounds/${roundId}/results`}>
                {t('results.nav')}
              </Link>
            }
          >
            <ItemForm towns={round.departmentData} items={round.outsideItems} />
            <ImportItems roundId={roundId} />
            {round.departmentData.map((town) => (
              <TownItems key={town.townYearId} data={town} items={round.outsideItems} />
            ))}
          </Page>
        );
      }}
    </QueryView>
  );
}
