import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ConflictsDocument, type ConflictsQuery } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { useMe } from '../../session/session';
import { formatDateTime } from '../../ui/format-date';
import { NotFoundState } from '../../ui/not-found-state';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { DeclareConflict } from './declare-conflict';
import { LiftConflict } from './lift-conflict';

type Conflict = ConflictsQuery['conflicts'][number];

/** Who must keep away from which town: an assessor's own, or the whole county's for the lead. */
export function ConflictsPage() {
  const { roundId = '' } = useParams();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { roles } = useMe();
  const isLead = roles.includes('LEAD');
  const [lifting, setLifting] = useState<Conflict | null>(null);
  const result = useQuery(ConflictsDocument, { variables: { roundId }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryView result={result}>
      {({ conflicts, round }) => {
        if (round === null) return <NotFoundState />;
        return (
          <Page title={t('conflicts.title')} lead={t(isLead ? 'conflicts.textLead' : 'conflicts.text')}>
            <DeclareConflict
              towns={round.towns.map(({ town }) => town)}
              people={isLead ? (round.assignment?.assessors ?? []) : []}
            />
            <h2>{t('conflicts.standing')}</h2>
            {conflicts.length === 0 ? (
              <p className="quiet">{t('conflicts.none')}</p>
            ) : (
              <div className="table-frame">
                <table className="table" aria-label={t('conflicts.standing')}>
                  <thead>
                    <tr>
                      <th scope="col">{t('round.town')}</th>
                      {isLead && <th scope="col">{t('conflicts.person')}</th>}
                      <th scope="col">{t('conflicts.kind')}</th>
                      <th scope="col">{t('conflicts.reason')}</th>
                      <th scope="col">{t('conflicts.since')}</th>
                      {isLead && (
                        <th scope="col">
                          <span className="visually-hidden">{t('round.action')}</span>
                        </th>
                      )}
                    </tr>
                  </thead>
                  <tbody>
                    {conflicts.map((one) => (
                      <tr key={one.id} data-testid={`conflict-${one.town}`}>
                        <th scope="row">{one.town}</th>
                        {isLead && <td>{one.person}</td>}
                        <td>{t(`conflicts.kinds.${one.kind}`)}</td>
                        <td>{one.reason}</td>
                        <td>
                          {t('conflicts.by', { who: one.declaredBy, when: formatDateTime(one.declaredAt, language) })}
                        </td>
                        {isLead && (
                          <td>
                            <Button
                              size="small"
                              aria-label={`${t('conflicts.lift')} ${one.town} ${one.person}`}
                              onClick={() => {
                                setLifting(one);
                              }}
                            >
                              {t('conflicts.lift')}
                            </Button>
                          </td>
                        )}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
            {lifting !== null && (
              <LiftConflict
                id={lifting.id}
                town={lifting.town}
                person={lifting.person}
                close={() => {
                  setLifting(null);
                }}
              />
            )}
          </Page>
        );
      }}
    </QueryView>
  );
}
