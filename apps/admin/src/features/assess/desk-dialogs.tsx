import type { SheetTotal } from '@fazhi/domain';
import { PublishDialog } from '../../ui/publish-dialog';
import type { DeskTown } from './desk-types';
import { KeyList } from './key-list';
import { ReopenDialog } from './reopen-dialog';
import type { SaveQueue } from './save-queue';
import { SubmitDialog } from './submit-dialog';

export type DeskDialog = 'keys' | 'submit' | 'reopen' | 'publish' | null;

interface DeskDialogsProps {
  readonly dialog: DeskDialog;
  readonly roundId: string;
  readonly town: DeskTown;
  readonly unscored: readonly string[];
  readonly total: SheetTotal;
  readonly queue: SaveQueue;
  readonly goTo: (indicator: string) => void;
  readonly close: () => void;
}

/** What the desk asks or tells in a window of its own, one at a time. */
export function DeskDialogs({ dialog, roundId, town, unscored, total, queue, goTo, close }: DeskDialogsProps) {
  const name = town.town.name;
  switch (dialog) {
    case null:
      return null;
    case 'keys':
      return <KeyList close={close} />;
    case 'reopen':
      return <ReopenDialog townYearId={town.id} close={close} />;
    case 'publish':
      return <PublishDialog roundId={roundId} townYearId={town.id} town={name} sheets={town.sheets} close={close} />;
    case 'submit':
      return (
        <SubmitDialog
          townYearId={town.id}
          town={name}
          unscored={unscored}
          settled={total.settled}
          total={total.total}
          queue={queue}
          goTo={goTo}
          close={close}
        />
      );
  }
}
