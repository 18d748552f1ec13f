import { Router } from 'express';
import type { Request, Response } from 'express';
import { refuse } from '../refusals/refusal.js';
import type { Services } from '../services.js';
import type { CurrentSession } from '../sessions/session.service.js';
import { answerRefusal } from './answer-refusal.js';
import { contentDisposition } from './content-disposition.js';
import { sendPieces } from './send-pieces.js';

/** The record as a file: /exports/audit.csv?actor=…&action=…&townYearId=…&from=…&until=…&lang=… */
export function createAuditRouter(
  services: Services,
  findSession: (request: Request) => Promise<CurrentSession | null>,
): Router {
  const router = Router();
  router.get('/audit.csv', async (request: Request, response: Response) => {
    const session = await findSession(request);
    const read = (name: string): string | null => {
      const value = request.query[name];
      return typeof value === 'string' && value !== '' ? value : null;
    };
    const filter = {
      actor: read('actor'),
      action: read('action'),
      townYearId: read('townYearId'),
      from: toDate(read('from')),
      until: toDate(read('until')),
    };
    const pieces = session && services.audit.exportCsv(session.actor, filter, read('lang') === 'en' ? 'en' : 'zh');
    if (pieces === null) {
      answerRefusal(response, refuse(session ? 'not-found' : 'not-signed-in'));
      return;
    }
    response.setHeader('Content-Type', 'text/csv; charset=utf-8');
    response.setHeader('Content-Disposition', contentDisposition('audit.csv'));
    response.setHeader('Cache-Control', 'private, no-store');
    await sendPieces(request, response, pieces);
  });
  return router;
}

function toDate(text: string | null): Date | null {
  const date = text === null ? null : new Date(text);
  return date === null || Number.isNaN(date.getTime()) ? null : date;
}
