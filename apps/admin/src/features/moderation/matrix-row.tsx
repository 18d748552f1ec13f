import { useMutation } from '@apollo/client/react';
import type { Bilingual } from '@fazhi/domain';
import { formatPoints } from '@fazhi/domain';
import { Button, Input } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DecideIndicatorDocument,
  type DecideIndicatorMutation,
  type EntryState,
  type SheetSource,
} from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { DimensionLetter } from '../../ui/dimension-letter';
import { Notice } from '../../ui/notice';
import { useAct } from '../../ui/use-act';
import type { ModerationRow } from './moderation-types';

interface MatrixRowProps {
  readonly townYearId: string;
  readonly row: ModerationRow;
  readonly name: Bilingual;
  /** Ids of the sheets in the order of the columns. */
  readonly order: readonly string[];
  /** Where each sheet comes from, by its id. */
  readonly sources: ReadonlyMap<string, SheetSource>;
  readonly mayDecide: boolean;
}

type Conflict = Extract<DecideIndicatorMutation['decideIndicator'], { __typename: 'DecisionConflict' }>;

const SIGNS = { AGREED: '＝', WITHIN_TOLERANCE: '≈', OUTSIDE_TOLERANCE: '≠', INCOMPLETE: '…' } as const;
const LEVELS = [0, 1, 2, 3, 4] as const;

/** One indicator: what each said, how far they are apart, and the final entry. Digits decide where the row has the focus. */
export function MatrixRow({ townYearId, row, name, order, sources, mayDecide }: MatrixRowProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { problem, act } = useAct();
  const { decision } = row;
  // what is being typed; null while the stored reason stands
  const [draft, setDraft] = useState<string | null>(null);
  const reason = draft ?? decision.reason;
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [decide, { loading }] = useMutation(DecideIndicatorDocument, {
    refetchQueries: ['Moderations', 'TownModeration'],
  });

  async function save(state: EntryState, level: number | null): Promise<void> {
    await act(
      async () => {
        const answer = (
          await decide({
            variables: {
              input: {
                townYearId,
                indicator: row.indicator,
                expectedVersion: decision.version,
                state,
                level,
                basis: state === 'NOT_APPLICABLE' ? reason : null,
                reason,
              },
            },
          })
        ).data?.decideIndicator;
        setConflict(answer?.__typename === 'DecisionConflict' ? answer : null);
        if (answer?.__typename === 'ModerationChanged') setDraft(null);
        return answer?.__typename === 'Refusal' ? answer : null;
      },
      () => undefined,
    );
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!mayDecide || event.target !== event.currentTarget) return;
    const level = LEVELS.find((one) => String(one) === event.key);
    if (level !== undefined) void save('LEVEL', level);
    const next =
      event.key === 'ArrowDown'
        ? event.currentTarget.nextElementSibling
        : event.key === 'ArrowUp'
          ? event.currentTarget.previousElementSibling
          : null;
    if (next instanceof HTMLElement) {
      event.preventDefault();
      next.focus();
    }
  };
  const text = (state: EntryState, level: number | null) =>
    state === 'LEVEL' && level !== null ? t('moderation.level', { n: level }) : t(`entryState.${state}`);

  return (
    <tr
      className={`moderation-row moderation-${row.state.toLowerCase().replaceAll('_', '-')}`}
      tabIndex={0}
      data-testid={`moderation-${row.indicator}`}
      onKeyDown={onKeyDown}
    >
      <th scope="row">
        <DimensionLetter id={row.indicator.slice(0, 1)} /> {row.indicator} {pick(name)}
      </th>
      {[...row.cells]
        .sort((a, b) => order.indexOf(a.sheetId) - order.indexOf(b.sheetId))
        .map((cell) => (
          <td key={cell.sheetId}>
            {sources.get(cell.sheetId) === 'FIELD_CHECK' && cell.state === 'CANNOT_JUDGE'
              ? t('moderation.notChecked')
              : text(cell.state, cell.level)}
            {cell.points !== null && <span className="small quiet"> {formatPoints(cell.points)}</span>}
            {cell.comment !== '' && <p className="small moderation-comment">{cell.comment}</p>}
          </td>
        ))}
      <td>
        <span aria-hidden>{SIGNS[row.state]}</span> {t(`moderation.states.${row.state}`)}
        {row.spread !== null && row.spread > 0 && (
          <span className="small quiet"> {t('moderation.spread', { points: formatPoints(row.spread) })}</span>
        )}
        {row.lookAgain.length > 0 && (
          <p className="small">{t('moderation.lookAgain', { names: row.lookAgain.join(t('round.comma')) })}</p>
        )}
      </td>
      <td>
        {decision.state !== 'NOT_SCORED' && (
          <p data-testid={`final-${row.indicator}`}>
            <strong>{text(decision.state, decision.level)}</strong>
            {decision.points !== null && <span className="small quiet"> {formatPoints(decision.points)}</span>}
            {decision.decidedBy !== null && <span className="small quiet"> {decision.decidedBy}</span>}
            {decision.reason !== '' && <span className="small"> {decision.reason}</span>}
          </p>
        )}
        {decision.isReasonMissing && <Notice tone="alert">{t('moderation.reasonMissing')}</Notice>}
        {problem !== null && <Notice tone="alert">{problem}</Notice>}
        {conflict !== null && (
          <Notice tone="alert" title={t('moderation.conflictTitle')}>
            {t('moderation.conflict', {
              current: text(conflict.current.state, conflict.current.level),
              who: conflict.current.decidedBy ?? '',
              currentReason: conflict.current.reason,
              yours: text(conflict.yours.state, conflict.yours.level),
            })}
          </Notice>
        )}
        {mayDecide && (
          <div className="moderation-final">
            <span role="group" aria-label={t('moderation.finalOf', { indicator: row.indicator })}>
              {LEVELS.map((level) => (
                <Button
                  key={level}
                  size="small"
                  type={decision.state === 'LEVEL' && decision.level === level ? 'primary' : 'default'}
                  disabled={loading}
                  data-testid={`decide-${row.indicator}-${String(level)}`}
                  onClick={() => {
                    void save('LEVEL', level);
                  }}
                >
                  {level}
                </Button>
              ))}
              <Button
                size="small"
                disabled={loading || reason.trim() === ''}
                onClick={() => {
                  void save('NOT_APPLICABLE', null);
                }}
              >
                {t('entryState.NOT_APPLICABLE')}
              </Button>
              {decision.state !== 'NOT_SCORED' && (
                <Button
                  size="small"
                  type="text"
                  disabled={loading}
                  onClick={() => {
                    void save('NOT_SCORED', null);
                  }}
                >
                  {t('moderation.takeBack')}
                </Button>
              )}
            </span>
            <Input
              size="small"
              aria-label={t('moderation.reasonOf', { indicator: row.indicator })}
              placeholder={t('moderation.reason')}
              value={reason}
              maxLength={1000}
              data-testid={`reason-${row.indicator}`}
              onChange={(event) => {
                setDraft(event.target.value);
              }}
              onBlur={({ relatedTarget, currentTarget }) => {
                // on the way to one of the row's own buttons, which save the reason with what they set
                if (relatedTarget !== null && currentTarget.closest('tr')?.contains(relatedTarget) === true) return;
                if (decision.state !== 'NOT_SCORED' && reason.trim() !== decision.reason)
                  void save(decision.state, decision.level);
              }}
            />
          </div>
        )}
      </td>
    </tr>
  );
}
