import { archiveFolder, writeZip } from '@fazhi/exports';
import { Router } from 'express';
import type { Request, Response } from 'express';
import type { Services } from '../services.js';
import { refuse } from '../refusals/refusal.js';
import type { CurrentSession } from '../sessions/session.service.js';
import { answerRefusal } from './answer-refusal.js';
import { contentDisposition } from './content-disposition.js';
import { sendPieces } from './send-pieces.js';

/** A town's whole archive as a folder to take away: /exports/archive.zip?year=…&lang=… */
export function createArchiveExportRouter(
  services: Services,
  findSession: (request: Request) => Promise<CurrentSession | null>,
): Router {
  const router = Router();
  router.get('/archive.zip', async (request: Request, response: Response) => {
    const session = await findSession(request);
    const asked = request.query['year'];
    const year = typeof asked === 'string' && /^\d{4}$/u.test(asked) ? Number(asked) : null;
    const language = request.query['lang'] === 'en' ? 'en' : 'zh';
    const folder = session && (await services.archive.findFolder(session.actor, year));
    if (!folder) {
      answerRefusal(response, refuse(session ? 'not-found' : 'not-signed-in'));
      return;
    }
    const name = language === 'zh' ? '依据档案' : 'evidence';
    response.setHeader('Content-Type', 'application/zip');
    response.setHeader(
      'Content-Disposition',
      contentDisposition(`${[folder.town, year, name].filter((part) => part !== null).join(' ')}.zip`),
    );
    response.setHeader('Cache-Control', 'private, no-store');
    await sendPieces(request, response, writeZip(archiveFolder(folder.items, language, folder.now)));
  });
  return router;
}
