import { useQuery } from '@apollo/client/react';
import { formatPoints } from '@fazhi/domain';
import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { AcrossDocument } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { dimensionColour } from '../../ui/dimension-colour';
import { NotFoundState } from '../../ui/not-found-state';
import { Page } from '../../ui/page';
import { ProgressBar } from '../../ui/progress-bar';
import { QueryView } from '../../ui/query-view';
import { AcrossRow } from './across-row';
import type { DeskCommand } from './desk-keys';
import type { AcrossRound, DeskIndicator } from './desk-types';
import { KeyList } from './key-list';
import { LeaveGuard } from './leave-guard';
import { SaveState } from './save-state';
import { saveStatus } from './save-status';
import { useAcrossQueue } from './use-across-queue';
import { useDeskKeys } from './use-desk-keys';
import { useFetchAgain } from './use-fetch-again';
import './across.css';
import './desk.css';

/** One indicator in all the reports that are the person's to read, so that equals are judged alike. */
export function AcrossPage() {
  const { roundId = '', indicatorId = '' } = useParams();
  const result = useQuery(AcrossDocument, {
    variables: { roundId, indicator: indicatorId },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  return (
    <QueryView result={result} rows={12}>
      {({ round }) => {
        const indicator = round?.rubric.indicators.find((one) => one.id === indicatorId);
        if (round === null || indicator === undefined) return <NotFoundState />;
        return <Across key={indicator.id} round={round} indicator={indicator} />;
      }}
    </QueryView>
  );
}

function Across({ round, indicator }: { readonly round: AcrossRound; readonly indicator: DeskIndicator }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const navigate = useNavigate();
  const { indicators } = round.rubric;
  const rows = useMemo(
    () => round.towns.filter((town) => town.report !== null && town.myEntry !== null),
    [round.towns],
  );
  const { queue, view } = useAcrossQueue(indicator.id, rows);
  // what is withheld comes as soon as a level of one's own is saved
  const due = rows.filter(
    ({ id, report }) => report?.withheld.includes(indicator.id) && view.entries.get(id)?.stored.draft.state === 'LEVEL',
  );
  useFetchAgain(AcrossDocument, due.map(({ id }) => id).join(' '));
  const isOpen = (id: string): boolean => (view.entries.get(id)?.draft.state ?? 'NOT_SCORED') === 'NOT_SCORED';
  const [focused, setFocused] = useState(() => rows.find(({ id }) => isOpen(id))?.id ?? rows[0]?.id ?? '');
  const [isListOpen, setIsListOpen] = useState(false);
  const [said, setSaid] = useState('');
  const settled = rows.filter(({ id }) => !isOpen(id)).length;
  const nameOf = (id: string): string => round.towns.find((one) => one.id === id)?.town.name ?? '';
  const status = saveStatus(view);
  const named = 'indicators' in status ? { ...status, indicators: status.indicators.map(nameOf) } : status;

  const row = rows.find(({ id }) => id === focused);
  const isClosed = row?.result !== null || (row.myProgress?.submittedAt ?? null) !== null;
  function focus(id: string): void {
    setFocused(id);
    document.getElementById(`across-${id}`)?.scrollIntoView({ block: 'nearest' });
  }
  function step(by: number): void {
    const next = rows[rows.findIndex(({ id }) => id === focused) + by];
    if (next !== undefined) focus(next.id);
  }
  function go(by: number): void {
    const next = indicators[indicators.findIndex(({ id }) => id === indicator.id) + by];
    if (next !== undefined) void navigate(`/rounds/${round.id}/indicators/${next.id}`);
  }
  function run(command: DeskCommand): boolean {
    switch (command.kind) {
      case 'level':
        if (isClosed) setSaid(t('desk.save.readOnly'));
        else queue.edit(focused, { state: 'LEVEL', level: command.level });
        return true;
      case 'indicator':
        step(command.by);
        return true;
      case 'town':
        go(command.by);
        return true;
      case 'next-unscored': {
        const at = rows.findIndex(({ id }) => id === focused);
        const next = [...rows.slice(at + 1), ...rows.slice(0, at)].find(({ id }) => isOpen(id));
        if (next === undefined) setSaid(t('desk.acrossDone'));
        else focus(next.id);
        return true;
      }
      case 'comment':
        document.getElementById(`across-comment-${focused}`)?.focus();
        return true;
      case 'undo': {
        const id = queue.undo();
        if (id !== null) focus(id);
        setSaid(id === null ? t('desk.nothingToUndo') : t('desk.undone', { indicator: nameOf(id) }));
        return true;
      }
      case 'list':
        setIsListOpen(true);
        return true;
      case 'leave-field':
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        return true;
      default:
        return false;
    }
  }
  useDeskKeys(!isListOpen, run);

  return (
    <Page
      title={t('desk.acrossTitle', { indicator: indicator.id, name: pick(indicator) })}
      actions={
        <Select
          aria-label={t('desk.indicators')}
          value={indicator.id}
          style={{ width: 260 }}
          options={indicators.map((one) => ({ value: one.id, label: `${one.id} ${pick(one)}` }))}
          onChange={(next) => {
            void navigate(`/rounds/${round.id}/indicators/${next}`);
          }}
        />
      }
    >
      <SaveState status={named} isReadOnly={false} />
      <div className="across-head" style={dimensionColour(indicator.dimension)}>
        <span>{t('desk.points', { points: formatPoints(indicator.points) })}</span>
        <span data-testid="across-progress">{t('desk.progress', { settled, total: rows.length })}</span>
        <ProgressBar done={settled} total={rows.length} label={t('desk.progress', { settled, total: rows.length })} />
        <span className="quiet">{t('desk.acrossKeys')}</span>
        <span role="status">{said}</span>
      </div>
      <dl className="level-texts">
        {indicator.levels.map((text, level) => (
          <div key={level}>
            <dt>{t('desk.levelHint', { level })}</dt>
            <dd>{pick(text)}</dd>
          </div>
        ))}
      </dl>
      {rows.length === 0 && <p className="quiet">{t('desk.acrossNone')}</p>}
      <ol className="across-list">
        {rows.map((town) => {
          const entry = view.entries.get(town.id);
          return (
            entry !== undefined && (
              <AcrossRow
                key={town.id}
                rubric={round.rubric}
                indicator={indicator}
                town={town}
                entry={entry}
                queue={queue}
                isFocused={town.id === focused}
                deskPath={`/rounds/${round.id}/towns/${town.id}/assess?indicator=${indicator.id}`}
                focus={setFocused}
              />
            )
          );
        })}
      </ol>
      <p>
        <Link to={`/rounds/${round.id}`}>{t('desk.acrossBack')}</Link>
      </p>
      {isListOpen && (
        <KeyList
          close={() => {
            setIsListOpen(false);
          }}
        />
      )}
      <LeaveGuard queue={queue} view={view} nameOf={nameOf} />
    </Page>
  );
}
