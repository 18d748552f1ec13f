import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { RoundScheduleDocument } from '../../gql/graphql';
import { NotFoundState } from '../../ui/not-found-state';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { ActivePhase } from './active-phase';
import { CalendarEditor } from './calendar-editor';
import { Checklist } from './checklist';
import { DatesEditor } from './dates-editor';
import { Extensions } from './extensions';
import './schedule.css';

/** The year's plan: what is done and what is next, the phases with their dates, later deadlines, working days. */
export function SchedulePage() {
  const { roundId = '' } = useParams();
  const { t } = useTranslation();
  const result = useQuery(RoundScheduleDocument, { variables: { id: roundId }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryView result={result} rows={12}>
      {({ round, calendar }) => {
        if (round === null || calendar === null) return <NotFoundState />;
        // new dates make a new form
        const stamp = JSON.stringify(round.schedule);
        return (
          <Page title={t('schedule.title', { year: round.year })} lead={t('schedule.text')}>
            <Checklist round={round} />
            <ActivePhase key={`${round.id} ${round.schedule.phase ?? ''}`} round={round} />
            <DatesEditor key={stamp} round={round} />
            {round.schedule.phase !== null && <Extensions round={round} />}
            <CalendarEditor key={JSON.stringify(calendar)} calendar={calendar} year={round.year + 1} />
          </Page>
        );
      }}
    </QueryView>
  );
}
