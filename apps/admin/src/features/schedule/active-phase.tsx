import { useMutation } from '@apollo/client/react';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MovePhaseDocument, type RoundPhase } from '../../gql/graphql';
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
          roundId={round.id}
          from={phase}
          to={target}
          close={() => {
            setTarget(null);
          }}
        />
      )}
    </section>
  );
}

interface MoveDialogProps {
  readonly roundId: string;
  readonly from: RoundPhase;
  readonly to: RoundPhase;
  readonly close: () => void;
}

function MoveDialog({ roundId, from, to, close }: MoveDialogProps) {
  const { t } = useTranslation();
  const { problem, act } = useAct();
  const [reason, setReason] = useState('');
  const [move, { loading }] = useMutation(MovePhaseDocument, { refetchQueries: ['RoundSchedule', 'ShellRounds'] });
  return (
    <Modal
      open
      title={t('schedule.moveTitle', { phase: t(`phase.${to}`) })}
      okText={t('schedule.move')}
      cancelText={t('state.cancel')}
      okButtonProps={{ loading, disabled: reason.trim() === '' }}
      onCancel={close}
      onOk={() => {
        void act(async () => (await move({ variables: { roundId, from, to, reason } })).data?.movePhase, close);
      }}
    >
      <p>{t(`schedule.allows.${to}`)}</p>
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
