import { formatPoints } from '@fazhi/domain';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/use-language';
import { ProgressBar } from '../../ui/progress-bar';
import { canPublish, inOrderOfNeed, mayScoreNow, type RoundOfTowns, type TownRow } from './town-row-state';

interface TownTableProps {
  readonly round: RoundOfTowns;
  readonly isLead: boolean;
  readonly publish: (row: TownRow) => void;
}

export function TownTable({ round, isLead, publish }: TownTableProps) {
  const { t } = useTranslation();
  return (
    <div className="table-frame">
      <table className="table town-table" aria-label={t('round.tableLabel')}>
        <thead>
          <tr>
            <th scope="col">{t('round.town')}</th>
            <th scope="col">{t('round.report')}</th>
            <th scope="col">{isLead ? t('round.sheetsProgress') : t('round.progress')}</th>
            <th scope="col">{t('round.result')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('round.action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {inOrderOfNeed(round, isLead).map((row) => (
            <tr key={row.id} data-testid={`town-row-${row.town.name}`}>
              <th scope="row">{row.town.name}</th>
              <td>{t(`reportState.${row.report?.state ?? 'NONE'}`)}</td>
              <td>{isLead ? <AllSheets row={row} /> : <OwnSheet row={row} />}</td>
              <td>
                <ResultCell row={row} />
              </td>
              <td className="town-actions">
                <RowActions row={row} round={round} isLead={isLead} publish={publish} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Progress {
  readonly settled: number;
  readonly total: number;
  readonly submittedAt: string | null;
}

function ProgressLine({ progress, label }: { readonly progress: Progress; readonly label: string }) {
  const { t } = useTranslation();
  const words = t('round.settled', { settled: progress.settled, total: progress.total });
  return (
    <span className="progress-line">
      <ProgressBar done={progress.settled} total={progress.total} label={label} />
      <span>
        {progress.submittedAt !== null ? t('round.submitted') : progress.settled === 0 ? t('round.notStarted') : words}
      </span>
    </span>
  );
}

function OwnSheet({ row }: { readonly row: TownRow }) {
  const { t } = useTranslation();
  if (row.myProgress === null || row.report === null) return <span className="quiet">—</span>;
  return <ProgressLine progress={row.myProgress} label={`${row.town.name} ${t('round.progress')}`} />;
}

function AllSheets({ row }: { readonly row: TownRow }) {
  const { t } = useTranslation();
  if (row.report === null) return <span className="quiet">—</span>;
  if (row.sheets.length === 0) return <span className="quiet">{t('round.noSheet')}</span>;
  return row.sheets.map((sheet) => (
    <span key={`${sheet.source} ${sheet.assessor}`} className="sheet-line">
      <span className="sheet-assessor">
        {sheet.assessor}
        {sheet.source !== 'DESK' && <span className="small"> {t(`sheetSource.${sheet.source}`)}</span>}
      </span>
      <ProgressLine progress={sheet} label={`${row.town.name} ${sheet.assessor}`} />
    </span>
  ));
}

function ResultCell({ row }: { readonly row: TownRow }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  if (row.result === null) return <span className="quiet">{t('round.notPublished')}</span>;
  return (
    <span className="nowrap">
      <strong>{formatPoints(row.result.total)}</strong> {pick(row.result.grade)}
    </span>
  );
}

interface RowActionsProps {
  readonly row: TownRow;
  readonly round: RoundOfTowns;
  readonly isLead: boolean;
  readonly publish: (row: TownRow) => void;
}

function RowActions({ row, round, isLead, publish }: RowActionsProps) {
  const { t } = useTranslation();
  const base = `/rounds/${round.id}/towns/${row.id}`;
  const name = row.town.name;
  const progress = row.myProgress;
  const isClosed =
    !mayScoreNow(round, row) || row.result !== null || (progress !== null && progress.submittedAt !== null);
  const hasBegun = progress !== null && progress.settled > 0;
  const label = isClosed ? t('round.viewSheet') : hasBegun ? t('round.continueAssess') : t('round.assess');
  return (
    <>
      {isLead && canPublish(round, row) && (
        <Button
          size="small"
          aria-label={`${t('round.publish')} ${name}`}
          onClick={() => {
            publish(row);
          }}
        >
          {t('round.publish')}
        </Button>
      )}
      {row.result !== null && (
        <Link to={`${base}/feedback`} aria-label={`${t('round.feedback')} ${name}`}>
          {t('round.feedback')}
        </Link>
      )}
      {row.report?.state === 'FILED' && (
        <Link to={`${base}/assess`} aria-label={`${label} ${name}`}>
          {label}
        </Link>
      )}
    </>
  );
}
