import { createContext, useContext, useState } from 'react';

/** The place in the top bar where a page says whether its work is saved. */
export const StatusSlotContext = createContext<HTMLElement | null>(null);

export function useStatusSlot(): { element: HTMLElement | null; setElement: (next: HTMLElement | null) => void } {
  const [element, setElement] = useState<HTMLElement | null>(null);
  return { element, setElement };
}

export function useStatusElement(): HTMLElement | null {
  return useContext(StatusSlotContext);
}
