import { useState } from 'react';

const storageKey = 'fazhi.desk.previousYear';

/** Whether last year's pane stands beside the report; kept from town to town. */
export function usePreviousYearOpen(): { readonly isOpen: boolean; readonly toggle: () => void } {
  const [isOpen, setIsOpen] = useState(() => localStorage.getItem(storageKey) === 'open');
  return {
    isOpen,
    toggle: () => {
      localStorage.setItem(storageKey, isOpen ? 'closed' : 'open');
      setIsOpen(!isOpen);
    },
  };
}
