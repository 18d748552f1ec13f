import { useMutation } from '@apollo/client/react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { RestoreArchiveItemDocument, type ArchiveItemFieldsFragment } from '../../gql/graphql';
import { Notice } from '../../ui/notice';
import { useSaved } from '../../ui/use-saved';

interface UndoDeleteProps {
  readonly item: ArchiveItemFieldsFragment;
  readonly done: () => void;
}

export function UndoDelete({ item, done }: UndoDeleteProps) {
  const { t } = useTranslation();
  const [restore, { loading }] = useMutation(RestoreArchiveItemDocument);
  const { problem, run } = useSaved(done);
  return (
    <Notice>
      {t('archive.deleted', { name: item.note === '' ? (item.fileName ?? item.figure ?? '') : item.note })}{' '}
      <Button
        size="small"
        loading={loading}
        onClick={() => {
          void run(() => restore({ variables: { id: item.id } }));
        }}
      >
        {t('archive.undo')}
      </Button>
      {problem !== null && <p>{problem}</p>}
    </Notice>
  );
}
