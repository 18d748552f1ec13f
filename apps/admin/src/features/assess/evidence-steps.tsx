import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import type { DeskEvidence } from './desk-types';

interface EvidenceStepsProps {
  readonly evidence: readonly DeskEvidence[];
  readonly text: string;
  readonly current: number | null;
  readonly pick: (number: number) => void;
}

/** The evidence of the indicator in focus, one at a time: ‹ 1/4 ›. */
export function EvidenceSteps({ evidence, text, current, pick }: EvidenceStepsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const index = evidence.findIndex((one) => one.number === current);
  const shown = evidence[index];
  const step = (by: number): void => {
    const next = evidence[(index + by + evidence.length) % evidence.length];
    if (next !== undefined) pick(next.number);
  };
  if (evidence.length === 0)
    return (
      <p className="evidence-steps">
        <span className="quiet">{t('desk.evidence')}</span> {t('desk.evidenceNone')}
      </p>
    );
  return (
    <div className="evidence-block">
      <div className="evidence-steps">
        <span className="quiet">{t('desk.evidence')}</span> {t('desk.evidenceCount', { n: evidence.length })}
        <Button
          size="small"
          type="text"
          aria-label={t('desk.evidencePrevious')}
          onClick={() => {
            step(-1);
          }}
        >
          ‹
        </Button>
        <span data-testid="evidence-place">{t('desk.evidenceOf', { n: index + 1, total: evidence.length })}</span>
        <Button
          size="small"
          type="text"
          aria-label={t('desk.evidenceNext')}
          onClick={() => {
            step(1);
          }}
        >
          ›
        </Button>
        {shown !== undefined && (
          <span className="small">
            {language.pick(shown.kindName)} · {t(`desk.strength.${shown.strength}`)}
          </span>
        )}
      </div>
      {shown !== undefined && (
        <blockquote className="evidence-quote" lang="zh-CN" aria-live="polite">
          {text.slice(shown.start, shown.end)}
        </blockquote>
      )}
    </div>
  );
}
