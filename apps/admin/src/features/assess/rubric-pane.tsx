import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { dimensionColour } from '../../ui/dimension-colour';
import { DimensionLetter } from '../../ui/dimension-letter';
import type { DeskRubric } from './desk-types';
import type { EntryView } from './save-queue';

interface RubricPaneProps {
  readonly rubric: DeskRubric;
  readonly entries: ReadonlyMap<string, EntryView>;
  readonly ruledOut: ReadonlySet<string>;
  readonly focusedId: string;
  readonly focus: (indicator: string) => void;
}

/** The dimensions with their progress, and the indicators of the one in focus. */
export function RubricPane({ rubric, entries, ruledOut, focusedId, focus }: RubricPaneProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const dimension = rubric.indicators.find((one) => one.id === focusedId)?.dimension;
  const isSettled = (id: string): boolean => (entries.get(id)?.draft.state ?? 'NOT_SCORED') !== 'NOT_SCORED';

  return (
    <>
      <div className="dimension-tabs">
        {rubric.dimensions.map((one) => {
          const own = rubric.indicators.filter(
            (indicator) => indicator.dimension === one.id && !ruledOut.has(indicator.id),
          );
          const settled = own.filter((indicator) => isSettled(indicator.id)).length;
          const first = own.find((indicator) => !isSettled(indicator.id)) ?? own[0];
          return (
            <button
              key={one.id}
              type="button"
              className="dimension-tab"
              data-testid={`dimension-${one.id}`}
              aria-pressed={one.id === dimension}
              aria-label={t('desk.dimensionProgress', { id: one.id, name: pick(one), settled, total: own.length })}
              title={pick(one)}
              onClick={() => {
                if (first !== undefined) focus(first.id);
              }}
            >
              <DimensionLetter id={one.id} /> {settled}/{own.length}
            </button>
          );
        })}
      </div>
      <ul className="indicator-list" aria-label={t('desk.indicators')} style={dimensionColour(dimension ?? '')}>
        {rubric.indicators
          .filter((indicator) => indicator.dimension === dimension)
          .map((indicator) => (
            <li key={indicator.id}>
              <button
                type="button"
                className="indicator-row"
                aria-current={indicator.id === focusedId ? 'true' : undefined}
                data-testid={`indicator-${indicator.id}`}
                onClick={() => {
                  focus(indicator.id);
                }}
              >
                <span className="indicator-id">{indicator.id}</span>
                <span className="indicator-name">{pick(indicator)}</span>
                <EntryWord entry={entries.get(indicator.id)} isRuledOut={ruledOut.has(indicator.id)} />
              </button>
            </li>
          ))}
      </ul>
    </>
  );
}

function EntryWord({ entry, isRuledOut }: { readonly entry: EntryView | undefined; readonly isRuledOut: boolean }) {
  const { t } = useTranslation();
  const mark = entry?.trouble?.kind === 'conflict' || entry?.trouble?.kind === 'refused' ? '⚠ ' : '';
  if (isRuledOut) return <span className="quiet">{t('desk.notApplicable')}</span>;
  if (entry === undefined || entry.draft.state === 'NOT_SCORED')
    return (
      <span className="quiet">
        {mark}
        {t('desk.notScored')}
      </span>
    );
  if (entry.draft.state === 'LEVEL')
    return (
      <strong>
        {mark}
        {t('desk.levelHint', { level: entry.draft.level })}
      </strong>
    );
  return (
    <span>
      {mark}
      {t(entry.draft.state === 'NOT_APPLICABLE' ? 'desk.notApplicable' : 'desk.cannotJudge')}
    </span>
  );
}
