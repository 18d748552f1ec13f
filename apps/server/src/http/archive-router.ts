import { Router } from 'express';
import type { Request, Response } from 'express';
import type { ArchiveFile } from '../archive/archive.service.js';
import { describeRefusedFile } from '../archive/describe-refused-file.js';
import { LARGEST_DOCUMENT } from '../archive/keep-archive-file.js';
import { isRefusal } from '../refusals/is-refusal.js';
import { refuse } from '../refusals/refusal.js';
import type { FileStore } from '../reports/file-store.js';
import type { Services } from '../services.js';
import type { CurrentSession } from '../sessions/session.service.js';
import { answerRefusal } from './answer-refusal.js';
import { refuseOutsideCall } from './outside-call.js';
import { receiveArchiveFile } from './receive-archive-file.js';
import { refuseUpload } from './refuse-upload.js';
import { sendDownload, sendImage } from './send-kept-file.js';

/** Room for the multipart wrapping, the small picture and the note. */
const BESIDES = 512 * 1024;

/** A town's evidence coming in (POST /files/archive) and going out: as a file, as a picture, as a small picture. */
export function createArchiveRouter(
  services: Services,
  files: FileStore,
  findSession: (request: Request) => Promise<CurrentSession | null>,
): Router {
  const router = Router();

  router.post('/archive', async (request: Request, response: Response) => {
    const session = await findSession(request);
    const refusal =
      refuseOutsideCall(request) ??
      (session ? services.archiveChanges.checkAdding(session.actor) : refuse('not-signed-in'));
    if (!session || refusal) {
      refuseUpload(request, () => {
        answerRefusal(response, refusal ?? refuse('not-signed-in'));
      });
      return;
    }
    if (Number(request.get('content-length') ?? 0) > LARGEST_DOCUMENT + BESIDES) {
      refuseUpload(request, () => {
        answerRefusal(response, refuse('invalid-input', describeRefusedFile('document-too-large')), 413);
      });
      return;
    }
    // only said outright does a picture keep where it was taken
    const file = await receiveArchiveFile(request, files, request.query['position'] === 'keep');
    if (isRefusal(file)) {
      answerRefusal(response, file);
      return;
    }
    const saved = await services.archiveChanges.addFile(
      session.actor,
      {
        year: Number(file.fields.get('year')),
        indicator: file.fields.get('indicator') ?? null,
        note: file.fields.get('note') ?? '',
        happenedOn: file.fields.get('happenedOn') ?? '',
      },
      file,
    );
    if (isRefusal(saved)) answerRefusal(response, saved);
    else response.status(201).json({ itemId: saved.item.id });
  });

  router.get('/archive/:id', async (request: Request<{ id: string }>, response: Response) => {
    const file = await find(request, response, 'file');
    if (file) sendDownload(response, file);
  });

  router.get('/archive/:id/image', async (request: Request<{ id: string }>, response: Response) => {
    const file = await find(request, response, 'file');
    if (file) await sendImage(response, file);
  });

  router.get('/archive/:id/thumbnail', async (request: Request<{ id: string }>, response: Response) => {
    const file = await find(request, response, 'thumbnail');
    if (file) await sendImage(response, file);
  });

  /** Null once it has answered that there is nothing. */
  async function find(
    request: Request<{ id: string }>,
    response: Response,
    what: 'file' | 'thumbnail',
  ): Promise<ArchiveFile | null> {
    const session = await findSession(request);
    const file = session && (await services.archive.findFile(session.actor, request.params.id, what));
    if (!file) answerRefusal(response, refuse(session ? 'not-found' : 'not-signed-in'));
    return file;
  }

  return router;
}
