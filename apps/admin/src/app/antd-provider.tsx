import { App, ConfigProvider, theme as antdThemes } from 'antd';
import type { Locale } from 'antd/es/locale';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppearance } from '../ui/use-appearance';
import { useMedia } from '../ui/use-media';
import { antdTheme } from './theme';

/** Ant Design's own words; a page shows without them, so they come after it. */
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

/**
 * Colours, words and motion for Ant Design's parts inside. It weighs more than everything else together, so the pages that people open from a
 * telephone before anything is in their browser's store (sign-in, a town's feedback) do without it.
 */
export function AntdProvider({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const { mode } = useAppearance();
  const quiet = useMedia('(prefers-reduced-motion: reduce)');
  const locale = useAntdLocale(i18n.language);
  const theme = useMemo(
    () => ({
      ...antdTheme(mode, quiet),
      algorithm: mode === 'dark' ? antdThemes.darkAlgorithm : antdThemes.defaultAlgorithm,
    }),
    [mode, quiet],
  );
  return (
    <ConfigProvider theme={theme} {...(locale === null ? {} : { locale })} button={{ autoInsertSpace: false }}>
      <App component={false}>{children}</App>
    </ConfigProvider>
  );
}
