import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { RoundProfilesDocument } from '../../gql/graphql';
import { NotFoundState } from '../../ui/not-found-state';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { EditProfileDialog, type ProfiledTown } from './edit-profile-dialog';
import { ImportProfiles } from './import-profiles';
import { facts } from './profile-facts';
import { TemplateButton } from './template-button';
import { useFactText } from './use-fact-text';

/** The towns' facts of the year, by hand or from a table. */
export function ProfilesPage() {
  const { roundId = '' } = useParams();
  const { t } = useTranslation();
  const text = useFactText();
  const [editing, setEditing] = useState<ProfiledTown | null>(null);
  const result = useQuery(RoundProfilesDocument, { variables: { id: roundId }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryView result={result} rows={12}>
      {({ round }) => {
        if (round === null) return <NotFoundState />;
        return (
          <Page
            title={t('profiles.title', { year: round.year })}
            lead={t('profiles.text')}
            actions={
              <>
                <TemplateButton towns={round.towns} year={round.year} />
                <Link to={`/rounds/${round.id}/schedule`}>{t('app.navSchedule')}</Link>
              </>
            }
          >
            <ImportProfiles roundId={round.id} />
            <div className="table-frame">
              <table className="table" aria-label={t('profiles.tableLabel')}>
                <thead>
                  <tr>
                    <th scope="col">{t('round.town')}</th>
                    {facts.map((fact) => (
                      <th key={fact} scope="col">
                        {t(`profiles.facts.${fact}`)}
                      </th>
                    ))}
                    <th scope="col">
                      <span className="visually-hidden">{t('round.action')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {round.towns.map((town) => (
                    <tr key={town.id} data-testid={`profile-${town.town.name}`}>
                      <th scope="row">{town.town.name}</th>
                      {facts.map((fact) => (
                        <td key={fact}>{text(town.profile, fact)}</td>
                      ))}
                      <td>
                        <Button
                          size="small"
                          aria-label={`${t('profiles.edit')} ${town.town.name}`}
                          onClick={() => {
                            setEditing(town);
                          }}
                        >
                          {t('profiles.edit')}
                        </Button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {editing !== null && (
              <EditProfileDialog
                town={editing}
                close={() => {
                  setEditing(null);
                }}
              />
            )}
          </Page>
        );
      }}
    </QueryView>
  );
}
