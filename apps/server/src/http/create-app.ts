import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import type { Express, NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { Database } from '../database/database.js';
import { createLoaders } from '../graphql/loaders.js';
import type { RequestContext } from '../graphql/request-context.js';
import { refuse } from '../refusals/refusal.js';
import type { FileStore } from '../reports/file-store.js';
import type { Services } from '../services.js';
import type { CurrentSession } from '../sessions/session.service.js';
import { createAdminPages } from './admin-pages.js';
import { answerRefusal } from './answer-refusal.js';
import { createArchiveExportRouter } from './archive-export-router.js';
import { createArchiveRouter } from './archive-router.js';
import { createAuditRouter } from './audit-router.js';
import { createLettersRouter } from './letters-router.js';
import { createPapersRouter } from './papers-router.js';
import { createProofsRouter } from './proofs-router.js';
import { createRankingsRouter } from './rankings-router.js';
import { createReportsRouter } from './reports-router.js';
import { createResolutionsRouter } from './resolutions-router.js';
import { readSessionToken, sendSessionToken } from './session-cookie.js';

export interface AppParts {
  readonly database: Database;
  readonly services: Services;
  readonly files: FileStore;
  readonly apollo: ApolloServer<RequestContext>;
  readonly adminFolder: string;
  /** Whether the cookie may travel over this connection only encrypted. */
  readonly isSecure: (request: Request) => boolean;
  readonly log: Logger;
}

/** Everything that is served over HTTP. */
export function createApp({ database, services, files, apollo, adminFolder, isSecure, log }: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(helmet(HEADERS));

  const findSession = async (request: Request): Promise<CurrentSession | null> => {
    const token = readSessionToken(request);
    return token === null ? null : services.sessions.find(token, request.ip ?? null);
  };

  app.get('/healthz', async (_request, response) => {
    await database.read.query('SELECT 1');
    response.setHeader('Cache-Control', 'no-store');
    response.json({ status: 'ok' });
  });
  app.use('/files', createReportsRouter(services, files, findSession));
  app.use('/files', createArchiveRouter(services, files, findSession));
  app.use('/files', createResolutionsRouter(services, files, findSession));
  app.use('/files', createProofsRouter(services, files, findSession));
  app.use('/exports', createLettersRouter(services, files, findSession));
  app.use('/exports', createAuditRouter(services, findSession));
  app.use('/exports', createPapersRouter(services, findSession));
  app.use('/exports', createRankingsRouter(services, findSession));
  app.use('/exports', createArchiveExportRouter(services, findSession));
  app.use(
    '/graphql',
    express.json({ limit: '1mb' }),
    expressMiddleware(apollo, {
      context: async ({ req, res }) => {
        const session = await findSession(req);
        return {
          services,
          session,
          loaders: session && createLoaders(services, session.actor),
          token: readSessionToken(req),
          setToken: (token) => {
            sendSessionToken(res, token, isSecure(req));
          },
        };
      },
    }),
  );
  app.use(['/files', '/exports', '/graphql'], (_request, response) => {
    answerRefusal(response, refuse('not-found'));
  });
  app.use(createAdminPages(adminFolder));
  app.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = statusOf(error);
    if (status >= 500) log.error({ err: error, method: request.method, path: request.path }, 'a request failed');
    if (request.path === '/healthz') response.status(503).json({ status: 'failed' });
    else response.status(status).json({ code: 'ERROR', message: { zh: '请求没有完成', en: 'The request failed' } });
  });
  return app;
}

const HEADERS: Parameters<typeof helmet>[0] = {
  contentSecurityPolicy: {
    directives: {
      defaultSrc: ["'self'"],
      // the component library writes its styles into the page
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      frameAncestors: ["'none'"],
      // offices run it over plain http inside their network
      upgradeInsecureRequests: null,
    },
  },
  strictTransportSecurity: false,
};

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? error.status : null;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}
