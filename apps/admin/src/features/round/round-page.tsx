import { useQuery } from '@apollo/client/react';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { RoundChoicesDocument, RoundTownsDocument } from '../../gql/graphql';
import { useMe } from '../../session/session';
import { NotFoundState } from '../../ui/not-found-state';
import { Page } from '../../ui/page';
import { PublishDialog } from '../../ui/publish-dialog';
import { QueryView } from '../../ui/query-view';
import { NextStepNotice } from './next-step-notice';
import { OpenRoundDialog } from './open-round-dialog';
import { ScoringSentences } from './scoring-sentences';
import { RoundSummary } from './round-summary';
import { TownTable } from './town-table';
import { ofOwnQueue, type TownRow } from './town-row-state';
import './round.css';

/** The year's pages in the order in which they are needed. */
const WAYS = [
  ['offline', 'offline.nav'],
  ['field-checks', 'fieldCheck.nav'],
  ['appeals', 'appeal.nav'],
  ['rectification', 'rectification.nav'],
] as const;
const PHASED_WAYS = [
  ['profiles', 'round.profiles'],
  ['offline', 'offline.nav'],
  ['field-checks', 'fieldCheck.nav'],
  ['department-data', 'departmentData.nav'],
  ['moderation', 'moderation.nav'],
  ['results', 'results.nav'],
  ['appeals', 'appeal.nav'],
  ['rectification', 'rectification.nav'],
] as const;

export function RoundPage() {
  const { roundId = '' } = useParams();
  const result = useQuery(RoundTownsDocument, { variables: { id: roundId }, fetchPolicy: 'cache-and-network' });
  const { t } = useTranslation();
  const { roles } = useMe();
  const isLead = roles.includes('LEAD');
  const [publishing, setPublishing] = useState<TownRow | null>(null);
  return (
    <QueryView result={result} rows={10}>
      {({ round: whole }) => {
        if (whole === null) return <NotFoundState />;
        const round = isLead ? whole : ofOwnQueue(whole);
        return (
          <Page
            title={t('round.title', { year: round.year })}
            actions={
              <>
                {(isLead && round.phase !== null ? PHASED_WAYS : WAYS).map(([path, words]) => (
                  <Link key={path} className="button-link secondary" to={`/rounds/${round.id}/${path}`}>
                    {t(words)}
                  </Link>
                ))}
                <RoundPicker roundId={round.id} isLead={isLead} />
              </>
            }
          >
            <NextStepNotice round={round} isLead={isLead} publish={setPublishing} />
            <RoundSummary round={round} isLead={isLead} />
            <ScoringSentences sentences={round.scoring?.sentences ?? []} />
            <TownTable round={round} isLead={isLead} publish={setPublishing} />
            {publishing !== null && (
              <PublishDialog
                roundId={round.id}
                townYearId={publishing.id}
                town={publishing.town.name}
                sheets={publishing.sheets}
                close={() => {
                  setPublishing(null);
                }}
              />
            )}
          </Page>
        );
      }}
    </QueryView>
  );
}

function RoundPicker({ roundId, isLead }: { readonly roundId: string; readonly isLead: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [opening, setOpening] = useState(false);
  const rounds = useQuery(RoundChoicesDocument).data?.rounds ?? [];
  return (
    <>
      {rounds.length > 1 && (
        <Select
          aria-label={t('round.picker')}
          value={roundId}
          options={rounds.map((round) => ({ value: round.id, label: String(round.year) }))}
          onChange={(next) => {
            void navigate(`/rounds/${next}`);
          }}
        />
      )}
      {isLead && (
        <Button
          onClick={() => {
            setOpening(true);
          }}
        >
          {t('round.openYear')}
        </Button>
      )}
      {opening && (
        <OpenRoundDialog
          rounds={rounds}
          close={() => {
            setOpening(false);
          }}
        />
      )}
    </>
  );
}
