import type { Bilingual, Language } from '@fazhi/domain';
import { useTranslation } from 'react-i18next';

/** The language of the interface, and `pick` for texts that come in both. */
export function useLanguage(): { readonly language: Language; readonly pick: (text: Bilingual) => string } {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'zh';
  return { language, pick: (text) => text[language] };
}
