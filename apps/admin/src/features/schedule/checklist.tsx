import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ChecklistStepId } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { formatDateTime } from '../../ui/format-date';
import type { ScheduledRound } from './schedule-types';

/** Where a step is done, below the round's own address; the rest is done elsewhere, or here. */
const ways: Partial<Record<ChecklistStepId, string>> = {
  DATES: '#dates',
  CALENDAR: '#calendar',
  PROFILES: '/profiles',
  REPORTS: '/reports',
  DECISIONS: '/reports',
  SHEETS: '',
  FIELD_CHECK: '/field-checks',
  MODERATION: '/moderation',
  PROVISIONAL: '/results',
  APPROVAL: '/results',
  PUBLIC_NOTICE: '/results',
  // with phases all at once, else town by town
  RESULTS: '',
  RECTIFICATION: '/rectification',
};

/** The year in steps; the next one is marked. */
export function Checklist({ round }: { readonly round: ScheduledRound }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <section className="schedule-part">
      <h2>{t('schedule.checklist')}</h2>
      <ol className="checklist">
        {round.checklist.map(({ step, state, done, total, dueAt, isOverdue }) => {
          const way = step === 'RESULTS' && round.schedule.phase !== null ? '/results' : ways[step];
          const words = t(`schedule.step.${step}`);
          return (
            <li
              key={step}
              className={`checklist-${state.toLowerCase()}`}
              aria-current={state === 'NEXT' ? 'step' : undefined}
            >
              <span className="checklist-state">{t(`schedule.state.${state}`)}</span>
              {way === undefined ? (
                <span>{words}</span>
              ) : way.startsWith('#') ? (
                // on this very page
                <a href={way}>{words}</a>
              ) : (
                <Link to={`/rounds/${round.id}${way}`}>{words}</Link>
              )}
              {done !== null && total !== null && (
                <span className="quiet">{t('round.ofTotal', { n: done, total })}</span>
              )}
              {dueAt !== null && state !== 'DONE' && (
                <span className={isOverdue ? 'checklist-overdue' : 'quiet'}>
                  {t(isOverdue ? 'schedule.overdue' : 'schedule.due', { when: formatDateTime(dueAt, language) })}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
