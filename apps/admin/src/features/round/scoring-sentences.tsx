import type { Bilingual } from '@fazhi/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';

/** How the round makes one result of its sheets; nothing where it is made town by town. */
export function ScoringSentences({ sentences }: { readonly sentences: readonly Bilingual[] }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  if (sentences.length === 0) return null;
  return (
    <details>
      <summary>{t('results.rules')}</summary>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence.zh}>{pick(sentence)}</li>
        ))}
      </ul>
    </details>
  );
}
