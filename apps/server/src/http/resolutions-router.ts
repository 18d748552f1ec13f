import { Router } from 'express';
import type { Request, Response } from 'express';
import { isRefusal } from '../refusals/is-refusal.js';
import { refuse } from '../refusals/refusal.js';
import type { FileStore } from '../reports/file-store.js';
import type { Services } from '../services.js';
import type { CurrentSession } from '../sessions/session.service.js';
import { answerRefusal } from './answer-refusal.js';
import { contentDisposition } from './content-disposition.js';
import { refuseOutsideCall } from './outside-call.js';
import { LARGEST_FILE, receiveFile, TOO_LARGE } from './receive-file.js';
import { refuseUpload } from './refuse-upload.js';

/** Room for the multipart wrapping around the file. */
const WRAPPING = 64 * 1024;

/** The committee's resolution coming in (POST /files/resolutions?round=…) and going out. */
export function createResolutionsRouter(
  services: Services,
  files: FileStore,
  findSession: (request: Request) => Promise<CurrentSession | null>,
): Router {
  const router = Router();

  router.post('/resolutions', async (request: Request, response: Response) => {
    const session = await findSession(request);
    const roundId = typeof request.query['round'] === 'string' ? request.query['round'] : '';
    const refusal =
      refuseOutsideCall(request) ??
      (session ? await services.resolutions.checkReceiving(session.actor, roundId) : refuse('not-signed-in'));
    if (!session || refusal) {
      refuseUpload(request, () => {
        answerRefusal(response, refusal ?? refuse('not-signed-in'));
      });
      return;
    }
    if (Number(request.get('content-length') ?? 0) > LARGEST_FILE + WRAPPING) {
      refuseUpload(request, () => {
        answerRefusal(response, TOO_LARGE, 413);
      });
      return;
    }
    const file = await receiveFile(request, files);
    if (isRefusal(file)) {
      answerRefusal(response, file, file === TOO_LARGE ? 413 : 400);
      return;
    }
    const id = await services.resolutions.receive(session.actor, roundId, file);
    if (typeof id === 'string') response.status(201).json({ fileId: id });
    else answerRefusal(response, id);
  });

  router.get('/resolutions/:id', async (request: Request<{ id: string }>, response: Response) => {
    const session = await findSession(request);
    const file = session && (await services.resolutions.find(session.actor, request.params.id));
    if (!file) {
      answerRefusal(response, refuse(session ? 'not-found' : 'not-signed-in'));
      return;
    }
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Type', 'application/octet-stream');
    response.setHeader('Content-Disposition', contentDisposition(file.fileName));
    response.setHeader('Cache-Control', 'private, no-store');
    response.sendFile(file.path, { dotfiles: 'allow' });
  });

  /** The sealed text as it is, to be kept and verified elsewhere. */
  router.get('/results/:id', async (request: Request<{ id: string }>, response: Response) => {
    const session = await findSession(request);
    const file = session && (await services.countyResults.sealedText(session.actor, request.params.id));
    if (!file) {
      answerRefusal(response, refuse(session ? 'not-found' : 'not-signed-in'));
      return;
    }
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.setHeader('Content-Disposition', contentDisposition(file.name));
    response.setHeader('Cache-Control', 'private, no-store');
    response.send(file.text);
  });

  return router;
}
