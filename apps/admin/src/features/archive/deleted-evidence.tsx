import { useMutation } from '@apollo/client/react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { RestoreArchiveItemDocument, type ArchiveItemFieldsFragment } from '../../gql/graphql';
import { EvidenceWhat } from '../../ui/evidence-what';
import { Notice } from '../../ui/notice';
import { useSaved } from '../../ui/use-saved';

interface DeletedEvidenceProps {
  readonly items: readonly ArchiveItemFieldsFragment[];
  readonly changed: () => void;
}

/** What was deleted, to be had back at any time. */
export function DeletedEvidence({ items, changed }: DeletedEvidenceProps) {
  const { t } = useTranslation();
  const [restore] = useMutation(RestoreArchiveItemDocument);
  const { problem, run } = useSaved(changed);
  if (items.length === 0) return null;
  return (
    <details className="evidence-deleted">
      <summary>{t('archive.deletedTitle', { n: items.length })}</summary>
      <ul className="evidence-list">
        {items.map((item) => (
          <li key={item.id} className="evidence-line">
            <EvidenceWhat item={item} />
            <div className="evidence-actions">
              <Button
                size="small"
                onClick={() => {
                  void run(() => restore({ variables: { id: item.id } }));
                }}
              >
                {t('archive.restore')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
    </details>
  );
}
