import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import {
  LettersJobsDocument,
  StartLettersDocument,
  StopLettersDocument,
  type LettersFormat,
  type LettersJobPartsFragment,
} from '../gql/graphql';
import { useLanguage } from '../i18n/use-language';
import { formatDateTime } from './format-date';
import { Notice } from './notice';
import type { PaperIssue } from './paper-issue';
import { ProgressBar } from './progress-bar';
import { useAct } from './use-act';

const FORMATS: readonly LettersFormat[] = ['DOCX', 'PDF'];
/** Milliseconds between two looks at letters that are being made. */
const OFTEN = 1000;

/** All feedback letters of a round in one file: begun, followed, stopped, gone on with, taken away. Leaving the page stops nothing. */
export function AllLetters({ roundId, issue }: { readonly roundId: string; readonly issue: PaperIssue }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { problem, act } = useAct();
  const { data, startPolling, stopPolling } = useQuery(LettersJobsDocument, {
    variables: { roundId },
    fetchPolicy: 'cache-and-network',
  });
  const refetchQueries = ['LettersJobs'];
  const [start, starting] = useMutation(StartLettersDocument, { refetchQueries });
  const [stop] = useMutation(StopLettersDocument, { refetchQueries });
  const jobs = (data?.lettersJobs ?? []).filter((job) => job.language.toLowerCase() === language);
  const isRunning = jobs.some(({ state }) => state === 'RUNNING');
  useEffect(() => {
    if (isRunning) startPolling(OFTEN);
    else stopPolling();
    return stopPolling;
  }, [isRunning, startPolling, stopPolling]);
  const none = () => undefined;
  return (
    <div className="letters">
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      {FORMATS.map((format) => {
        const job = jobs.find((one) => one.format === format);
        const begin = () => {
          const input = { format, language: language === 'zh' ? ('ZH' as const) : ('EN' as const), ...issue };
          void act(async () => (await start({ variables: { roundId, input } })).data?.startLetters, none);
        };
        return (
          <div className="letters-row" key={format} data-testid={`letters-${format}`}>
            <strong>{t(`papers.letters${format}`)}</strong>
            {job !== undefined && <JobState job={job} />}
            {job?.state === 'RUNNING' ? (
              <Button
                size="small"
                onClick={() => {
                  void act(async () => (await stop({ variables: { id: job.id } })).data?.stopLetters, none);
                }}
              >
                {t('papers.stop')}
              </Button>
            ) : (
              <Button size="small" loading={starting.loading} onClick={begin} data-testid={`make-letters-${format}`}>
                {t(job === undefined ? 'papers.make' : job.state === 'READY' ? 'papers.makeAnew' : 'papers.goOn')}
              </Button>
            )}
          </div>
        );
      })}
    </div>
  );
}

function JobState({ job }: { readonly job: LettersJobPartsFragment }) {
  const { t } = useTranslation();
  const { pick, language } = useLanguage();
  const { done, total } = job;
  switch (job.state) {
    case 'RUNNING':
      return (
        <>
          <ProgressBar done={done} total={total} label={t('papers.making')} />
          <span className="small" role="status">
            {t('papers.progress', { done, total })}
          </span>
        </>
      );
    case 'READY':
      return (
        <>
          <a href={`/exports/letters/${job.id}.zip`} download>
            {t('papers.take', { n: total })}
          </a>
          <span className="small quiet">
            {job.finishedAt !== null && formatDateTime(job.finishedAt, language)}
            {!job.isCurrent && ` · ${t('papers.outdated')}`}
          </span>
        </>
      );
    case 'STOPPED':
      return <span className="small quiet">{t('papers.stopped', { done, total })}</span>;
    case 'FAILED':
      return <Notice tone="alert">{job.problem === null ? t('state.failed') : pick(job.problem)}</Notice>;
  }
}
