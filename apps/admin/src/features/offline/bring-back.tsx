import { useApolloClient, useMutation } from '@apollo/client/react';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportOfflineSheetDocument, UndoOfflineEntryDocument } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { Notice } from '../../ui/notice';
import { toBase64 } from '../../ui/to-base64';
import { useAct } from '../../ui/use-act';
import { ChangeTable } from './change-table';
import type { OfflineImport } from './offline-types';

const keyOf = ({ townYearId, indicator }: { readonly townYearId: string; readonly indicator: string }): string =>
  `${townYearId} ${indicator}`;

/** Shows what a sheet that came back would change, writes it when told to, and takes it back. */
export function BringBack({ roundId }: { readonly roundId: string }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { message } = App.useApp();
  const client = useApolloClient();
  const { problem, act } = useAct();
  const input = useRef<HTMLInputElement>(null);
  const [content, setContent] = useState('');
  const [shown, setShown] = useState<OfflineImport | null>(null);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [isUndoing, setUndoing] = useState(false);
  const [send, { loading }] = useMutation(ImportOfflineSheetDocument);
  const [undo] = useMutation(UndoOfflineEntryDocument);
  const changes = shown?.changes ?? [];
  const written = changes.filter(({ writtenVersion }) => writtenVersion !== null);
  const toWrite = changes.filter((change) => !change.isConflict || taken.has(keyOf(change)));

  async function run(file: string, stamp: string | null): Promise<void> {
    await act(
      async () => {
        const takes = changes
          .filter((change) => stamp !== null && change.isConflict && taken.has(keyOf(change)))
          .map(({ townYearId, indicator }) => ({ townYearId, indicator }));
        const { data } = await send({ variables: { roundId, content: file, stamp, takes } });
        const answer = data?.importOfflineSheet;
        if (answer?.__typename !== 'OfflineSheetImported') return answer;
        setShown(answer);
        setTaken(new Set());
        // the desk and the queue show what was written when they are opened next
        if (answer.applied) await client.resetStore();
        return null;
      },
      () => undefined,
    );
  }

  async function takeBack(): Promise<void> {
    setUndoing(true);
    await act(
      async () => {
        let count = 0;
        for (const { townYearId, indicator, writtenVersion } of written) {
          if (writtenVersion === null) continue;
          const { data } = await undo({ variables: { townYearId, indicator, expectedVersion: writtenVersion } });
          if (data?.undoEntry.__typename === 'Refusal') return data.undoEntry;
          count += 1;
        }
        void message.success(t('offline.undone', { n: count }));
        setShown(null);
        await client.resetStore();
        return null;
      },
      () => undefined,
    );
    setUndoing(false);
  }

  return (
    <section>
      <p>
        <input
          ref={input}
          type="file"
          accept=".xlsx"
          className="visually-hidden"
          aria-label={t('offline.choose')}
          data-testid="offline-file"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file === undefined) return;
            setShown(null);
            void toBase64(file).then((sheet) => {
              setContent(sheet);
              return run(sheet, null);
            });
            event.target.value = '';
          }}
        />
        <Button loading={loading} onClick={() => input.current?.click()}>
          {t('offline.choose')}
        </Button>{' '}
        <span className="small">{t('offline.chooseHint')}</span>
      </p>
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      {shown !== null && (
        <div aria-live="polite" data-testid="offline-outcome" data-applied={shown.applied}>
          <Notice
            tone="plain"
            title={
              shown.applied
                ? t('offline.applied', { n: written.length })
                : t('offline.dryRun', { n: changes.length, unchanged: shown.unchanged })
            }
          >
            {shown.applied && written.length > 0 && (
              <Button
                loading={isUndoing}
                onClick={() => {
                  void takeBack();
                }}
              >
                {t('offline.undo')}
              </Button>
            )}
          </Notice>
          {shown.problems.length > 0 && (
            <Notice tone="alert" title={t('offline.leftOut', { n: shown.problems.length })}>
              <ul>
                {shown.problems.map((one) => (
                  <li key={one.zh}>{pick(one)}</li>
                ))}
              </ul>
            </Notice>
          )}
          {changes.length > 0 && (
            <ChangeTable
              changes={changes}
              isApplied={shown.applied}
              isTaken={(change) => taken.has(keyOf(change))}
              take={(change, isTaken) => {
                const next = new Set(taken);
                if (isTaken) next.add(keyOf(change));
                else next.delete(keyOf(change));
                setTaken(next);
              }}
            />
          )}
          {!shown.applied && toWrite.length > 0 && (
            <p>
              <Button
                type="primary"
                loading={loading}
                data-testid="offline-apply"
                onClick={() => {
                  void run(content, shown.stamp);
                }}
              >
                {t('offline.apply', { n: toWrite.length })}
              </Button>
            </p>
          )}
        </div>
      )}
    </section>
  );
}
