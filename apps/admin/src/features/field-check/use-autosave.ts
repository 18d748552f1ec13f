import type { Bilingual } from '@fazhi/domain';
import { useEffect, useRef, useState } from 'react';
import { useLeaveWarning } from '../../ui/use-leave-warning';

type Answer =
  | { readonly __typename: 'FieldCheckSaved'; readonly version: number }
  | { readonly __typename: 'Refusal'; readonly code: string; readonly message: Bilingual };

export type AutosaveState =
  /** `isOwn`: something was written here since the page was opened. */
  | { readonly kind: 'saved'; readonly isOwn: boolean }
  | { readonly kind: 'saving' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused'; readonly message: Bilingual };

/** Milliseconds after the last key before it is saved. */
const REST = 800;
/** Milliseconds before a save is tried again without a network. */
const PATIENCE = 4000;

/**
 * Keeps what is typed and saves it by itself, one save at a time, each with the version it saw. What is typed while a save is under way stays
 * and is saved next; without a network it is tried again until it arrives.
 * @param stored what the server has
 * @param save null where the network is gone
 */
export function useAutosave<Draft extends object>(
  stored: Draft & { readonly version: number },
  save: (draft: Draft, expectedVersion: number) => Promise<Answer | null>,
) {
  const [draft, setDraft] = useState<Draft>(stored);
  const [state, setState] = useState<AutosaveState>({ kind: 'saved', isOwn: false });
  const now = useRef({ draft, version: stored.version, isDirty: false, isBusy: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saver = useRef(save);
  useEffect(() => {
    saver.current = save;
  });
  useLeaveWarning(state.kind !== 'saved');
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );

  function plan(delay: number): void {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void run(), delay);
  }
  const isDirty = (): boolean => now.current.isDirty;
  async function run(): Promise<void> {
    const here = now.current;
    if (here.isBusy || !here.isDirty) return;
    here.isBusy = true;
    here.isDirty = false;
    setState({ kind: 'saving' });
    const answer = await saver.current(here.draft, here.version);
    here.isBusy = false;
    if (answer === null) {
      here.isDirty = true;
      setState({ kind: 'offline' });
      plan(PATIENCE);
    } else if (answer.__typename === 'FieldCheckSaved') {
      here.version = answer.version;
      // typed while this save was under way
      if (isDirty()) plan(0);
      else setState({ kind: 'saved', isOwn: true });
    } else if (answer.code === 'CHANGED_MEANWHILE') setState({ kind: 'conflict' });
    else setState({ kind: 'refused', message: answer.message });
  }
  function take(next: Draft & { readonly version: number }): void {
    now.current = { draft: next, version: next.version, isDirty: false, isBusy: false };
    setDraft(next);
    setState({ kind: 'saved', isOwn: false });
  }

  return {
    draft,
    state,
    version: () => now.current.version,
    edit: (patch: Partial<Draft>, isTyping: boolean): void => {
      const next = { ...now.current.draft, ...patch };
      now.current.draft = next;
      now.current.isDirty = true;
      setDraft(next);
      setState({ kind: 'saving' });
      plan(isTyping ? REST : 0);
    },
    /** Of two versions, the one that the server has. */
    takeTheirs: () => {
      take(stored);
    },
    /** Of two versions, the one that was typed here: written over the server's. */
    keepMine: () => {
      now.current.version = stored.version;
      now.current.isDirty = true;
      plan(0);
    },
  };
}
