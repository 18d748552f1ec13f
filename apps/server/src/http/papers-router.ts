import { Router } from 'express';
import type { NextFunction, Request, Response } from 'express';
import { isCountyPaper, isRecordPaper, isTownPaper } from '../exports/paper.service.js';
import type { ExportedFile } from '../exports/ranking-export.service.js';
import { isRefusal } from '../refusals/is-refusal.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import type { Services } from '../services.js';
import type { CurrentSession } from '../sessions/session.service.js';
import { answerRefusal } from './answer-refusal.js';
import { sendExport } from './send-export.js';

/**
 * The meeting's papers: /exports/rounds/:id/workbook.xlsx?basis=prepared&order=official&anonymous=1&bom=0&lang=…, and one town's letter:
 * /exports/towns/:townYearId/letter.pdf?lang=…; both take issuer, number and date.
 */
export function createPapersRouter(
  services: Services,
  findSession: (request: Request) => Promise<CurrentSession | null>,
): Router {
  const router = Router();
  router.get('/rounds/:id/:name', async (request: Request, response: Response, next: NextFunction) => {
    const paper = String(request.params['name']);
    if (!isCountyPaper(paper) && !isRecordPaper(paper)) {
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
            issue: issueOf(query),
          },
        )
      : refuse('not-signed-in');
    answer(response, file);
  });
  router.get('/towns/:id/:name', async (request: Request, response: Response, next: NextFunction) => {
    const paper = String(request.params['name']);
    if (!isTownPaper(paper)) {
      next();
      return;
    }
    const session = await findSession(request);
    const { query } = request;
    const file = session
      ? await services.papers.makeLetter(session.actor, String(request.params['id']), {
          paper,
          language: query['lang'] === 'en' ? 'en' : 'zh',
          issue: issueOf(query),
        })
      : refuse('not-signed-in');
    answer(response, file);
  });
  return router;
}

/** What a signature takes from the address: short texts only. */
function issueOf(query: Request['query']): { issuer: string | null; number: string | null; date: string | null } {
  const text = (name: string) => {
    const value = query[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 60) : null;
  };
  return { issuer: text('issuer'), number: text('number'), date: text('date') };
}

function answer(response: Response, file: ExportedFile | Refusal): void {
  if (isRefusal(file)) {
    answerRefusal(response, file);
    return;
  }
  sendExport(response, file);
}
