import type { Bilingual } from '@fazhi/domain';
import type { ArchiveNote } from './archive-types';
import { localDay } from './local-day';

export type EvidenceOutcome =
  { readonly ok: true } | { readonly ok: false; readonly message: Bilingual | null; readonly signedOut: boolean };

function readMessage(text: string): Bilingual | null {
  try {
    const { message } = JSON.parse(text) as { message?: Partial<Bilingual> };
    return typeof message?.zh === 'string' && typeof message.en === 'string'
      ? { zh: message.zh, en: message.en }
      : null;
  } catch {
    return null;
  }
}

/** Sends one file up with what was written about it. XMLHttpRequest, because fetch does not tell how much has gone up. */
export function uploadEvidence(
  file: File,
  thumbnail: Blob | null,
  note: ArchiveNote,
  progress: (share: number) => void,
): Promise<EvidenceOutcome> {
  const body = new FormData();
  body.append('year', String(note.year));
  body.append('indicator', note.indicator);
  body.append('note', note.note);
  body.append('happenedOn', note.happenedOn === '' ? localDay(new Date(file.lastModified)) : note.happenedOn);
  body.append('file', file, file.name);
  if (thumbnail !== null) body.append('thumbnail', thumbnail, 'thumbnail');
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/files/archive${note.keepsPosition ? '?position=keep' : ''}`);
    request.setRequestHeader('x-fazhi-request', '1');
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    });
    request.addEventListener('load', () => {
      if (request.status === 201) resolve({ ok: true });
      else resolve({ ok: false, message: readMessage(request.responseText), signedOut: request.status === 401 });
    });
    request.addEventListener('error', () => {
      resolve({ ok: false, message: null, signedOut: false });
    });
    request.send(body);
  });
}
