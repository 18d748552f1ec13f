import { useLazyQuery } from '@apollo/client/react';
import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProposedAssignmentDocument } from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { useAct } from '../../ui/use-act';
import type { AssignmentDraft } from './use-assignment-draft';

/** Draws an assignment into the table: each press another one, until it is saved or dropped. */
export function DrawAssignment({ roundId, draft }: { readonly roundId: string; readonly draft: AssignmentDraft }) {
  const { t } = useTranslation();
  const { problem, act } = useAct();
  const [perTown, setPerTown] = useState(2);
  const [draw, setDraw] = useState(0);
  const [propose, { loading }] = useLazyQuery(ProposedAssignmentDocument, { fetchPolicy: 'network-only' });

  async function run(): Promise<void> {
    await act(
      async () => {
        const { data } = await propose({ variables: { roundId, perTown, draw } });
        const found = data?.proposedAssignment;
        if (!found) throw new Error('no answer');
        if (found.problem !== null) return { __typename: 'Refusal', message: found.problem };
        draft.take(found.pairs, { perTown, draw });
        return null;
      },
      () => {
        setDraw(draw + 1);
      },
    );
  }

  return (
    <section className="assignment-draw">
      <Field label={t('assign.perTown')}>
        {(ids) => (
          <InputNumber
            {...ids}
            min={1}
            max={20}
            precision={0}
            value={perTown}
            onChange={(next) => {
              if (next !== null) setPerTown(next);
            }}
          />
        )}
      </Field>
      <Button loading={loading} onClick={() => void run()}>
        {draw === 0 ? t('assign.draw') : t('assign.drawAgain')}
      </Button>
      <span className="small">{t('assign.drawHint')}</span>
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
    </section>
  );
}
