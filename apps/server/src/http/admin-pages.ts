import { existsSync } from 'node:fs';
import path from 'node:path';
import express, { Router } from 'express';

/** The built admin app. Paths that are no file are its pages, so they get index.html. */
export function createAdminPages(folder: string): Router {
  const router = Router();
  const index = path.join(folder, 'index.html');
  // built names carry a hash of their content
  router.use(
    '/assets',
    express.static(path.join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false, fallthrough: false }),
  );
  router.use(express.static(folder, { index: false, maxAge: '1h' }));
  router.get('/{*page}', (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    if (existsSync(index)) response.sendFile(index);
    else
      response
        .status(503)
        .type('text/plain')
        .send('管理页面还没有构建，请运行 npm run build\nThe admin pages are not built yet: run npm run build\n');
  });
  return router;
}
