import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '@fazhi/domain';
import { en } from './en';
import { zh } from './zh';

const storageKey = 'fazhi.language';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof zh };
  }
}

export function startI18n(): void {
  const language: Language = localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh';
  i18next.on('languageChanged', (next) => {
    document.documentElement.lang = next === 'en' ? 'en' : 'zh-CN';
  });
  void i18next.use(initReactI18next).init({
    resources: { zh: { translation: zh }, en: { translation: en } },
    lng: language,
    fallbackLng: 'zh',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}

export function switchLanguage(next: Language): void {
  localStorage.setItem(storageKey, next);
  void i18next.changeLanguage(next);
}
