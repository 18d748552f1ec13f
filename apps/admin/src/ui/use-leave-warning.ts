import { useEffect } from 'react';

/** Lets the browser ask before the window closes over unfinished work. */
export function useLeaveWarning(unfinished: boolean): void {
  useEffect(() => {
    if (!unfinished) return;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [unfinished]);
}
