import type { Bilingual } from '@fazhi/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';

/** What the withheld fifth of the suggestions showed: whether seeing one moves scores. */
export function AnchoringNote({ sentences }: { readonly sentences: readonly Bilingual[] }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  return (
    <details data-testid="anchoring">
      <summary>{t('moderation.anchoring')}</summary>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence.zh}>{pick(sentence)}</li>
        ))}
      </ul>
      <p>{t('moderation.anchoringWhat')}</p>
    </details>
  );
}
