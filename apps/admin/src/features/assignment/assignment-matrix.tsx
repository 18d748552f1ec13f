import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AssignmentFieldsFragment, RoundAssignmentQuery } from '../../gql/graphql';
import type { AssignmentDraft, Cell } from './use-assignment-draft';

export type AssignedTown = NonNullable<RoundAssignmentQuery['round']>['towns'][number];

interface AssignmentMatrixProps {
  readonly towns: readonly AssignedTown[];
  readonly assignment: AssignmentFieldsFragment;
  readonly draft: AssignmentDraft;
}

/** Towns down, assessors across: a tick is an assignment. */
export function AssignmentMatrix({ towns, assignment, draft }: AssignmentMatrixProps) {
  const { t } = useTranslation();
  const { assessors } = assignment;
  const countOf = (accountId: string) => draft.pairs.filter((pair) => pair.accountId === accountId).length;
  return (
    <div className="table-frame assignment-frame">
      <table className="table assignment-table" aria-label={t('assign.tableLabel')}>
        <thead>
          <tr>
            <th scope="col">{t('round.town')}</th>
            {assessors.map((one) => (
              <th key={one.accountId} scope="col">
                {one.name}
              </th>
            ))}
            <th scope="col">{t('assign.people')}</th>
          </tr>
        </thead>
        <tbody>
          {towns.map(({ id, town }) => (
            <tr key={id} data-testid={`assign-${town.name}`}>
              <th scope="row">{town.name}</th>
              {assessors.map((one) => (
                <td key={one.accountId}>
                  <AssignmentCell
                    cell={{ townYearId: id, accountId: one.accountId }}
                    label={t('assign.cell', { town: town.name, person: one.name })}
                    assignment={assignment}
                    draft={draft}
                  />
                </td>
              ))}
              <td>{draft.pairs.filter((pair) => pair.townYearId === id).length}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('assign.towns')}</th>
            {assessors.map((one) => (
              <td key={one.accountId}>{countOf(one.accountId)}</td>
            ))}
            <td>{draft.pairs.length}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface AssignmentCellProps {
  readonly cell: Cell;
  readonly label: string;
  readonly assignment: AssignmentFieldsFragment;
  readonly draft: AssignmentDraft;
}

function AssignmentCell({ cell, label, assignment, draft }: AssignmentCellProps) {
  const { t } = useTranslation();
  const isHere = (one: Cell) => one.townYearId === cell.townYearId && one.accountId === cell.accountId;
  const sheet = assignment.pairs.find(isHere)?.sheet ?? 'NONE';
  const isTicked = draft.has(cell);
  if (assignment.conflicts.some(isHere) && !isTicked)
    return (
      <span className="quiet" title={t('assign.conflictTitle')}>
        {t('assign.conflict')}
      </span>
    );
  return (
    <span className="assignment-cell">
      <Checkbox
        aria-label={label}
        checked={isTicked}
        disabled={!assignment.canChange || sheet === 'SUBMITTED' || assignment.published.includes(cell.townYearId)}
        onChange={() => {
          draft.toggle(cell);
        }}
      />
      {sheet !== 'NONE' && <span className="small quiet">{t(`assign.sheet.${sheet}`)}</span>}
    </span>
  );
}
