import { useMutation } from '@apollo/client/react';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MovePhaseDocument, type ChecklistStepId, type RoundPhase } from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import type { ScheduledRound } from './schedule-types';
import { useAct } from '../../ui/use-act';

/** Which phase is on, what it allows, and the ways forward and back. */
export function ActivePhase({ round }: { readonly round: ScheduledRound }) {
  const { t } = useTranslation();
  const [target, setTarget] = useState<RoundPhase | null>(null);
  const { phase, phases } = round.schedule;
  if (phase === null)
    return (
      <section className="schedule-part">
        <h2>{t('schedule.simple')}</h2>
        <p>{t('schedule.simpleText')}</p>
      </section>
    );
  const place = phases.findIndex((one) => one.phase === phase);
  const before = phases[place - 1]?.phase;
  const after = phases[place + 1]?.phase;
  return (
    <section className="schedule-part">
      <h2 data-testid="active-phase">{t('schedule.active', { phase: t(`phase.${phase}`) })}</h2>
      <p>{t(`schedule.allows.${phase}`)}</p>
      <p className="schedule-ways">
        {after !== undefined && (
          <Button
            type="primary"
            onClick={() => {
              setTarget(after);
            }}
          >
            {t('schedule.forward', { phase: t(`phase.${after}`) })}
          </Button>
        )}
        {before !== undefined && (
          <Button
            onClick={() => {
              setTarget(before);
            }}
          >
            {t('schedule.back', { phase: t(`phase.${before}`) })}
          </Button>
        )}
      </p>
      {target !== null && (
        <MoveDialog
          round={round}
          from={phase}
          to={target}
          isForward={target === after}
          close={() => {
            setTarget(null);
          }}
        />
      )}
    </section>
  );
}

interface MoveDialogProps {
  readonly round: ScheduledRound;
  readonly from: RoundPhase;
  readonly to: RoundPhase;
  /** On to the next phase, as it was planned; back needs words of one's own. */
  readonly isForward: boolean;
  readonly close: () => void;
}

/** What a phase's own work is called on the checklist, where it can be counted. */
const COUNTED: Partial<Record<RoundPhase, ChecklistStepId>> = { FILING: 'REPORTS', DESK_REVIEW: 'SHEETS' };

function MoveDialog({ round, from, to, isForward, close }: MoveDialogProps) {
  const { t } = useTranslation();
  const { problem, act } = useAct();
  const [reason, setReason] = useState(isForward ? t('schedule.moveReason', { phase: t(`phase.${to}`) }) : '');
  const left = round.checklist.find(({ step, state }) => step === COUNTED[from] && state !== 'DONE');
  const [move, { loading }] = useMutation(MovePhaseDocument, { refetchQueries: ['RoundSchedule', 'ShellRounds'] });
  return (
    <Modal
      open
      title={t('schedule.moveTitle', { phase: t(`phase.${to}`) })}
      okText={t('schedule.move', { phase: t(`phase.${to}`) })}
      cancelText={t('state.cancel')}
      okButtonProps={{ loading, disabled: reason.trim() === '' }}
      onCancel={close}
      onOk={() => {
        void act(
          async () => (await move({ variables: { roundId: round.id, from, to, reason } })).data?.movePhase,
          close,
        );
      }}
    >
      <p>{t(`schedule.allows.${to}`)}</p>
      {isForward && left !== undefined && (
        <Notice tone="alert">
          {t('schedule.unfinished', {
            step: t(`schedule.step.${left.step}`),
            done: left.done ?? 0,
            total: left.total ?? 0,
          })}
        </Notice>
      )}
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
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
    </Modal>
  );
}
