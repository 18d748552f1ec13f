import type { Bilingual } from '@fazhi/domain';

export type SendOutcome =
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

/** Sends a form with a file up. XMLHttpRequest, because fetch does not tell how much has gone up. */
export function sendFile(address: string, body: FormData, progress: (share: number) => void): Promise<SendOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
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
