import { formatPoints } from '@fazhi/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { dimensionColour } from '../../ui/dimension-colour';
import type { RankedRound, RankedRow } from './ranking-types';

interface DimensionBarsProps {
  readonly dimensions: RankedRound['rubric']['dimensions'];
  readonly totals: RankedRow['dimensions'];
}

/** One stacked bar: each dimension's room is as wide as its full marks, filled as far as the points go. */
export function DimensionBars({ dimensions, totals }: DimensionBarsProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  return (
    <ul className="dimension-bars">
      {dimensions.map((dimension) => {
        const own = totals.find((one) => one.dimension === dimension.id);
        const max = own?.applicableMax ?? dimension.points;
        const points = own?.points ?? 0;
        const label = t('ranking.barLabel', {
          name: pick(dimension),
          points: formatPoints(points),
          max: formatPoints(max),
        });
        return (
          <li key={dimension.id} style={{ ...dimensionColour(dimension.id), flexGrow: dimension.points }} title={label}>
            <span className="visually-hidden">{label}</span>
            <span className="dimension-bar" aria-hidden="true">
              <span style={{ width: `${String(max === 0 ? 0 : (points / max) * 100)}%` }} />
            </span>
            <span className="dimension-bar-figure" aria-hidden="true">
              {dimension.id} {formatPoints(points)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
