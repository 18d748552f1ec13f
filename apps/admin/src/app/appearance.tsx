import { ConfigProvider, theme as antdThemes } from 'antd';
import type { Locale } from 'antd/es/locale';
import type { ReactNode } from 'react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { AppearanceContext, type Appearance } from '../ui/use-appearance';
import { antdTheme, cssVariables, type ColourMode } from './theme';

const storageKey = 'fazhi.appearance';

function useMedia(query: string): boolean {
  const list = useMemo(() => window.matchMedia(query), [query]);
  return useSyncExternalStore(
    (notify) => {
      list.addEventListener('change', notify);
      return () => {
        list.removeEventListener('change', notify);
      };
    },
    () => list.matches,
  );
}

function storedAppearance(): Appearance {
  const stored = localStorage.getItem(storageKey);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

/** Ant Design's own words; the first page does without them, so they come after it. */
function useAntdLocale(language: string): Locale | null {
  const [locale, setLocale] = useState<Locale | null>(null);
  useEffect(() => {
    let isWanted = true;
    const load = language === 'en' ? import('antd/locale/en_US') : import('antd/locale/zh_CN');
    void load.then((loaded) => {
      if (isWanted) setLocale(loaded.default);
    });
    return () => {
      isWanted = false;
    };
  }, [language]);
  return locale;
}

/** Colours, language of Ant Design's own words and motion, for everything inside. */
export function AppearanceProvider({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const [appearance, setAppearance] = useState<Appearance>(storedAppearance);
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const quiet = useMedia('(prefers-reduced-motion: reduce)');
  const mode: ColourMode = appearance === 'system' ? (systemDark ? 'dark' : 'light') : appearance;

  const locale = useAntdLocale(i18n.language);

  useEffect(() => {
    const root = document.documentElement;
    for (const [name, value] of Object.entries(cssVariables(mode))) root.style.setProperty(name, value);
    root.style.colorScheme = mode;
    root.dataset['mode'] = mode;
  }, [mode]);

  const value = useMemo(
    () => ({
      appearance,
      setAppearance: (next: Appearance) => {
        localStorage.setItem(storageKey, next);
        setAppearance(next);
      },
    }),
    [appearance],
  );
  const theme = useMemo(
    () => ({
      ...antdTheme(mode, quiet),
      algorithm: mode === 'dark' ? antdThemes.darkAlgorithm : antdThemes.defaultAlgorithm,
    }),
    [mode, quiet],
  );

  return (
    <AppearanceContext value={value}>
      <ConfigProvider theme={theme} {...(locale === null ? {} : { locale })} button={{ autoInsertSpace: false }}>
        {children}
      </ConfigProvider>
    </AppearanceContext>
  );
}
