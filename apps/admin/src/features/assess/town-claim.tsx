import { useTranslation } from 'react-i18next';
import type { DeskTown } from './desk-types';

/** The town's own word on the indicator in focus, said to be no more than that. */
export function TownClaim({ claim }: { readonly claim: DeskTown['claims'][number] }) {
  const { t } = useTranslation();
  const { level, note, quote, start } = claim;
  if (level === null && note === '' && quote === '') return null;
  return (
    <section className="town-claim" data-testid="town-claim" aria-label={t('desk.claim')}>
      <p>
        <span className="quiet">{t('desk.claim')}</span> {level !== null && t('desk.claimLevel', { level })}
      </p>
      {note !== '' && <p>{note}</p>}
      {quote !== '' && (
        <blockquote>
          {quote} {start === null && <span className="small">{t('desk.claimQuoteGone')}</span>}
        </blockquote>
      )}
    </section>
  );
}
