import { useMutation } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AttachArchiveItemDocument,
  CarryOverArchiveItemDocument,
  DeleteArchiveItemDocument,
  type ArchiveItemFieldsFragment,
} from '../../gql/graphql';
import { EvidenceWhat } from '../../ui/evidence-what';
import { Notice } from '../../ui/notice';
import type { ArchiveIndicator } from './archive-types';
import { EditEvidence } from './edit-evidence';
import { useSaved } from '../../ui/use-saved';

interface EvidenceLineProps {
  readonly item: ArchiveItemFieldsFragment;
  readonly indicators: readonly ArchiveIndicator[];
  readonly canAttach: boolean;
  readonly changed: () => void;
  readonly deleted: (item: ArchiveItemFieldsFragment) => void;
}

export function EvidenceLine({ item, indicators, canAttach, changed, deleted }: EvidenceLineProps) {
  const { t } = useTranslation();
  const { problem, run } = useSaved(changed);
  const [isEditing, setIsEditing] = useState(false);
  const [attach] = useMutation(AttachArchiveItemDocument);
  const [carryOver] = useMutation(CarryOverArchiveItemDocument);
  const [remove] = useMutation(DeleteArchiveItemDocument);
  const isAttached = item.attachedAt !== null;
  const { id } = item;
  return (
    <li className="evidence-line" data-testid={`evidence-${item.fileName ?? item.figure ?? id}`}>
      <EvidenceWhat item={item} />
      <p className="small">
        {t('archive.addedBy', { who: item.addedBy })}
        {item.carriedFromYear !== null && ` · ${t('archive.carriedFrom', { year: item.carriedFromYear })}`}
        {item.keepsPosition && ` · ${t('archive.hasPosition')}`}
      </p>
      {isEditing ? (
        <EditEvidence
          item={item}
          indicators={indicators}
          close={() => {
            setIsEditing(false);
          }}
          changed={changed}
        />
      ) : (
        <div className="evidence-actions">
          {(canAttach || isAttached) && (
            <Button
              size="small"
              disabled={!canAttach}
              aria-pressed={isAttached}
              onClick={() => {
                void run(() => attach({ variables: { id, isAttached: !isAttached } }));
              }}
            >
              {isAttached ? t('archive.detach') : t('archive.attach')}
            </Button>
          )}
          <Button
            size="small"
            disabled={item.isCarriedOver}
            onClick={() => {
              void run(() => carryOver({ variables: { id } }));
            }}
          >
            {item.isCarriedOver ? t('archive.carriedOver') : t('archive.carryOver', { year: item.year + 1 })}
          </Button>
          <Button
            size="small"
            onClick={() => {
              setIsEditing(true);
            }}
          >
            {t('archive.edit')}
          </Button>
          <Button
            size="small"
            type="text"
            disabled={isAttached}
            onClick={() => {
              void run(() => remove({ variables: { id } })).then((done) => {
                if (done) deleted(item);
              });
            }}
          >
            {t('archive.delete')}
          </Button>
        </div>
      )}
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
    </li>
  );
}
