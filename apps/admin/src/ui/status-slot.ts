import { createContext, useContext } from 'react';

/** The place in the top bar where a page says whether its work is saved. */
export const StatusSlotContext = createContext<HTMLElement | null>(null);

export function useStatusElement(): HTMLElement | null {
  return useContext(StatusSlotContext);
}
