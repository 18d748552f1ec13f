import { createContext, useContext } from 'react';

export type Appearance = 'system' | 'light' | 'dark';

interface AppearanceSetting {
  readonly appearance: Appearance;
  /** What that comes to here and now. */
  readonly mode: 'light' | 'dark';
  readonly setAppearance: (next: Appearance) => void;
}

export const AppearanceContext = createContext<AppearanceSetting>({
  appearance: 'system',
  mode: 'light',
  setAppearance: () => undefined,
});

export function useAppearance(): AppearanceSetting {
  return useContext(AppearanceContext);
}
