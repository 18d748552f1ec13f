import type { ReactNode } from 'react';
import { useEffect, useMemo, useState } from 'react';
import { AppearanceContext, type Appearance } from '../ui/use-appearance';
import { useMedia } from '../ui/use-media';
import { cssVariables, type ColourMode } from './theme';

const storageKey = 'fazhi.appearance';

function storedAppearance(): Appearance {
  const stored = localStorage.getItem(storageKey);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

/** Colours for everything inside, as CSS variables. Ant Design gets them from its own provider, on the pages that use it. */
export function AppearanceProvider({ children }: { readonly children: ReactNode }) {
  const [appearance, setAppearance] = useState<Appearance>(storedAppearance);
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const mode: ColourMode = appearance === 'system' ? (systemDark ? 'dark' : 'light') : appearance;

  useEffect(() => {
    const root = document.documentElement;
    for (const [name, value] of Object.entries(cssVariables(mode))) root.style.setProperty(name, value);
    root.style.colorScheme = mode;
    root.dataset['mode'] = mode;
  }, [mode]);

  const value = useMemo(
    () => ({
      appearance,
      mode,
      setAppearance: (next: Appearance) => {
        localStorage.setItem(storageKey, next);
        setAppearance(next);
      },
    }),
    [appearance, mode],
  );

  return <AppearanceContext value={value}>{children}</AppearanceContext>;
}
