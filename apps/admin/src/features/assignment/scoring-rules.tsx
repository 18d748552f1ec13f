import { useMutation } from '@apollo/client/react';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { SetScoringRulesDocument, type AssignmentFieldsFragment } from '../../gql/graphql';
import { Notice } from '../../ui/notice';
import { useAct } from '../../ui/use-act';

/** Whether only assigned towns are scored, and whether a fifth of the suggestions is withheld at first. */
export function ScoringRules({ assignment }: { readonly assignment: AssignmentFieldsFragment }) {
  const { t } = useTranslation();
  const { problem, act } = useAct();
  const [save, { loading }] = useMutation(SetScoringRulesDocument, { refetchQueries: ['RoundAssignment'] });
  const { roundId, version, assigns, withholds, canChange } = assignment;

  function set(rules: { readonly assigns: boolean; readonly withholds: boolean }): void {
    void act(
      async () => {
        const { data } = await save({ variables: { roundId, expectedVersion: version, ...rules } });
        const answer = data?.setScoringRules;
        if (answer?.__typename === 'Refusal') return answer;
        if (answer === undefined) throw new Error('no answer');
        return null;
      },
      () => undefined,
    );
  }

  return (
    <section className="assignment-rules">
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      <p>
        <Checkbox
          checked={assigns}
          disabled={!canChange || loading}
          onChange={(event) => {
            set({ assigns: event.target.checked, withholds });
          }}
        >
          {t('assign.assigns')}
        </Checkbox>
      </p>
      <p>
        <Checkbox
          checked={withholds}
          disabled={!canChange || loading}
          onChange={(event) => {
            set({ assigns, withholds: event.target.checked });
          }}
        >
          {t('assign.withholds')}
        </Checkbox>
        <span className="field-hint">{t('assign.withholdsHint')}</span>
      </p>
    </section>
  );
}
