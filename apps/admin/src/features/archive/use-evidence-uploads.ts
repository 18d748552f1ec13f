import type { Bilingual } from '@fazhi/domain';
import { useCallback, useRef, useState } from 'react';
import type { ArchiveNote } from './archive-types';
import { makeThumbnail } from '../../ui/make-thumbnail';
import { uploadEvidence } from './upload-evidence';

export interface EvidenceUpload {
  readonly key: number;
  readonly file: File;
  readonly note: ArchiveNote;
  readonly state: 'waiting' | 'uploading' | 'failed';
  readonly share: number;
  readonly message: Bilingual | null;
}

/** Sends files up one after the other: phones have little bandwidth. Those that arrived leave the list, those that failed stay. */
export function useEvidenceUploads(arrived: () => void, signedOut: () => void) {
  const [uploads, setUploads] = useState<readonly EvidenceUpload[]>([]);
  const nextKey = useRef(0);
  const line = useRef<Promise<void>>(Promise.resolve());

  const send = useCallback(
    (upload: EvidenceUpload) => {
      const change = (patch: Partial<EvidenceUpload>): void => {
        setUploads((all) => all.map((one) => (one.key === upload.key ? { ...one, ...patch } : one)));
      };
      line.current = line.current.then(async () => {
        change({ state: 'uploading', share: 0, message: null });
        const thumbnail = await makeThumbnail(upload.file);
        const outcome = await uploadEvidence(upload.file, thumbnail, upload.note, (share) => {
          change({ share });
        });
        if (outcome.ok) {
          setUploads((all) => all.filter((one) => one.key !== upload.key));
          arrived();
          return;
        }
        change({ state: 'failed', message: outcome.message });
        if (outcome.signedOut) signedOut();
      });
    },
    [arrived, signedOut],
  );

  const add = useCallback(
    (files: readonly File[], note: ArchiveNote) => {
      const fresh = files.map((file): EvidenceUpload => {
        nextKey.current += 1;
        return { key: nextKey.current, file, note, state: 'waiting', share: 0, message: null };
      });
      setUploads((all) => [...all, ...fresh]);
      fresh.forEach(send);
    },
    [send],
  );
  const remove = useCallback((key: number) => {
    setUploads((all) => all.filter((one) => one.key !== key));
  }, []);

  return { uploads, add, again: send, remove };
}
