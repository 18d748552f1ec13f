import { Button, Modal } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import type { QueueView, SaveQueue } from './save-queue';
import { saveStatus } from './save-status';

interface LeaveGuardProps {
  readonly queue: SaveQueue;
  readonly view: QueueView;
  /** What people call an entry of the queue. */
  readonly nameOf?: (id: string) => string;
}

/** Moving on waits for the saves under way and says so; what cannot be saved is named, and the person decides. */
export function LeaveGuard({ queue, view, nameOf = (id) => id }: LeaveGuardProps) {
  const { t } = useTranslation();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && mustWait(queue, nextLocation.pathname),
  );

  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    let isWaiting = true;
    void queue.whenSaved().then(() => {
      if (isWaiting) blocker.proceed();
    });
    return () => {
      isWaiting = false;
    };
  }, [blocker, queue]);

  if (blocker.state !== 'blocked') return null;
  const status = saveStatus(view);
  const unsaved = [...view.entries].filter(([, entry]) => entry.isUnsaved).map(([id]) => nameOf(id));
  const isSaving = status.kind === 'saving' || status.kind === 'saved';
  return (
    <Modal
      open
      closable={false}
      title={t('desk.leaveTitle')}
      onCancel={() => {
        blocker.reset();
      }}
      footer={
        <>
          <Button
            type="primary"
            onClick={() => {
              blocker.reset();
            }}
          >
            {t('desk.stay')}
          </Button>
          {!isSaving && (
            <Button
              danger
              onClick={() => {
                queue.discardUnsaved();
                blocker.proceed();
              }}
            >
              {t('desk.leaveAnyway')}
            </Button>
          )}
        </>
      }
    >
      <p role="status">
        {isSaving ? t('desk.leaveSaving') : t('desk.leaveTrouble', { list: unsaved.join(t('round.comma')) })}
      </p>
    </Modal>
  );
}

/** A lost session leads to the sign-in page by itself: the unsaved text is kept for the way back, so that need not wait. */
function mustWait(queue: SaveQueue, next: string): boolean {
  return queue.hasUnsaved() && !(next === '/sign-in' && isRetrying(queue));
}

function isRetrying(queue: SaveQueue): boolean {
  return saveStatus(queue.getView()).kind === 'retrying';
}
