import { useEffect, useRef } from 'react';
import { isTypingTarget, readDeskKey, type DeskCommand } from './desk-keys';

/** Listens to the desk's keys; `run` says whether it took the command, so that others keep their own meaning. */
export function useDeskKeys(enabled: boolean, run: (command: DeskCommand) => boolean): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!enabled) return;
    // Not every browser says in the key itself that a word is being composed, nor that the key has just ended one.
    let isInWord = false;
    let ending: ReturnType<typeof setTimeout> | undefined;
    const onStart = (): void => {
      clearTimeout(ending);
      isInWord = true;
    };
    const onEnd = (): void => {
      ending = setTimeout(() => {
        isInWord = false;
      });
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isInWord) return;
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only sign of composition that old input methods give
      const { key, keyCode, isComposing, ctrlKey, metaKey, altKey } = event;
      const command = readDeskKey(
        { key, keyCode, isComposing, ctrlKey, metaKey, altKey },
        isTypingTarget(event.target),
      );
      if (command !== null && latest.current(command)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('compositionstart', onStart);
    window.addEventListener('compositionend', onEnd);
    return () => {
      clearTimeout(ending);
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('compositionstart', onStart);
      window.removeEventListener('compositionend', onEnd);
    };
  }, [enabled]);
}
