import { useMutation } from '@apollo/client/react';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportAssignmentsDocument, type ImportAssignmentsMutation } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { Notice } from '../../ui/notice';
import { toBase64 } from '../../ui/to-base64';
import { useAct } from '../../ui/use-act';

type Imported = Extract<ImportAssignmentsMutation['importAssignments'], { __typename: 'AssignmentsImported' }>;

/** Shows what a table would assign, and takes it over when told to. */
export function ImportAssignments({ roundId }: { readonly roundId: string }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { message } = App.useApp();
  const { problem, act } = useAct();
  const input = useRef<HTMLInputElement>(null);
  const [content, setContent] = useState('');
  const [shown, setShown] = useState<Imported | null>(null);
  const [send, { loading }] = useMutation(ImportAssignmentsDocument);
  const list = (names: readonly string[]) => (names.length > 0 ? names.join(t('round.comma')) : t('assign.nobody'));

  async function run(table: string, stamp: string | null): Promise<void> {
    await act(
      async () => {
        const { data } = await send({
          variables: { roundId, content: table, stamp },
          refetchQueries: stamp === null ? [] : ['RoundAssignment'],
        });
        const answer = data?.importAssignments;
        if (answer?.__typename !== 'AssignmentsImported') return answer;
        if (answer.applied) {
          setShown(null);
          void message.success(t('assign.applied', { n: answer.changes.length }));
        } else setShown(answer);
        return null;
      },
      () => undefined,
    );
  }

  return (
    <section>
      <p>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv"
          className="visually-hidden"
          aria-label={t('assign.import')}
          data-testid="assignment-file"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file === undefined) return;
            setShown(null);
            void toBase64(file).then((table) => {
              setContent(table);
              return run(table, null);
            });
            event.target.value = '';
          }}
        />
        <Button loading={loading} onClick={() => input.current?.click()}>
          {t('assign.import')}
        </Button>{' '}
        <span className="small">{t('assign.importHint')}</span>
      </p>
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      {shown !== null && (
        <Notice
          tone={shown.problems.length > 0 ? 'alert' : 'plain'}
          title={t('assign.dryRun', { n: shown.changes.length, unchanged: shown.unchanged })}
        >
          <ul>
            {shown.problems.map((one) => (
              <li key={one.zh}>{pick(one)}</li>
            ))}
            {shown.changes.map((change) => (
              <li key={change.townYearId}>
                {t('assign.change', { town: change.town, before: list(change.before), after: list(change.after) })}
              </li>
            ))}
          </ul>
          {shown.missing.length > 0 && <p>{t('assign.missing', { towns: shown.missing.join(t('round.comma')) })}</p>}
          {shown.problems.length === 0 && shown.changes.length > 0 && (
            <Button
              type="primary"
              loading={loading}
              onClick={() => {
                void run(content, shown.stamp);
              }}
            >
              {t('assign.apply', { n: shown.changes.length })}
            </Button>
          )}
        </Notice>
      )}
    </section>
  );
}
