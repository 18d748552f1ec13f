import type { Bilingual } from '@fazhi/domain';

export type UploadOutcome =
  | { readonly ok: true; readonly reportId: string }
  | { readonly ok: false; readonly message: Bilingual | null; readonly signedOut: boolean };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isBilingual(value: unknown): value is Bilingual {
  return isRecord(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function readAnswer(status: number, text: string): UploadOutcome {
  const answer = parseJson(text);
  if (status === 202 && isRecord(answer) && typeof answer['reportId'] === 'string')
    return { ok: true, reportId: answer['reportId'] };
  const message = isRecord(answer) && isBilingual(answer['message']) ? answer['message'] : null;
  return { ok: false, message, signedOut: status === 401 };
}

/** XMLHttpRequest, because fetch does not tell how much of a body has gone up. */
export function uploadFile(roundId: string, file: File, progress: (share: number) => void): Promise<UploadOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/files/reports?round=${encodeURIComponent(roundId)}`);
    request.setRequestHeader('x-fazhi-request', '1');
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    });
    request.addEventListener('load', () => {
      resolve(readAnswer(request.status, request.responseText));
    });
    request.addEventListener('error', () => {
      resolve({ ok: false, message: null, signedOut: false });
    });
    const body = new FormData();
    body.append('file', file, file.name);
    request.send(body);
  });
}
