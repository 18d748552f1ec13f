import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import type { ArchiveIndicator } from './archive-types';

interface IndicatorChoiceProps {
  readonly id: string;
  readonly indicators: readonly ArchiveIndicator[];
  readonly value: string;
  readonly change: (indicator: string) => void;
}

/** The browser's own list: on a phone it fills the screen and is easy to hit. */
export function IndicatorChoice({ id, indicators, value, change }: IndicatorChoiceProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  return (
    <select
      id={id}
      className="evidence-select"
      value={value}
      onChange={(event) => {
        change(event.target.value);
      }}
    >
      <option value="">{t('archive.unsortedChoice')}</option>
      {indicators.map((one) => (
        <option key={one.id} value={one.id}>
          {one.id} {pick(one)}
        </option>
      ))}
    </select>
  );
}
