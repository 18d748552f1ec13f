import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../i18n/i18n';
import { useLanguage } from '../i18n/use-language';
import { PlainButton } from './plain-button';

export function LanguageButton() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <PlainButton
      kind="text"
      data-testid="switch-language"
      aria-label={t('app.switchLanguageLabel')}
      onClick={() => {
        void switchLanguage(language === 'zh' ? 'en' : 'zh');
      }}
    >
      {t('app.switchLanguage')}
    </PlainButton>
  );
}
