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

/** Filing a report and getting it back as filed. */
export function createReportsRouter(
  services: Services,
  files: FileStore,
  findSession: (request: Request) => Promise<CurrentSession | null>,
): Router {
  const router = Router();

  router.post('/reports', async (request: Request, response: Response) => {
    const outside = refuseOutsideCall(request);
    if (outside) {
      refuseUpload(request, () => {
        answerRefusal(response, outside);
      });
      return;
    }
    const session = await findSession(request);
    const roundId = typeof request.query['round'] === 'string' ? request.query['round'] : '';
    const refusal = session ? await services.reports.checkFiling(session.actor, roundId) : refuse('not-signed-in');
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
    const reportId = await services.reports.receive(session.actor, roundId, file.fileName, file);
    if (typeof reportId === 'string') response.status(202).json({ reportId });
    else answerRefusal(response, reportId);
  });

  router.get('/reports/:id', async (request: Request<{ id: string }>, response: Response) => {
    const session = await findSession(request);
    const file = session && (await services.reports.findFile(session.actor, request.params.id));
    if (!file) {
      answerRefusal(response, refuse(session ? 'not-found' : 'not-signed-in'));
      return;
    }
    // whatever the file holds, the browser saves it and opens nothing
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Type', 'application/octet-stream');
    response.setHeader('Content-Disposition', contentDisposition(file.fileName));
    response.setHeader('Cache-Control', 'private, no-store');
    response.sendFile(file.path, { dotfiles: 'allow' });
  });

  return router;
}
