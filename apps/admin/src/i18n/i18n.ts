import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '@fazhi/domain';
import type { zh } from './zh';

const storageKey = 'fazhi.language';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof zh };
  }
}

/** A language is loaded when somebody reads in it: few read in both. */
async function loadWords(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'translation')) return;
  const words = language === 'en' ? (await import('./en')).en : (await import('./zh')).zh;
  i18next.addResourceBundle(language, 'translation', words);
}

/** Resolves when the words of the language chosen last time (Chinese at first) are there. */
export async function startI18n(): Promise<void> {
  const language: Language = localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh';
  i18next.on('languageChanged', (next) => {
    document.documentElement.lang = next === 'en' ? 'en' : 'zh-CN';
  });
  await i18next.use(initReactI18next).init({
    resources: {},
    lng: language,
    fallbackLng: false,
    interpolation: { escapeValue: false },
    initAsync: false,
    react: { useSuspense: false, bindI18nStore: 'added' },
  });
  await loadWords(language);
}

/** The page stays as it is until the words are there. */
export async function switchLanguage(next: Language): Promise<void> {
  await loadWords(next);
  localStorage.setItem(storageKey, next);
  await i18next.changeLanguage(next);
}
