import { useMutation } from '@apollo/client/react';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportProfilesDocument, type ImportProfilesMutation } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { Notice } from '../../ui/notice';
import { toBase64 } from '../../ui/to-base64';
import { useAct } from '../../ui/use-act';
import { facts } from './profile-facts';
import { useFactText } from './use-fact-text';

type Imported = Extract<ImportProfilesMutation['importProfiles'], { __typename: 'ProfilesImported' }>;

/** Shows what a table would change, and takes it over when told to. */
export function ImportProfiles({ roundId }: { readonly roundId: string }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { message } = App.useApp();
  const { problem, act } = useAct();
  const text = useFactText();
  const input = useRef<HTMLInputElement>(null);
  const [content, setContent] = useState('');
  const [shown, setShown] = useState<Imported | null>(null);
  const [send, { loading }] = useMutation(ImportProfilesDocument);

  async function run(table: string, stamp: string | null): Promise<void> {
    await act(
      async () => {
        const { data } = await send({
          variables: { roundId, content: table, stamp },
          refetchQueries: stamp === null ? [] : ['RoundProfiles'],
        });
        const answer = data?.importProfiles;
        if (answer?.__typename !== 'ProfilesImported') return answer;
        if (answer.applied) {
          setShown(null);
          void message.success(t('profiles.applied', { n: answer.changes.length }));
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
          aria-label={t('profiles.import')}
          data-testid="profiles-file"
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
          {t('profiles.import')}
        </Button>{' '}
        <span className="small">{t('profiles.importHint')}</span>
      </p>
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      {shown !== null && (
        <Notice
          tone={shown.problems.length > 0 ? 'alert' : 'plain'}
          title={t('profiles.dryRun', { n: shown.changes.length, unchanged: shown.unchanged })}
        >
          <ul>
            {shown.problems.map((one) => (
              <li key={one.zh}>{pick(one)}</li>
            ))}
            {shown.changes.map((change) => (
              <li key={change.townYearId}>
                {change.town}
                {facts
                  .filter((fact) => change.before[fact] !== change.after[fact])
                  .map((fact) =>
                    t('profiles.change', {
                      fact: t(`profiles.facts.${fact}`),
                      before: text(change.before, fact),
                      after: text(change.after, fact),
                    }),
                  )
                  .join('')}
              </li>
            ))}
          </ul>
          {shown.missing.length > 0 && <p>{t('profiles.missing', { towns: shown.missing.join(t('round.comma')) })}</p>}
          {shown.problems.length === 0 && shown.changes.length > 0 && (
            <Button
              type="primary"
              loading={loading}
              onClick={() => {
                void run(content, shown.stamp);
              }}
            >
              {t('profiles.apply', { n: shown.changes.length })}
            </Button>
          )}
        </Notice>
      )}
    </section>
  );
}
