import { useLazyQuery, useMutation } from '@apollo/client/react';
import { App, Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SetTimeZoneDocument, SetWorkCalendarDocument, WorkingDayDocument } from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import type { CountyCalendar } from './schedule-types';
import { useAct } from '../../ui/use-act';

interface CalendarEditorProps {
  readonly calendar: CountyCalendar;
  /** The year to begin with: the round's work falls into the one after it. */
  readonly year: number;
}

/** The county's clocks and the days of a year that differ from Monday to Friday. */
export function CalendarEditor({ calendar, year: firstYear }: CalendarEditorProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { problem, act } = useAct();
  const [year, setYear] = useState(firstYear);
  const known = calendar.years.find((one) => one.year === year);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [zone, setZone] = useState(calendar.timeZone);
  const [save, { loading }] = useMutation(SetWorkCalendarDocument, { refetchQueries: ['RoundSchedule', 'Me'] });
  const [saveZone] = useMutation(SetTimeZoneDocument, { refetchQueries: ['RoundSchedule', 'Me'] });
  const text = (list: 'holidays' | 'workdays'): string =>
    typed[`${list} ${String(year)}`] ?? (known?.[list] ?? []).join('\n');
  const saved = (): void => {
    void message.success(t('schedule.calendarSaved'));
  };
  return (
    <section className="schedule-part" id="calendar">
      <h2>{t('schedule.calendar')}</h2>
      <p className="quiet">{t('schedule.calendarText')}</p>
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      <div className="schedule-row">
        <Field label={t('schedule.year')}>
          {(ids) => (
            <InputNumber
              {...ids}
              min={2000}
              max={2100}
              precision={0}
              value={year}
              onChange={(next) => {
                if (next !== null) setYear(next);
              }}
            />
          )}
        </Field>
        {known === undefined && <p className="checklist-overdue">{t('schedule.yearUnknown', { year })}</p>}
      </div>
      <div className="schedule-row">
        {(['holidays', 'workdays'] as const).map((list) => (
          <Field key={list} label={t(`schedule.${list}`)} hint={t('schedule.daysHint', { year })}>
            {(ids) => (
              <Input.TextArea
                {...ids}
                rows={6}
                value={text(list)}
                onChange={(event) => {
                  setTyped({ ...typed, [`${list} ${String(year)}`]: event.target.value });
                }}
              />
            )}
          </Field>
        ))}
      </div>
      <Button
        loading={loading}
        onClick={() => {
          const input = {
            year,
            holidays: text('holidays').split(/\s+/),
            workdays: text('workdays').split(/\s+/),
            expectedVersion: known?.version ?? 0,
          };
          void act(async () => (await save({ variables: { input } })).data?.setWorkCalendar, saved);
        }}
      >
        {t('schedule.saveCalendar', { year })}
      </Button>
      <WorkingDayCount />
      <div className="schedule-row">
        <Field label={t('schedule.zone')} hint={t('schedule.zoneHint')}>
          {(ids) => (
            <Input
              {...ids}
              value={zone}
              onChange={(event) => {
                setZone(event.target.value);
              }}
            />
          )}
        </Field>
        <Button
          disabled={zone.trim() === calendar.timeZone}
          onClick={() => {
            void act(async () => (await saveZone({ variables: { timeZone: zone.trim() } })).data?.setTimeZone, saved);
          }}
        >
          {t('schedule.saveZone')}
        </Button>
      </div>
    </section>
  );
}

/** Counts working days from a day on, or says which year is not entered. */
function WorkingDayCount() {
  const { t } = useTranslation();
  const [from, setFrom] = useState('');
  const [days, setDays] = useState(5);
  const [count, { data }] = useLazyQuery(WorkingDayDocument, { fetchPolicy: 'network-only' });
  const answer = data?.workingDay;
  const year = answer?.unknownYear ?? null;
  const day = answer?.day ?? null;
  return (
    <div className="schedule-row">
      <Field label={t('schedule.countFrom')}>
        {(ids) => (
          <Input
            {...ids}
            type="date"
            value={from}
            onChange={(event) => {
              setFrom(event.target.value);
            }}
          />
        )}
      </Field>
      <Field label={t('schedule.countDays')}>
        {(ids) => (
          <InputNumber
            {...ids}
            min={1}
            max={250}
            precision={0}
            value={days}
            onChange={(next) => {
              if (next !== null) setDays(next);
            }}
          />
        )}
      </Field>
      <Button
        disabled={from === ''}
        onClick={() => {
          void count({ variables: { from, days } });
        }}
      >
        {t('schedule.count')}
      </Button>
      <p role="status">
        {day !== null && t('schedule.countedTo', { day })}
        {year !== null && t('schedule.yearUnknown', { year })}
      </p>
    </div>
  );
}
