import { useQuery } from '@apollo/client/react';
import { diffSentences } from '@fazhi/domain';
import { Modal } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ReportTextsDocument } from '../../gql/graphql';
import { QueryView } from '../../ui/query-view';

interface Version {
  readonly id: string;
  readonly version: number;
}

interface VersionChangesProps {
  readonly before: Version;
  readonly after: Version;
  readonly close: () => void;
}

/** What one version of a report says that the other does not, sentence by sentence. */
export function VersionChanges({ before, after, close }: VersionChangesProps) {
  const { t } = useTranslation();
  const result = useQuery(ReportTextsDocument, { variables: { before: before.id, after: after.id } });
  return (
    <Modal
      open
      width={720}
      title={t('desk.changesTitle', { before: before.version, after: after.version })}
      onCancel={close}
      onOk={close}
      okText={t('desk.close')}
      cancelButtonProps={{ hidden: true }}
    >
      <QueryView result={result}>
        {(texts) => <Changes before={texts.before?.reading?.text ?? ''} after={texts.after?.reading?.text ?? ''} />}
      </QueryView>
    </Modal>
  );
}

function Changes({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useTranslation();
  const changes = useMemo(() => diffSentences(before, after).filter(({ kind }) => kind !== 'same'), [before, after]);
  if (changes.length === 0) return <p className="quiet">{t('desk.changesNone')}</p>;
  return (
    <ol className="version-changes">
      {changes.map(({ kind, text }, place) => (
        <li key={`${String(place)} ${kind}`}>
          <span className="small">{t(kind === 'added' ? 'desk.sentenceAdded' : 'desk.sentenceRemoved')}</span>{' '}
          {kind === 'added' ? <ins>{text}</ins> : <del>{text}</del>}
        </li>
      ))}
    </ol>
  );
}
