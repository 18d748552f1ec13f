import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FiledReportFragment } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { useMe } from '../../session/session';
import { ProgressBar } from '../../ui/progress-bar';
import { ReportChecks } from '../../ui/report-checks';
import { Decision } from './decision';
import { DiscardButton } from './discard-button';
import type { IntakeLine, IntakeTown } from './intake-types';
import { ReportWatch } from './report-watch';
import { OriginalLink } from './original-link';
import { useDecide } from './use-decide';
import type { Upload } from './use-uploads';

interface IntakeLineProps {
  readonly line: IntakeLine;
  readonly towns: readonly IntakeTown[];
  readonly again: (key: number) => void;
  readonly remove: (key: number) => void;
  readonly decided: (report: FiledReportFragment) => void;
}

export function IntakeLineView({ line, towns, again, remove, decided }: IntakeLineProps) {
  const { upload, report } = line;
  return (
    <li className="intake-line" data-testid={`file-line-${line.name}`} data-state={report?.state ?? upload?.state}>
      <div className="intake-head">
        <span className="intake-name">{line.name}</span>
        {report !== null && <OriginalLink report={report} />}
      </div>
      {report !== null ? (
        <>
          <ReportProgress report={report} towns={towns} decided={decided} />
          {report.reading !== null && <ReportChecks checks={report.reading} />}
        </>
      ) : (
        upload !== null && (
          <>
            <UploadProgress upload={upload} again={again} remove={remove} />
            {upload.reportId !== null && <ReportWatch reportId={upload.reportId} seen={decided} />}
          </>
        )
      )}
    </li>
  );
}

interface UploadProgressProps {
  readonly upload: Upload;
  readonly again: (key: number) => void;
  readonly remove: (key: number) => void;
}

function UploadProgress({ upload, again, remove }: UploadProgressProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const percent = Math.round(upload.share * 100);
  if (upload.state === 'waiting') return <p className="quiet">{t('filing.waiting')}</p>;
  if (upload.state === 'failed')
    return (
      <div className="intake-trouble">
        <p>
          {t('filing.uploadFailed', {
            why: upload.message === null ? t('filing.uploadFailedNetwork') : pick(upload.message),
          })}
        </p>
        <div className="intake-buttons">
          <Button
            size="small"
            onClick={() => {
              again(upload.key);
            }}
          >
            {t('filing.again')}
          </Button>
          <Button
            size="small"
            type="text"
            onClick={() => {
              remove(upload.key);
            }}
          >
            {t('filing.remove')}
          </Button>
        </div>
      </div>
    );
  return (
    <p className="intake-progress">
      <ProgressBar done={percent} total={100} label={upload.file.name} />
      {upload.state === 'uploaded' ? t('filing.queued') : t('filing.uploading', { percent })}
    </p>
  );
}

function Unreadable({ report, decided }: Pick<ReportProgressProps, 'report' | 'decided'>) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { roles } = useMe();
  const { decide, problem } = useDecide(report.id, decided);
  return (
    <div className="intake-trouble">
      <p>
        <strong>{t('filing.unreadable')}</strong> {report.problem === null ? '' : pick(report.problem)}
      </p>
      {roles.includes('LEAD') && <DiscardButton fileName={report.fileName} discard={() => decide(null)} />}
      {problem !== null && <p>{problem}</p>}
    </div>
  );
}

interface ReportProgressProps {
  readonly report: FiledReportFragment;
  readonly towns: readonly IntakeTown[];
  readonly decided: (report: FiledReportFragment) => void;
}

function ReportProgress({ report, towns, decided }: ReportProgressProps) {
  const { t } = useTranslation();
  const town = towns.find((one) => one.id === report.townYearId)?.town.name ?? report.metadata?.town ?? '';
  switch (report.state) {
    case 'QUEUED':
    case 'READING':
      return (
        <p className="intake-progress">
          <span className="reading-mark" aria-hidden="true" />
          {report.state === 'QUEUED' ? t('filing.queued') : t('filing.reading')}
        </p>
      );
    case 'FILED':
      return (
        <p className="intake-done">
          {report.version > 1
            ? t('filing.filedVersion', { town, version: report.version })
            : t('filing.filed', { town })}
        </p>
      );
    case 'NEEDS_DECISION':
      return <Decision report={report} towns={towns} decided={decided} />;
    case 'UNREADABLE':
      return <Unreadable report={report} decided={decided} />;
    case 'DISCARDED':
      return <p className="quiet">{t('filing.discarded')}</p>;
    case 'SUPERSEDED':
      return <p className="quiet">{t('filing.superseded')}</p>;
  }
}
