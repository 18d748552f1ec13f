import { Router } from 'express';
import type { Request, Response } from 'express';
import type { RankingFormat } from '../exports/ranking-export.service.js';
import type { RankingBasis } from '../rankings/ranking-view.js';
import { refuse } from '../refusals/refusal.js';
import type { Services } from '../services.js';
import type { CurrentSession } from '../sessions/session.service.js';
import { answerRefusal } from './answer-refusal.js';
import { sendExport } from './send-export.js';

const BASES: readonly unknown[] = ['suggested', 'scored', 'published'] satisfies RankingBasis[];
const FORMATS: readonly unknown[] = ['xlsx', 'csv'] satisfies RankingFormat[];

/** Rankings as files: /exports/rounds/:id/ranking.xlsx|csv?basis=…&lang=… */
export function createRankingsRouter(
  services: Services,
  findSession: (request: Request) => Promise<CurrentSession | null>,
): Router {
  const router = Router();
  router.get('/rounds/:id/:name', async (request: Request, response: Response) => {
    const session = await findSession(request);
    const { id, name } = request.params;
    const [, format] = /^ranking\.(\w+)$/u.exec(String(name)) ?? [];
    const basis = request.query['basis'] ?? 'published';
    const language = request.query['lang'] === 'en' ? 'en' : 'zh';
    const file =
      session && isBasis(basis) && isFormat(format)
        ? await services.exports.make(session.actor, String(id), basis, format, language)
        : null;
    if (!file) {
      answerRefusal(response, refuse(session ? 'not-found' : 'not-signed-in'));
      return;
    }
    sendExport(response, file);
  });
  return router;
}

const isBasis = (value: unknown): value is RankingBasis => BASES.includes(value);
const isFormat = (value: unknown): value is RankingFormat => FORMATS.includes(value);
