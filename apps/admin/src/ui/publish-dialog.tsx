import { useMutation, useQuery } from '@apollo/client/react';
import { formatPoints } from '@fazhi/domain';
import { App, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PublishPreviewDocument, PublishResultDocument } from '../gql/graphql';
import { useLanguage } from '../i18n/use-language';
import { Notice } from './notice';
import { Skeleton } from './skeleton';

interface PublishDialogProps {
  readonly roundId: string;
  readonly townYearId: string;
  readonly town: string;
  readonly sheets: readonly { readonly assessor: string; readonly submittedAt: string | null }[];
  readonly close: () => void;
}

/** Asks before the one act that cannot be undone, repeating whose result it is and what it says. */
export function PublishDialog({ roundId, townYearId, town, sheets, close }: PublishDialogProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { message } = App.useApp();
  const [problem, setProblem] = useState<string | null>(null);
  const preview = useQuery(PublishPreviewDocument, { variables: { roundId }, fetchPolicy: 'network-only' });
  const [publishResult, { loading: publishing }] = useMutation(PublishResultDocument);
  const row = preview.data?.ranking?.rows.find((one) => one.townYearId === townYearId);
  const stillOpen = sheets.filter((sheet) => sheet.submittedAt === null).map((sheet) => sheet.assessor);
  const grade = row?.grade === null || row?.grade === undefined ? '' : pick(row.grade);

  async function publish(): Promise<void> {
    setProblem(null);
    try {
      const { data } = await publishResult({ variables: { townYearId } });
      if (data?.publishResult.__typename === 'ResultPublished') {
        void message.success(t('publish.done', { town }));
        close();
      } else if (data?.publishResult.__typename === 'Refusal') setProblem(pick(data.publishResult.message));
    } catch {
      setProblem(t('state.failed'));
    }
  }

  const waiting = preview.data === undefined && preview.error === undefined;
  return (
    <Modal
      open
      title={t('publish.title', { town })}
      onCancel={close}
      cancelText={t('state.cancel')}
      okText={
        row === undefined ? t('round.publish') : t('publish.confirm', { town, total: formatPoints(row.total), grade })
      }
      okButtonProps={{ disabled: row === undefined, loading: publishing }}
      onOk={() => {
        void publish();
      }}
    >
      {waiting && <Skeleton rows={2} />}
      {preview.error !== undefined && <Notice tone="alert">{t('state.errorNetwork')}</Notice>}
      {preview.data !== undefined && row === undefined && (
        <Notice title={t('publish.notReady')}>{t('publish.notReadyText', { town })}</Notice>
      )}
      {row !== undefined && (
        <>
          <p className="publish-figures">
            <strong>{town}</strong>
            <span>
              {t('publish.total')} <strong className="figure">{formatPoints(row.total)}</strong>
            </span>
            <span>
              {t('publish.grade')} <strong>{grade}</strong>
            </span>
          </p>
          {stillOpen.length > 0 && (
            <Notice>{t('publish.stillOpen', { list: stillOpen.join(t('round.comma')) })}</Notice>
          )}
          <p>{t('publish.text', { town })}</p>
        </>
      )}
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
    </Modal>
  );
}
