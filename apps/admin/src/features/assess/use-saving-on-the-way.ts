import { useEffect } from 'react';
import type { SaveQueue } from './save-queue';

/** Ties a queue to the network coming back and to the closing of the window. */
export function useSavingOnTheWay(queue: SaveQueue): void {
  useEffect(() => {
    const online = (): void => {
      queue.saveNow();
    };
    const closing = (event: BeforeUnloadEvent): void => {
      if (!queue.hasUnsaved()) return;
      queue.saveNow();
      event.preventDefault();
    };
    if (queue.hasUnsaved()) queue.saveNow();
    window.addEventListener('online', online);
    window.addEventListener('beforeunload', closing);
    return () => {
      window.removeEventListener('online', online);
      window.removeEventListener('beforeunload', closing);
    };
  }, [queue]);
}
