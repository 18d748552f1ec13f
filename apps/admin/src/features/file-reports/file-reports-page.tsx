import { useApolloClient, useQuery } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { IntakeDocument, MeDocument, type FiledReportFragment } from '../../gql/graphql';
import { useMe } from '../../session/session';
import { ErrorState } from '../../ui/error-state';
import { NotFoundState } from '../../ui/not-found-state';
import { Page } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { FiledReports } from './filed-reports';
import { IntakeList } from './intake-list';
import type { IntakeLine } from './intake-types';
import { useDropAnywhere } from './use-drop-anywhere';
import { useLeaveWarning } from '../../ui/use-leave-warning';
import { useUploads } from './use-uploads';
import './file-reports.css';

const underWay = (report: FiledReportFragment): boolean => report.state === 'QUEUED' || report.state === 'READING';

export function FileReportsPage() {
  const { roundId = '' } = useParams();
  const { t } = useTranslation();
  const client = useApolloClient();
  const isTown = useMe().role === 'TOWN';
  const chooser = useRef<HTMLInputElement>(null);
  const signedOut = useCallback(() => {
    client.writeQuery({ query: MeDocument, data: { me: null } });
  }, [client]);
  const { uploads, add, again, remove } = useUploads(roundId, signedOut);
  const over = useDropAnywhere(add);
  const isGoingUp = uploads.some((one) => one.state === 'waiting' || one.state === 'uploading');
  useLeaveWarning(isGoingUp);

  const [settled, setSettled] = useState<readonly FiledReportFragment[]>([]);
  const { data, error, refetch } = useIntake(roundId, isGoingUp);
  const round = data?.round;

  const lines = useMemo((): readonly IntakeLine[] => {
    const known = new Map<string, FiledReportFragment>();
    for (const report of settled) known.set(report.id, report);
    for (const row of round?.towns ?? []) if (row.report !== null) known.set(row.report.id, row.report);
    for (const report of round?.intake ?? []) known.set(report.id, report);
    const own = uploads.map((upload): IntakeLine => {
      const report = upload.reportId === null ? undefined : known.get(upload.reportId);
      return { key: `upload-${String(upload.key)}`, name: upload.file.name, upload, report: report ?? null };
    });
    const shown = new Set(uploads.map((upload) => upload.reportId));
    const others = [
      ...(round?.intake ?? []),
      ...settled.filter((one) => !(round?.intake ?? []).some((x) => x.id === one.id)),
    ]
      .filter((report) => !shown.has(report.id))
      .map((report): IntakeLine => ({ key: report.id, name: report.fileName, upload: null, report }));
    return [...own, ...others];
  }, [round, settled, uploads]);

  if (data === undefined && error !== undefined)
    return (
      <ErrorState
        error={error}
        retry={() => {
          void refetch();
        }}
      />
    );
  if (data === undefined) return <Skeleton rows={6} />;
  if (round === null || round === undefined) return <NotFoundState />;

  return (
    <Page
      title={isTown ? t('filing.titleTown') : t('filing.title')}
      lead={isTown ? t('filing.townText') : t('filing.leadText')}
    >
      <div className={over ? 'drop-zone drop-zone-over' : 'drop-zone'}>
        {over ? (
          <p className="drop-now">{t('filing.dropNow')}</p>
        ) : (
          <>
            <p>
              {t('filing.drop')}{' '}
              <Button type="primary" onClick={() => chooser.current?.click()}>
                {t('filing.choose')}
              </Button>
            </p>
            <p className="small">{t('filing.formats')}</p>
          </>
        )}
        <input
          ref={chooser}
          data-testid="file-input"
          className="visually-hidden"
          type="file"
          multiple
          tabIndex={-1}
          aria-label={t('filing.choose')}
          accept=".docx,.doc,.wps,.rtf,.pdf,.txt,.html,.htm,.mht,.mhtml"
          onChange={(event) => {
            add([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </div>
      <IntakeList
        lines={lines}
        towns={round.towns}
        again={again}
        remove={remove}
        decided={(report) => {
          setSettled((all) => [...all.filter((one) => one.id !== report.id), report]);
          void refetch();
        }}
      />
      <FiledReports roundId={roundId} towns={round.towns} />
    </Page>
  );
}

/** The round's intake, asked again every second while a file is on its way. */
function useIntake(roundId: string, isUploading: boolean) {
  const result = useQuery(IntakeDocument, { variables: { id: roundId }, fetchPolicy: 'cache-and-network' });
  const round = result.data?.round;
  const isReading =
    round?.intake.some(underWay) === true ||
    round?.towns.some((row) => row.report !== null && underWay(row.report)) === true;
  const { startPolling, stopPolling } = result;
  useEffect(() => {
    if (!isUploading && !isReading) return;
    startPolling(1000);
    return stopPolling;
  }, [isUploading, isReading, startPolling, stopPolling]);
  return result;
}
