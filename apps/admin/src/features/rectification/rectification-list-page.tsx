import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { RectificationListDocument, type RectificationListQuery } from '../../gql/graphql';
import { NotFoundState } from '../../ui/not-found-state';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import '../../ui/rectification-what.css';

type Town = NonNullable<RectificationListQuery['round']>['towns'][number];

const count = (town: Town, is: (item: Town['rectification'][number]) => boolean) =>
  town.rectification.filter(is).length;
const overdueIn = (town: Town) => count(town, ({ isOverdue }) => isOverdue);
const waitingIn = (town: Town) => count(town, ({ state }) => state === 'SUBMITTED');

/** How every town of the round stands with what it must mend: overdue first, then what waits for the county. */
export function RectificationListPage() {
  const { roundId = '' } = useParams();
  const { t } = useTranslation();
  const result = useQuery(RectificationListDocument, { variables: { roundId }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryView result={result} rows={10}>
      {({ round }) => {
        if (round === null) return <NotFoundState />;
        const towns = [...round.towns].sort((a, b) => overdueIn(b) - overdueIn(a) || waitingIn(b) - waitingIn(a));
        return (
          <Page title={t('rectification.listTitle', { year: round.year })} lead={t('rectification.listLead')}>
            <div className="table-frame">
              <table className="table" aria-label={t('rectification.listTitle', { year: round.year })}>
                <thead>
                  <tr>
                    <th scope="col">{t('round.town')}</th>
                    <th scope="col">{t('rectification.items')}</th>
                    <th scope="col">{t('rectification.overdue')}</th>
                    <th scope="col">{t('rectification.waiting')}</th>
                    <th scope="col">{t('rectification.struckOff')}</th>
                    <th scope="col">{t('rectification.nextDeadline')}</th>
                  </tr>
                </thead>
                <tbody>
                  {towns.map((town) => {
                    const next = town.rectification.find(({ state }) => state !== 'STRUCK_OFF');
                    const overdue = overdueIn(town);
                    return (
                      <tr key={town.id} data-testid={`mend-row-${town.town.name}`}>
                        <th scope="row">
                          <Link to={`/rounds/${round.id}/towns/${town.id}/rectification`}>{town.town.name}</Link>
                        </th>
                        <td>{town.rectification.length}</td>
                        <td className={overdue > 0 ? 'mend-overdue' : ''}>{overdue}</td>
                        <td>{waitingIn(town)}</td>
                        <td>{count(town, ({ state }) => state === 'STRUCK_OFF')}</td>
                        <td>{next?.deadline ?? '—'}</td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </div>
          </Page>
        );
      }}
    </QueryView>
  );
}
