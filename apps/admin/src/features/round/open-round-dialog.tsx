import { useMutation } from '@apollo/client/react';
import { InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { OpenRoundDocument } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { Field } from '../../ui/field';

interface OpenRoundDialogProps {
  /** Rounds that there are, newest first. */
  readonly rounds: readonly { readonly id: string; readonly year: number }[];
  readonly close: () => void;
}

/** In winter the year just ending is assessed; from February on it is last year's work. */
function likelyYear(now: Date): number {
  return now.getMonth() >= 9 ? now.getFullYear() : now.getFullYear() - 1;
}

export function OpenRoundDialog({ rounds, close }: OpenRoundDialogProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const navigate = useNavigate();
  const [year, setYear] = useState(() => likelyYear(new Date()));
  const [problem, setProblem] = useState<string | null>(null);
  const [openRound, { loading }] = useMutation(OpenRoundDocument, { refetchQueries: ['RoundChoices', 'ShellRounds'] });
  const [copyFrom, setCopyFrom] = useState(rounds[0]?.id ?? '');
  const isTaken = rounds.some((round) => round.year === year);

  async function open(): Promise<void> {
    setProblem(null);
    try {
      const { data } = await openRound({ variables: { year, copyFrom: copyFrom === '' ? null : copyFrom } });
      if (data?.openRound.__typename === 'RoundOpened') {
        close();
        await navigate(`/rounds/${data.openRound.round.id}`);
      } else if (data?.openRound.__typename === 'Refusal') setProblem(pick(data.openRound.message));
    } catch {
      setProblem(t('state.failed'));
    }
  }

  return (
    <Modal
      open
      title={t('round.openTitle')}
      onCancel={close}
      cancelText={t('state.cancel')}
      okText={t('round.openSubmit', { year })}
      okButtonProps={{ disabled: isTaken, loading }}
      onOk={() => {
        void open();
      }}
    >
      <Field
        label={t('round.openLabel')}
        hint={t('round.openText', { year })}
        error={isTaken ? t('round.yearTaken', { year }) : problem}
      >
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
      {rounds.length > 0 && (
        <Field label={t('round.openFrom')}>
          {(ids) => (
            <Select
              {...ids}
              className="full-width"
              value={copyFrom}
              options={[
                ...rounds.map((round) => ({ value: round.id, label: t('round.openFromRound', { year: round.year }) })),
                { value: '', label: t('round.openFromDefault') },
              ]}
              onChange={setCopyFrom}
            />
          )}
        </Field>
      )}
    </Modal>
  );
}
