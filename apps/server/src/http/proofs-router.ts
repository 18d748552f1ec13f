import { Router } from 'express';
import type { Request, Response } from 'express';
import { describeRefusedFile } from '../archive/describe-refused-file.js';
import { LARGEST_DOCUMENT } from '../archive/keep-archive-file.js';
import type { ProofPurpose } from '../proofs/proof-purpose.js';
import { isRefusal } from '../refusals/is-refusal.js';
import { refuse } from '../refusals/refusal.js';
import type { FileStore } from '../reports/file-store.js';
import type { Services } from '../services.js';
import type { CurrentSession } from '../sessions/session.service.js';
import { answerRefusal } from './answer-refusal.js';
import { refuseOutsideCall } from './outside-call.js';
import { receiveArchiveFile } from './receive-archive-file.js';
import { refuseUpload } from './refuse-upload.js';
import { sendDownload, sendImage } from './send-kept-file.js';

/** Room for the multipart wrapping and the small picture. */
const BESIDES = 512 * 1024;
const PURPOSES: readonly ProofPurpose[] = ['rectification', 'field-check'];

/** Files that prove something coming in (POST /files/proofs?purpose=…&of=…) and going out. Photographs are always stored without their position. */
export function createProofsRouter(
  services: Services,
  files: FileStore,
  findSession: (request: Request) => Promise<CurrentSession | null>,
): Router {
  const router = Router();

  router.post('/proofs', async (request: Request, response: Response) => {
    const session = await findSession(request);
    const purpose = PURPOSES.find((one) => one === request.query['purpose']);
    const of = request.query['of'];
    const refusal =
      refuseOutsideCall(request) ??
      (session === null
        ? refuse('not-signed-in')
        : purpose === undefined || typeof of !== 'string'
          ? refuse('not-found')
          : await services.proofs.checkAdding(session.actor, purpose, of));
    if (!session || purpose === undefined || typeof of !== 'string' || refusal) {
      refuseUpload(request, () => {
        answerRefusal(response, refusal ?? refuse('not-found'));
      });
      return;
    }
    if (Number(request.get('content-length') ?? 0) > LARGEST_DOCUMENT + BESIDES) {
      refuseUpload(request, () => {
        answerRefusal(response, refuse('invalid-input', describeRefusedFile('document-too-large')), 413);
      });
      return;
    }
    const file = await receiveArchiveFile(request, files, false);
    if (isRefusal(file)) {
      answerRefusal(response, file);
      return;
    }
    const saved = await services.proofs.add(session.actor, purpose, of, file);
    if (isRefusal(saved)) answerRefusal(response, saved);
    else response.status(201).json({ proofId: saved.proof.id });
  });

  router.get('/proofs/:id', async (request: Request<{ id: string }>, response: Response) => {
    const file = await find(request, response, 'file');
    if (file) sendDownload(response, file);
  });
  router.get('/proofs/:id/image', async (request: Request<{ id: string }>, response: Response) => {
    const file = await find(request, response, 'file');
    if (file) await sendImage(response, file);
  });
  router.get('/proofs/:id/thumbnail', async (request: Request<{ id: string }>, response: Response) => {
    const file = await find(request, response, 'thumbnail');
    if (file) await sendImage(response, file);
  });

  /** Null once it has answered that there is nothing. */
  async function find(request: Request<{ id: string }>, response: Response, what: 'file' | 'thumbnail') {
    const session = await findSession(request);
    const file = session && (await services.proofs.findFile(session.actor, request.params.id, what));
    if (!file) answerRefusal(response, refuse(session ? 'not-found' : 'not-signed-in'));
    return file;
  }

  return router;
}
