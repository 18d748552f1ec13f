import { useMutation, useQuery } from '@apollo/client/react';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AcceptAgreedDocument,
  TakeBackDecisionsDocument,
  TownModerationDocument,
  type ModerationFieldsFragment,
  type SheetSource,
} from '../../gql/graphql';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { QueryView } from '../../ui/query-view';
import { useAct } from '../../ui/use-act';
import { MatrixRow } from './matrix-row';
import type { ModeratedRound } from './moderation-types';

interface TownMatrixProps {
  readonly round: ModeratedRound;
  readonly townYearId: string;
}

type Assessor = ModerationFieldsFragment['assessors'][number];
const SOURCES: readonly SheetSource[] = ['DESK', 'FIELD_CHECK'];

/** Who read the report before who went there; each in the order in which they came. */
function inOrderOfSource(assessors: readonly Assessor[]): readonly Assessor[] {
  const place = ({ source }: Assessor): number => {
    const known = SOURCES.indexOf(source);
    return known < 0 ? SOURCES.length : known;
  };
  return [...assessors].sort((a, b) => place(a) - place(b));
}

interface Written {
  readonly indicator: string;
  readonly version: number;
}

/** One town: indicators down, assessors across, the final column last. */
export function TownMatrix({ round, townYearId }: TownMatrixProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { problem, act } = useAct();
  const [undoable, setUndoable] = useState<readonly Written[]>([]);
  const result = useQuery(TownModerationDocument, { variables: { townYearId }, fetchPolicy: 'cache-and-network' });
  const refetchQueries = ['Moderations', 'TownModeration'];
  const [accept, accepting] = useMutation(AcceptAgreedDocument, { refetchQueries });
  const [takeBack, takingBack] = useMutation(TakeBackDecisionsDocument, { refetchQueries });

  async function acceptAll(): Promise<void> {
    await act(
      async () => {
        const answer = (await accept({ variables: { townYearId } })).data?.acceptAgreed;
        if (answer?.__typename !== 'ModerationChanged') return answer;
        setUndoable(answer.changed.map(({ indicator, version }) => ({ indicator, version })));
        void message.success(t('moderation.accepted', { n: answer.changed.length }));
        return null;
      },
      () => undefined,
    );
  }
  async function undo(): Promise<void> {
    await act(
      async () => (await takeBack({ variables: { townYearId, decisions: [...undoable] } })).data?.takeBackDecisions,
      () => {
        setUndoable([]);
      },
    );
  }

  return (
    <QueryView result={result} rows={10}>
      {({ moderation }) => {
        if (moderation === null) return <EmptyState text={t('moderation.notYet')} />;
        const names = new Map(round.rubric.indicators.map((indicator) => [indicator.id, indicator]));
        const assessors = inOrderOfSource(moderation.assessors);
        const sources = new Map(moderation.assessors.map(({ sheetId, source }) => [sheetId, source]));
        const acceptable = moderation.rows.filter(
          ({ agreed, decision }) => agreed !== null && decision.state === 'NOT_SCORED',
        ).length;
        return (
          <>
            <p data-testid="moderation-summary">
              {t('moderation.summary', {
                agreed: moderation.agreed,
                within: moderation.withinTolerance,
                outside: moderation.outsideTolerance,
                incomplete: moderation.incomplete,
                open: moderation.open,
              })}
            </p>
            {problem !== null && <Notice tone="alert">{problem}</Notice>}
            {moderation.mayDecide && (
              <p className="moderation-acts">
                <Button
                  disabled={acceptable === 0}
                  loading={accepting.loading}
                  data-testid="accept-agreed"
                  onClick={() => {
                    void acceptAll();
                  }}
                >
                  {t('moderation.acceptAgreed', { n: acceptable })}
                </Button>
                {undoable.length > 0 && (
                  <Button
                    loading={takingBack.loading}
                    data-testid="undo-accept"
                    onClick={() => {
                      void undo();
                    }}
                  >
                    {t('moderation.undo', { n: undoable.length })}
                  </Button>
                )}
                <span className="small quiet">{t('moderation.keys')}</span>
              </p>
            )}
            <div className="table-frame">
              <table className="table moderation-matrix" aria-label={t('moderation.title')}>
                <thead>
                  <tr>
                    <th scope="col">{t('moderation.indicator')}</th>
                    {assessors.map(({ sheetId, name, source }) => (
                      <th scope="col" key={sheetId}>
                        {name}
                        <br />
                        <span className="small quiet">{t(`sheetSource.${source}`)}</span>
                      </th>
                    ))}
                    <th scope="col">{t('moderation.state')}</th>
                    <th scope="col">{t('moderation.final')}</th>
                  </tr>
                </thead>
                <tbody>
                  {moderation.rows.map((row) => {
                    const name = names.get(row.indicator);
                    return (
                      <MatrixRow
                        key={row.indicator}
                        townYearId={townYearId}
                        row={row}
                        order={assessors.map(({ sheetId }) => sheetId)}
                        name={name === undefined ? { zh: '', en: '' } : { zh: name.zh, en: name.en }}
                        sources={sources}
                        mayDecide={moderation.mayDecide}
                      />
                    );
                  })}
                </tbody>
              </table>
            </div>
          </>
        );
      }}
    </QueryView>
  );
}
