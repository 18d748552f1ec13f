import { useMutation } from '@apollo/client/react';
import { formatPoints } from '@fazhi/domain';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportDepartmentDataDocument, type ImportDepartmentDataMutation } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { Notice } from '../../ui/notice';
import { useAct } from '../../ui/use-act';

type Imported = Extract<ImportDepartmentDataMutation['importDepartmentData'], { __typename: 'DepartmentDataImported' }>;

async function toBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Shows what a table would add, and adds it when told to. */
export function ImportItems({ roundId }: { readonly roundId: string }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { message } = App.useApp();
  const { problem, act } = useAct();
  const input = useRef<HTMLInputElement>(null);
  const [content, setContent] = useState('');
  const [shown, setShown] = useState<Imported | null>(null);
  const [send, { loading }] = useMutation(ImportDepartmentDataDocument);

  async function run(table: string, stamp: string | null): Promise<void> {
    await act(
      async () => {
        const refetchQueries = stamp === null ? [] : ['DepartmentData'];
        const answer = (await send({ variables: { roundId, content: table, stamp }, refetchQueries })).data
          ?.importDepartmentData;
        if (answer?.__typename !== 'DepartmentDataImported') return answer;
        setShown(answer.applied ? null : answer);
        if (answer.applied) void message.success(t('departmentData.imported', { n: answer.added.length }));
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
          aria-label={t('departmentData.import')}
          data-testid="department-file"
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
          {t('departmentData.import')}
        </Button>{' '}
        <span className="small">{t('departmentData.importHint')}</span>
      </p>
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      {shown !== null && (
        <Notice
          tone={shown.problems.length > 0 ? 'alert' : 'plain'}
          title={t('departmentData.dryRun', { n: shown.added.length, unchanged: shown.unchanged })}
        >
          <ul>
            {shown.problems.map((one) => (
              <li key={one.zh}>{pick(one)}</li>
            ))}
            {shown.added.map((line) => (
              <li key={`${line.townYearId} ${line.item} ${line.basis}`}>
                {line.town} {line.item} {line.basis} {formatPoints(line.points)}
              </li>
            ))}
          </ul>
          {shown.problems.length === 0 && shown.added.length > 0 && (
            <Button
              type="primary"
              loading={loading}
              onClick={() => {
                void run(content, shown.stamp);
              }}
            >
              {t('departmentData.apply', { n: shown.added.length })}
            </Button>
          )}
        </Notice>
      )}
    </section>
  );
}
