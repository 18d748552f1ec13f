import { createContext, useContext } from 'react';

export type Appearance = 'system' | 'light' | 'dark';

interface AppearanceSetting {
  readonly appearance: Appearance;
  readonly setAppearance: (next: Appearance) => void;
}

export const AppearanceContext = createContext<AppearanceSetting>({
  appearance: 'system',
  setAppearance: () => undefined,
});

export function useAppearance(): AppearanceSetting {
  return useContext(AppearanceContext);
}
