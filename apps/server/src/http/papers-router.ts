import { Router } from 'express';
import type { NextFunction, Request, Response } from 'express';
import { isCountyPaper } from '../exports/paper.service.js';
import { isRefusal } from '../refusals/is-refusal.js';
import { refuse } from '../refusals/refusal.js';
import type { Services } from '../services.js';
import type { CurrentSession } from '../sessions/session.service.js';
import { answerRefusal } from './answer-refusal.js';
import { contentDisposition } from './content-disposition.js';

/** The meeting's papers: /exports/rounds/:id/workbook.xlsx?basis=prepared&order=official&anonymous=1&bom=0&lang=… */
export function createPapersRouter(
  services: Services,
  findSession: (request: Request) => Promise<CurrentSession | null>,
): Router {
  const router = Router();
  router.get('/rounds/:id/:name', async (request: Request, response: Response, next: NextFunction) => {
    const paper = String(request.params['name']);
    if (!isCountyPaper(paper)) {
      next();
      return;
    }
    const session = await findSession(request);
    const { query } = request;
    const file = session
      ? await services.papers.make(
          session.actor,
          String(request.params['id']),
          query['basis'] === 'prepared' ? 'prepared' : 'published',
          {
            paper,
            language: query['lang'] === 'en' ? 'en' : 'zh',
            order: query['order'] === 'official' ? 'official' : 'rank',
            isAnonymous: query['anonymous'] === '1',
            hasMark: query['bom'] !== '0',
          },
        )
      : refuse('not-signed-in');
    if (isRefusal(file)) {
      answerRefusal(response, file);
      return;
    }
    response.setHeader('Content-Type', file.contentType);
    response.setHeader('Content-Disposition', contentDisposition(file.fileName));
    response.setHeader('Cache-Control', 'private, no-store');
    response.send(Buffer.from(file.bytes));
  });
  return router;
}
