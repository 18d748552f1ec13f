import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import type { ResultRound } from './county-result-types';
import { ScoringDialog } from './scoring-dialog';

/** How the round makes one result of its sheets, in plain words. */
export function ScoringRules({ round }: { readonly round: ResultRound }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { scoring } = round;
  if (scoring === null) return null;
  return (
    <section className="result-part">
      <h2>{t('results.rules')}</h2>
      <ul data-testid="scoring-sentences">
        {scoring.sentences.map((sentence) => (
          <li key={sentence.zh}>{pick(sentence)}</li>
        ))}
      </ul>
      {scoring.isFrozen ? (
        <p className="small quiet">{t('results.rulesFrozen')}</p>
      ) : (
        <Button
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('results.changeRules')}
        </Button>
      )}
      {isOpen && (
        <ScoringDialog
          roundId={round.id}
          rubric={round.rubric}
          scoring={scoring}
          close={() => {
            setOpen(false);
          }}
        />
      )}
    </section>
  );
}
