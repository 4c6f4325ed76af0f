import { existsSync } from 'node:fs';
import path from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import { Refusal } from '../guarding/refusal.ts';

const ONE_YEAR = 'public, max-age=31536000, immutable';

/** Serves the built web app; paths that name no file are the app's own addresses and get its page. Without a build, `/` says what to run. */
export function serveWebApp(app: Pick<Hono, 'use'>, { webFolder }: { webFolder?: string | undefined }): void {
  if (webFolder === undefined || !existsSync(path.join(webFolder, 'index.html'))) {
    app.use('/', async (c, next) => {
      if (c.req.method === 'GET' || c.req.method === 'HEAD') throw new Refusal('not-found', 'The web app is not built. Run: npm run build');
      await next();
    });
    return;
  }
  const file = serveStatic({ root: webFolder });
  const page = serveStatic({ root: webFolder, path: 'index.html' });
  app.use('*', async (c, next) => {
    if (isServerPath(c.req.path)) return next();
    const isAddress = c.req.path === '/' || !path.posix.basename(c.req.path).includes('.');
    let isServed = true;
    const response = await (isAddress ? page : file)(c, async () => {
      isServed = false;
      await next();
    });
    if (!isServed || !response) return;
    // Vite puts a hash of the content into the names under assets/.
    response.headers.set('Cache-Control', c.req.path.startsWith('/assets/') ? ONE_YEAR : 'no-cache');
    return response;
  });
}

function isServerPath(requestPath: string): boolean {
  return /^\/(?:api|docs|openapi\.json)(?:\/|$)/.test(requestPath);
}
