import { useMutation } from '@apollo/client/react';
import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SetPhaseDatesDocument, type RoundPhase } from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { useLanguage } from '../../i18n/use-language';
import { dayIn, nameZone } from '../../ui/zone';
import { phaseOrder } from './phase-order';
import type { ScheduledRound } from './schedule-types';
import { useAct } from '../../ui/use-act';
import { usualDates } from './usual-dates';

interface Line {
  readonly phase: RoundPhase;
  readonly starts: string;
  readonly ends: string;
}

/** The dates of all phases. The first time they switch the phases on; later a change needs a reason. */
export function DatesEditor({ round }: { readonly round: ScheduledRound }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { message } = App.useApp();
  const { problem, act } = useAct();
  const { phase, phases, timeZone } = round.schedule;
  const [lines, setLines] = useState<readonly Line[]>(() =>
    phaseOrder.map((id) => {
      const known = phases.find((one) => one.phase === id);
      return { phase: id, starts: known?.starts ?? '', ends: known?.ends ?? '' };
    }),
  );
  const [reason, setReason] = useState('');
  const [startIn, setStartIn] = useState<RoundPhase>('PREPARATION');
  const [save, { loading }] = useMutation(SetPhaseDatesDocument, { refetchQueries: ['RoundSchedule', 'ShellRounds'] });
  const isFirst = phase === null;
  const change = (id: RoundPhase, more: Partial<Line>): void => {
    setLines(lines.map((line) => (line.phase === id ? { ...line, ...more } : line)));
  };
  const dates = lines.filter(({ starts, ends }) => starts !== '' || ends !== '');
  return (
    <section className="schedule-part" id="dates">
      <h2>{t('schedule.dates')}</h2>
      <p className="quiet">{t('schedule.datesText', { zone: nameZone(timeZone, language) })}</p>
      {isFirst && dates.length === 0 && (
        <p className="schedule-ways">
          <Button
            onClick={() => {
              // tomorrow, as the county's calendar has it
              setLines(usualDates(dayIn(timeZone, Date.now() + 86_400_000)));
            }}
          >
            {t('schedule.usual')}
          </Button>
          <span className="small quiet">{t('schedule.usualHint')}</span>
        </p>
      )}
      <div className="table-frame">
        <table className="table" aria-label={t('schedule.dates')}>
          <thead>
            <tr>
              <th scope="col">{t('schedule.phase')}</th>
              <th scope="col">{t('schedule.starts')}</th>
              <th scope="col">{t('schedule.ends')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.phase} aria-current={line.phase === phase ? 'step' : undefined}>
                <th scope="row">{t(`phase.${line.phase}`)}</th>
                {(['starts', 'ends'] as const).map((end) => (
                  <td key={end}>
                    <Input
                      type="datetime-local"
                      aria-label={`${t(`phase.${line.phase}`)} ${t(`schedule.${end}`)}`}
                      value={line[end]}
                      onChange={(event) => {
                        change(line.phase, { [end]: event.target.value });
                      }}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      {isFirst ? (
        <Field label={t('schedule.startIn')} hint={t('schedule.startInHint')}>
          {(ids) => (
            <Select<RoundPhase>
              {...ids}
              className="schedule-choice"
              value={startIn}
              options={phaseOrder.map((id) => ({ value: id, label: t(`phase.${id}`) }))}
              onChange={setStartIn}
            />
          )}
        </Field>
      ) : (
        <Field label={t('schedule.reason')} hint={t('schedule.reasonHint')}>
          {(ids) => (
            <Input
              {...ids}
              value={reason}
              maxLength={500}
              onChange={(event) => {
                setReason(event.target.value);
              }}
            />
          )}
        </Field>
      )}
      <Button
        type={isFirst && dates.length === 0 ? 'default' : 'primary'}
        loading={loading}
        disabled={!isFirst && reason.trim() === ''}
        onClick={() => {
          void act(
            async () =>
              (await save({ variables: { roundId: round.id, dates, reason, startIn: isFirst ? startIn : null } })).data
                ?.setPhaseDates,
            () => {
              void message.success(t('schedule.datesSaved'));
            },
          );
        }}
      >
        {t(isFirst ? 'schedule.switchOn' : 'schedule.saveDates')}
      </Button>
    </section>
  );
}
