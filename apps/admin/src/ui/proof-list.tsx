import { useMutation } from '@apollo/client/react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { RemoveProofDocument, type ProofFieldsFragment } from '../gql/graphql';
import { Notice } from './notice';
import { useSaved } from './use-saved';
import './proofs.css';

interface ProofListProps {
  readonly proofs: readonly ProofFieldsFragment[];
  /** Absent where nothing may be taken away. */
  readonly removed?: (() => void) | undefined;
}

/** Files that prove something: a small picture or a name, the way to open it, and until it is handed in the way to take it away. */
export function ProofList({ proofs, removed }: ProofListProps) {
  const { t } = useTranslation();
  const [remove] = useMutation(RemoveProofDocument);
  const { problem, run } = useSaved(removed ?? (() => undefined));
  if (proofs.length === 0) return null;
  return (
    <>
      <ul className="proofs" aria-label={t('proof.list')}>
        {proofs.map(({ id, kind, fileName, hasThumbnail, isShared }) => {
          const place = `/files/proofs/${id}`;
          const isPhoto = kind === 'PHOTO';
          return (
            <li key={id} data-testid={`proof-${fileName}`}>
              {hasThumbnail && (
                <img className="proof-thumbnail" src={`${place}/thumbnail`} alt="" loading="lazy" decoding="async" />
              )}
              <a
                href={isPhoto ? `${place}/image` : place}
                {...(isPhoto ? { target: '_blank', rel: 'noreferrer' } : { download: true })}
              >
                {fileName}
              </a>
              {removed !== undefined && !isShared && (
                <Button
                  size="small"
                  type="text"
                  aria-label={t('proof.removeOf', { name: fileName })}
                  onClick={() => {
                    void run(() => remove({ variables: { id } }));
                  }}
                >
                  {t('proof.remove')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
    </>
  );
}
