import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { DimensionLetter } from '../../ui/dimension-letter';
import { ClaimEditor } from './claim-editor';
import type { FilingClaim, FilingReading, FilingRubric } from './filing-types';

interface ClaimListProps {
  readonly townYearId: string;
  readonly rubric: FilingRubric;
  readonly claims: readonly FilingClaim[];
  readonly reading: FilingReading | null;
  readonly isClosed: boolean;
  readonly changed: () => void;
}

/** The self-assessment, indicator by indicator; nothing of it is required. */
export function ClaimList({ townYearId, rubric, claims, reading, isClosed, changed }: ClaimListProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section className="filing-part">
      <h2>{t('filingPage.claims')}</h2>
      <p className="quiet">{t('filingPage.claimsText')}</p>
      <ul className="filing-list">
        {rubric.indicators.map((indicator) => {
          const claim = claims.find((one) => one.indicator === indicator.id);
          return (
            <li key={indicator.id} data-testid={`claim-${indicator.id}`}>
              <div className="claim-head">
                <span>
                  <DimensionLetter id={indicator.dimension} /> {indicator.id} {pick(indicator)}
                </span>
                {!isClosed && open !== indicator.id && (
                  <Button
                    size="small"
                    aria-label={t(claim ? 'filingPage.editOf' : 'filingPage.claimOf', { indicator: indicator.id })}
                    onClick={() => {
                      setOpen(indicator.id);
                    }}
                  >
                    {claim ? t('filingPage.edit') : t('filingPage.claim')}
                  </Button>
                )}
              </div>
              {open === indicator.id ? (
                <ClaimEditor
                  townYearId={townYearId}
                  indicator={indicator}
                  levels={rubric.levels}
                  claim={claim}
                  reading={reading}
                  close={() => {
                    setOpen(null);
                  }}
                  changed={changed}
                />
              ) : (
                claim && (
                  <>
                    <p>
                      {claim.level !== null && <strong>{t('filingPage.level', { level: claim.level })} </strong>}
                      {claim.note}
                    </p>
                    {claim.quote !== '' && <blockquote className="claim-quote">{claim.quote}</blockquote>}
                    {claim.quote !== '' && claim.start === null && (
                      <p className="filing-late">{t('filingPage.quoteGone')}</p>
                    )}
                  </>
                )
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
