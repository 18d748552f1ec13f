import { toFileName, writeZip } from '@fazhi/exports';
import { Router } from 'express';
import type { Request, Response } from 'express';
import { isRefusal } from '../refusals/is-refusal.js';
import { refuse } from '../refusals/refusal.js';
import type { FileStore } from '../reports/file-store.js';
import type { Services } from '../services.js';
import type { CurrentSession } from '../sessions/session.service.js';
import { answerRefusal } from './answer-refusal.js';
import { contentDisposition } from './content-disposition.js';
import { sendPieces } from './send-pieces.js';

/** All letters of a round in one file, packed while it is sent: /exports/letters/:jobId.zip */
export function createLettersRouter(
  services: Services,
  files: FileStore,
  findSession: (request: Request) => Promise<CurrentSession | null>,
): Router {
  const router = Router();
  router.get('/letters/:id.zip', async (request: Request, response: Response) => {
    const session = await findSession(request);
    const found = session
      ? await services.letters.findToPack(session.actor, String(request.params['id']))
      : refuse('not-signed-in');
    if (isRefusal(found)) {
      answerRefusal(response, found);
      return;
    }
    const { job, round, letters } = found;
    const what = job.language === 'zh' ? '考评反馈' : 'feedback';
    const name = [round.county.name, String(round.year), what].join(' ');
    const digits = String(letters.length).length;
    response.setHeader('Content-Type', 'application/zip');
    response.setHeader('Content-Disposition', contentDisposition(`${name}.zip`));
    response.setHeader('Cache-Control', 'private, no-store');
    const entries = letters.map(({ town, position, sha256 }) => ({
      // numbered in the official order, which also keeps towns of one name apart
      name: `${String(position).padStart(digits, '0')} ${toFileName(`${town} ${String(round.year)} ${what}.${job.format}`)}`,
      content: { path: files.pathOf(sha256) },
      modifiedAt: job.askedAt,
    }));
    await sendPieces(request, response, writeZip(entries));
  });
  return router;
}
