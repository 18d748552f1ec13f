import { useTranslation } from 'react-i18next';
import type { FiledReportFragment } from '../../gql/graphql';
import { IntakeLineView } from './intake-line';
import type { IntakeLine, IntakeTown } from './intake-types';

interface IntakeListProps {
  readonly lines: readonly IntakeLine[];
  readonly towns: readonly IntakeTown[];
  readonly again: (key: number) => void;
  readonly remove: (key: number) => void;
  readonly decided: (report: FiledReportFragment) => void;
}

const doneStates = new Set(['FILED', 'DISCARDED', 'SUPERSEDED']);

export function IntakeList({ lines, towns, again, remove, decided }: IntakeListProps) {
  const { t } = useTranslation();
  const done = lines.filter((line) => line.report !== null && doneStates.has(line.report.state)).length;
  return (
    <section className="intake">
      <h2>{t('filing.listTitle')}</h2>
      {lines.length === 0 ? (
        <p className="quiet">{t('filing.empty')}</p>
      ) : (
        <>
          <p className="small" aria-live="polite">
            {t('filing.progressAll', { total: lines.length, done })}
          </p>
          <ul className="intake-list" aria-label={t('filing.listLabel')}>
            {lines.map((line) => (
              <IntakeLineView
                key={line.key}
                line={line}
                towns={towns}
                again={again}
                remove={remove}
                decided={decided}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
