import { Router } from 'express';
import type { Request, Response } from 'express';
import { isRefusal } from '../refusals/is-refusal.js';
import { refuse } from '../refusals/refusal.js';
import { readVerifierPage } from '../sealed-packages/verifier-page.js';
import type { Services } from '../services.js';
import type { CurrentSession } from '../sessions/session.service.js';
import { answerRefusal } from './answer-refusal.js';
import { sendExport } from './send-export.js';

/** A round's sealed package: /exports/rounds/:id/package.zip?basis=prepared&lang=…, and the page that verifies one: /exports/verifier.html */
export function createPackagesRouter(
  services: Services,
  findSession: (request: Request) => Promise<CurrentSession | null>,
): Router {
  const router = Router();
  router.get('/rounds/:id/package.zip', async (request: Request, response: Response) => {
    const session = await findSession(request);
    const { query, params } = request;
    const file = session
      ? await services.packages.make(
          session.actor,
          String(params['id']),
          query['basis'] === 'prepared' ? 'prepared' : 'published',
          query['lang'] === 'en' ? 'en' : 'zh',
        )
      : refuse('not-signed-in');
    if (isRefusal(file)) answerRefusal(response, file);
    else sendExport(response, file);
  });
  // to be kept and opened from a disk, apart from the package that it verifies; whoever has a package may have it
  router.get('/verifier.html', async (_request: Request, response: Response) => {
    sendExport(response, {
      fileName: 'verifier.html',
      contentType: 'text/html; charset=utf-8',
      bytes: Buffer.from(await readVerifierPage(), 'utf8'),
    });
  });
  return router;
}
