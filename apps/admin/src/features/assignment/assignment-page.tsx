import { useMutation, useQuery } from '@apollo/client/react';
import { measureDesign } from '@fazhi/domain';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { RoundAssignmentDocument, SetAssignmentsDocument, type AssignmentFieldsFragment } from '../../gql/graphql';
import { downloadCsv } from '../../ui/download-csv';
import { EmptyState } from '../../ui/empty-state';
import { NotFoundState } from '../../ui/not-found-state';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { useAct } from '../../ui/use-act';
import { useLeaveWarning } from '../../ui/use-leave-warning';
import { AssignmentMatrix, type AssignedTown } from './assignment-matrix';
import { DrawAssignment } from './draw-assignment';
import { ImportAssignments } from './import-assignments';
import { ScoringRules } from './scoring-rules';
import { useAssignmentDraft } from './use-assignment-draft';
import './assignment.css';

/** Who scores which town: by hand, by lot, from a table. */
export function AssignmentPage() {
  const { roundId = '' } = useParams();
  const { t } = useTranslation();
  const result = useQuery(RoundAssignmentDocument, { variables: { id: roundId }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryView result={result} rows={12}>
      {({ round }) => {
        if (!round?.assignment) return <NotFoundState />;
        const { towns, assignment } = round;
        const nameOf = new Map(assignment.assessors.map(({ accountId, name }) => [accountId, name]));
        return (
          <Page
            title={t('assign.title', { year: round.year })}
            lead={t('assign.text')}
            actions={
              <>
                <Button
                  onClick={() => {
                    downloadCsv(`${t('assign.title', { year: round.year })}.csv`, [
                      [t('profiles.facts.town'), t('assign.column')],
                      ...towns.map(({ id, town }) => [
                        town.name,
                        assignment.pairs
                          .filter(({ townYearId }) => townYearId === id)
                          .map(({ accountId }) => nameOf.get(accountId) ?? '')
                          .join(t('round.comma')),
                      ]),
                    ]);
                  }}
                >
                  {t('assign.template')}
                </Button>
                <Link to={`/rounds/${round.id}/conflicts`}>{t('conflicts.nav')}</Link>
              </>
            }
          >
            {assignment.assessors.length === 0 ? (
              <EmptyState title={t('assign.emptyTitle')} text={t('assign.emptyText')} />
            ) : (
              <Editor towns={towns} assignment={assignment} />
            )}
          </Page>
        );
      }}
    </QueryView>
  );
}

interface EditorProps {
  readonly towns: readonly AssignedTown[];
  readonly assignment: AssignmentFieldsFragment;
}

function Editor({ towns, assignment }: EditorProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { problem, act } = useAct();
  const [isStale, setStale] = useState(false);
  const draft = useAssignmentDraft(assignment);
  const [save, { loading }] = useMutation(SetAssignmentsDocument, { refetchQueries: ['RoundAssignment'] });
  const { roundId, version, assigns, canChange, assessors } = assignment;
  const count = draft.changes.length;
  useLeaveWarning(count > 0);

  function send(): void {
    void act(
      async () => {
        setStale(false);
        const changes = draft.changes.map(({ townYearId, accountId, assigned }) => ({
          townYearId,
          accountId,
          assigned,
        }));
        const { data } = await save({ variables: { roundId, expectedVersion: version, changes, drawn: draft.drawn } });
        const answer = data?.setAssignments;
        if (answer === undefined) throw new Error('no answer');
        if (answer.__typename === 'Refusal') return answer;
        if (answer.__typename === 'AssignmentStale') setStale(true);
        else {
          draft.reset();
          void message.success(t('assign.saved'));
        }
        return null;
      },
      () => undefined,
    );
  }

  const uncovered = towns.filter(({ id }) => !draft.pairs.some(({ townYearId }) => townYearId === id));
  const busy = assessors.filter(({ accountId }) => draft.pairs.some((pair) => pair.accountId === accountId));
  const { spread, isConnected } = measureDesign(
    towns.map(({ id }) => id),
    assessors.map(({ accountId }) => accountId),
    draft.pairs.map(({ townYearId, accountId }) => ({ town: townYearId, assessor: accountId })),
  );
  return (
    <>
      <ScoringRules assignment={assignment} />
      {canChange && <DrawAssignment roundId={roundId} draft={draft} />}
      {canChange && <ImportAssignments roundId={roundId} />}
      {!canChange && <Notice>{t('assign.closed')}</Notice>}
      {isStale && <Notice tone="alert">{t('assign.stale')}</Notice>}
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      {(assigns || draft.pairs.length > 0) && (
        <Notice>
          {uncovered.length > 0 && (
            <p>{t('assign.uncovered', { towns: uncovered.map(({ town }) => town.name).join(t('round.comma')) })}</p>
          )}
          <p>{t('assign.spread', { n: spread })}</p>
          {busy.length > 1 && <p>{t(isConnected ? 'assign.connected' : 'assign.apart')}</p>}
        </Notice>
      )}
      <AssignmentMatrix towns={towns} assignment={assignment} draft={draft} />
      {canChange && (
        <div className="assignment-save">
          <Button type="primary" disabled={count === 0} loading={loading} onClick={send} data-testid="save-assignment">
            {t('assign.save', { n: count })}
          </Button>
          <Button disabled={count === 0} onClick={draft.reset}>
            {t('assign.reset')}
          </Button>
        </div>
      )}
    </>
  );
}
