import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { AttainmentFigure } from '../../ui/attainment-figure';
import type { DeskMeasure, DeskSuggestion } from './desk-types';

interface TargetLinesProps {
  readonly measures: readonly DeskMeasure[];
  readonly suggestion: DeskSuggestion | undefined;
  /** Whether how the report stands to them is kept back. */
  readonly isWithheld: boolean;
}

/** The year's targets for an indicator, and how the report stands to them. */
export function TargetLines({ measures, suggestion, isWithheld }: TargetLinesProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  if (measures.length === 0) return null;
  return (
    <ul className="target-lines" aria-label={t('desk.target')}>
      {measures.map((measure) => {
        const attainment = suggestion?.attainments.find((one) => one.measure === measure.id);
        const rule = [
          measure.counts === '' ? '' : t('desk.counts', { text: measure.counts }),
          measure.excludes === '' ? '' : t('desk.excludes', { text: measure.excludes }),
        ];
        return (
          <li key={measure.id} title={rule.filter((part) => part !== '').join('\n')}>
            <span className="quiet">{t('desk.target')}</span> {pick(measure)} {measure.targetText}
            {!isWithheld && (
              <span className="target-report">
                <AttainmentFigure attainment={attainment} unit={measure.unit} />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
