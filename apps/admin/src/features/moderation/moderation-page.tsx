import { useQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { ModerationsDocument } from '../../gql/graphql';
import { EmptyState } from '../../ui/empty-state';
import { NotFoundState } from '../../ui/not-found-state';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { AnchoringNote } from './anchoring-note';
import { TownMatrix } from './town-matrix';
import './moderation.css';

/** Sheets side by side, a town at a time; the lead's final entries beside them. */
export function ModerationPage() {
  const { roundId = '' } = useParams();
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const result = useQuery(ModerationsDocument, { variables: { id: roundId }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryView result={result} rows={10}>
      {({ round }) => {
        if (round === null) return <NotFoundState />;
        const back = { label: t('moderation.toRound'), to: `/rounds/${roundId}` };
        if (round.moderations.length === 0)
          return <EmptyState title={t('moderation.title')} text={t('moderation.notYet')} action={back} />;
        const chosen = round.moderations.find(({ townYearId }) => townYearId === search.get('town'));
        // a town without a sheet has nothing to be settled
        const open = round.moderations.filter((one) => one.open > 0 && one.sheets > 0);
        const town = chosen ?? open[0] ?? round.moderations.find(({ sheets }) => sheets > 0) ?? round.moderations[0];
        const place = round.moderations.findIndex((one) => one === town);
        const next = open.find((one) => round.moderations.indexOf(one) > place) ?? open.find((one) => one !== town);
        return (
          <Page
            title={t('moderation.title')}
            lead={t('moderation.lead')}
            actions={
              <>
                <Select
                  aria-label={t('moderation.town')}
                  className="moderation-town"
                  value={town?.townYearId ?? null}
                  options={round.moderations.map((one) => ({
                    value: one.townYearId,
                    label:
                      one.sheets === 0
                        ? t('moderation.townNoSheets', { town: one.town.name })
                        : one.open > 0
                          ? t('moderation.townOpen', { town: one.town.name, n: one.open })
                          : one.town.name,
                  }))}
                  onChange={(next: string | null) => {
                    if (next !== null) setSearch({ town: next });
                  }}
                />
                <Link className="button-link secondary" to={`/rounds/${roundId}/results`}>
                  {t('results.nav')}
                </Link>
              </>
            }
          >
            {round.anchoring && <AnchoringNote sentences={round.anchoring.sentences} />}
            {town?.sheets === 0 && <Notice>{t('moderation.noSheets', { town: town.town.name })}</Notice>}
            {town !== undefined && town.sheets > 0 && (
              <TownMatrix key={town.townYearId} round={round} townYearId={town.townYearId} />
            )}
            {next !== undefined && (
              <p>
                <Link to={`?town=${next.townYearId}`} data-testid="next-open-town">
                  {t('moderation.next', { town: next.town.name })}
                </Link>
              </p>
            )}
          </Page>
        );
      }}
    </QueryView>
  );
}
