import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { RectificationPageDocument, type RectificationItemFieldsFragment } from '../../gql/graphql';
import { useMe } from '../../session/session';
import { CarriedRectification } from '../../ui/carried-rectification';
import { NotFoundState } from '../../ui/not-found-state';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { RectificationWhat } from '../../ui/rectification-what';
import { AnswerForm } from './answer-form';
import { DecideForm } from './decide-form';
import { EditForm } from './edit-form';
import { MakeItems } from './make-items';
import './rectification.css';

const TOWNS_TURN: readonly RectificationItemFieldsFragment['state'][] = ['OPEN', 'SENT_BACK', 'REOPENED'];

/** One town's items: the town hands in proof, the lead makes items and strikes them off, assessors read. */
export function RectificationPage() {
  const { roundId = '', townYearId = '' } = useParams();
  const { t } = useTranslation();
  const { roles } = useMe();
  const [isTown, isLead] = [roles.includes('TOWN'), roles.includes('LEAD')];
  const result = useQuery(RectificationPageDocument, {
    variables: { roundId, townYearId },
    fetchPolicy: 'cache-and-network',
  });
  const changed = (): void => {
    void result.refetch();
  };
  return (
    <QueryView result={result}>
      {({ round, townYear }) => {
        if (round === null || townYear === null) return <NotFoundState />;
        const { rectification, town, year } = townYear;
        const { phase } = round;
        const isOpen = phase === 'RECTIFICATION' || (phase === null && townYear.result !== null);
        const isRunning = isOpen || phase === 'CLOSED';
        const struckOff = rectification.filter(({ state }) => state === 'STRUCK_OFF').length;
        const overdue = rectification.filter(({ isOverdue }) => isOverdue).length;
        return (
          <Page
            narrow
            title={t('rectification.title', { town: town.name, year })}
            lead={t('rectification.count', { n: rectification.length, struckOff, overdue })}
            actions={!isTown && <Link to={`/rounds/${roundId}/rectification`}>{t('rectification.all')}</Link>}
          >
            {rectification.length === 0 && (
              <p className="quiet">{t(isOpen ? 'rectification.none' : 'rectification.notYet')}</p>
            )}
            <ul className="mend-list">
              {rectification.map((item) => {
                const isTurn = isTown && isRunning && TOWNS_TURN.includes(item.state);
                const decides = isLead && isRunning && (item.state === 'SUBMITTED' || item.state === 'STRUCK_OFF');
                return (
                  <RectificationWhat key={item.id} item={item} removed={isTurn ? changed : undefined}>
                    {isTurn && <AnswerForm key={item.version} item={item} changed={changed} />}
                    {decides && <DecideForm key={item.version} item={item} changed={changed} />}
                    {isLead && isOpen && item.state !== 'STRUCK_OFF' && (
                      <EditForm key={`edit-${String(item.version)}`} item={item} changed={changed} />
                    )}
                  </RectificationWhat>
                );
              })}
            </ul>
            {isLead && isOpen && (
              <MakeItems
                townYearId={townYearId}
                proposals={townYear.rectificationProposals}
                indicators={round.rubric.indicators}
                changed={changed}
              />
            )}
            <CarriedRectification items={townYear.carriedRectification} />
          </Page>
        );
      }}
    </QueryView>
  );
}
