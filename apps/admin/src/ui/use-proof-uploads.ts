import type { Bilingual } from '@fazhi/domain';
import { useRef, useState } from 'react';
import { makeThumbnail } from './make-thumbnail';
import { sendFile } from './send-file';

export interface ProofUpload {
  readonly key: number;
  readonly file: File;
  readonly state: 'waiting' | 'uploading' | 'failed';
  readonly share: number;
  readonly message: Bilingual | null;
}

/** Sends files up one after the other, beside what they prove. Those that arrived leave the list, those that failed stay. */
export function useProofUploads(purpose: 'rectification' | 'field-check' | 'appeal', of: string, arrived: () => void) {
  const [uploads, setUploads] = useState<readonly ProofUpload[]>([]);
  const nextKey = useRef(0);
  const line = useRef<Promise<void>>(Promise.resolve());

  function send(upload: ProofUpload): void {
    const change = (patch: Partial<ProofUpload>): void => {
      setUploads((all) => all.map((one) => (one.key === upload.key ? { ...one, ...patch } : one)));
    };
    line.current = line.current.then(async () => {
      change({ state: 'uploading', share: 0, message: null });
      const thumbnail = await makeThumbnail(upload.file);
      const body = new FormData();
      body.append('file', upload.file, upload.file.name);
      if (thumbnail !== null) body.append('thumbnail', thumbnail, 'thumbnail');
      const address = `/files/proofs?purpose=${purpose}&of=${encodeURIComponent(of)}`;
      const outcome = await sendFile(address, body, (share) => {
        change({ share });
      });
      if (outcome.ok) {
        remove(upload.key);
        arrived();
      } else change({ state: 'failed', message: outcome.message });
    });
  }
  function remove(key: number): void {
    setUploads((all) => all.filter((one) => one.key !== key));
  }
  function add(files: readonly File[]): void {
    const fresh = files.map((file): ProofUpload => {
      nextKey.current += 1;
      return { key: nextKey.current, file, state: 'waiting', share: 0, message: null };
    });
    setUploads((all) => [...all, ...fresh]);
    fresh.forEach(send);
  }
  return { uploads, add, again: send, remove };
}
