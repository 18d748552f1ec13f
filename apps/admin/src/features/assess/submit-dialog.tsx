import { useMutation } from '@apollo/client/react';
import { formatPoints } from '@fazhi/domain';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SubmitSheetDocument } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { Notice } from '../../ui/notice';
import type { SaveQueue } from './save-queue';

interface SubmitDialogProps {
  readonly townYearId: string;
  readonly town: string;
  readonly unscored: readonly string[];
  readonly settled: number;
  readonly total: number | null;
  readonly queue: SaveQueue;
  readonly goTo: (indicator: string) => void;
  readonly close: () => void;
}

/** Submitting waits for the saves, and where something is missing leads to it. */
export function SubmitDialog({ townYearId, town, unscored, settled, total, queue, goTo, close }: SubmitDialogProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [submitSheet] = useMutation(SubmitSheetDocument, { refetchQueries: ['DeskTown'] });
  const first = unscored[0];

  async function submit(): Promise<void> {
    setIsBusy(true);
    setProblem(null);
    try {
      await queue.whenSaved();
      const { data } = await submitSheet({ variables: { townYearId } });
      if (data?.submitSheet.__typename === 'SheetSubmitted') close();
      else if (data !== undefined) setProblem(pick(data.submitSheet.message));
    } catch {
      setProblem(t('state.failed'));
    }
    setIsBusy(false);
  }

  return (
    <Modal
      open
      title={t('desk.submitTitle', { town })}
      onCancel={close}
      footer={
        <>
          <Button onClick={close}>{t('state.cancel')}</Button>
          {first === undefined ? (
            <Button
              type="primary"
              loading={isBusy}
              onClick={() => {
                void submit();
              }}
            >
              {t('desk.submitConfirm')}
            </Button>
          ) : (
            <Button
              type="primary"
              onClick={() => {
                close();
                goTo(first);
              }}
            >
              {t('desk.goFirst')}
            </Button>
          )}
        </>
      }
    >
      <p>
        {first === undefined
          ? t('desk.submitText', { total: settled, points: total === null ? '—' : formatPoints(total) })
          : t('desk.submitIncomplete', { n: unscored.length, list: unscored.join(t('round.comma')) })}
      </p>
      {isBusy && <p role="status">{t('desk.save.saving')}</p>}
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
    </Modal>
  );
}
