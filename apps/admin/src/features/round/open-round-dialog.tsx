import { useMutation } from '@apollo/client/react';
import { InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { OpenRoundDocument } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { Field } from '../../ui/field';

interface OpenRoundDialogProps {
  readonly taken: readonly number[];
  readonly close: () => void;
}

/** In winter the year just ending is assessed; from February on it is last year's work. */
function likelyYear(now: Date): number {
  return now.getMonth() >= 9 ? now.getFullYear() : now.getFullYear() - 1;
}

export function OpenRoundDialog({ taken, close }: OpenRoundDialogProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const navigate = useNavigate();
  const [year, setYear] = useState(() => likelyYear(new Date()));
  const [problem, setProblem] = useState<string | null>(null);
  const [openRound, { loading }] = useMutation(OpenRoundDocument, { refetchQueries: ['RoundChoices', 'ShellRounds'] });
  const isTaken = taken.includes(year);

  async function open(): Promise<void> {
    setProblem(null);
    try {
      const { data } = await openRound({ variables: { year } });
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
    </Modal>
  );
}
