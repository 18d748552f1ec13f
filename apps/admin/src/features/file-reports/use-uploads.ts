import type { Bilingual } from '@fazhi/domain';
import { useCallback, useEffect, useRef, useState } from 'react';
import { uploadFile } from './upload-file';

const atOnce = 3;

export interface Upload {
  readonly key: number;
  readonly file: File;
  readonly state: 'waiting' | 'uploading' | 'uploaded' | 'failed';
  readonly share: number;
  readonly reportId: string | null;
  readonly message: Bilingual | null;
}

interface Uploads {
  readonly uploads: readonly Upload[];
  readonly add: (files: readonly File[]) => void;
  readonly again: (key: number) => void;
  readonly remove: (key: number) => void;
}

/** Sends files up, three at a time, in the order given. */
export function useUploads(roundId: string, signedOut: () => void): Uploads {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const nextKey = useRef(0);
  const started = useRef(new Set<number>());

  const change = useCallback((key: number, patch: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...patch } : one)));
  }, []);

  useEffect(() => {
    const running = uploads.filter(
      (one) => one.state === 'uploading' || (one.state === 'waiting' && started.current.has(one.key)),
    );
    const free = atOnce - running.length;
    const next = uploads
      .filter((one) => one.state === 'waiting' && !started.current.has(one.key))
      .slice(0, Math.max(0, free));
    for (const upload of next) {
      // kept until somebody asks for another try: a small file is through before its state says so, and must not start twice
      started.current.add(upload.key);
      void uploadFile(roundId, upload.file, (share) => {
        change(upload.key, { state: 'uploading', share });
      }).then((outcome) => {
        if (outcome.ok) change(upload.key, { state: 'uploaded', share: 1, reportId: outcome.reportId });
        else change(upload.key, { state: 'failed', message: outcome.message });
        if (!outcome.ok && outcome.signedOut) signedOut();
      });
    }
  }, [uploads, roundId, change, signedOut]);

  const add = useCallback((files: readonly File[]) => {
    const fresh = files.map((file): Upload => {
      nextKey.current += 1;
      return { key: nextKey.current, file, state: 'waiting', share: 0, reportId: null, message: null };
    });
    setUploads((all) => [...all, ...fresh]);
  }, []);
  const again = useCallback(
    (key: number) => {
      started.current.delete(key);
      change(key, { state: 'waiting', share: 0, message: null });
    },
    [change],
  );
  const remove = useCallback((key: number) => {
    setUploads((all) => all.filter((one) => one.key !== key));
  }, []);

  return { uploads, add, again, remove };
}
