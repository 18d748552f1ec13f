import { Router } from 'express';
import type { Request, Response } from 'express';
import { isRefusal } from '../refusals/is-refusal.js';
import { refuse } from '../refusals/refusal.js';
import type { Services } from '../services.js';
import type { CurrentSession } from '../sessions/session.service.js';
import { answerRefusal } from './answer-refusal.js';
import { sendExport } from './send-export.js';

/** The signed-in assessor's own towns as a sheet to fill in without a network: /exports/rounds/:id/offline-sheet.xlsx?lang=… */
export function createOfflineSheetsRouter(
  services: Services,
  findSession: (request: Request) => Promise<CurrentSession | null>,
): Router {
  const router = Router();
  router.get('/rounds/:id/offline-sheet.xlsx', async (request: Request, response: Response) => {
    const session = await findSession(request);
    const language = request.query['lang'] === 'en' ? 'en' : 'zh';
    const file = session
      ? await services.offlineSheets.make(session.actor, String(request.params['id']), language)
      : refuse('not-signed-in');
    if (isRefusal(file)) answerRefusal(response, file);
    else sendExport(response, file);
  });
  return router;
}
