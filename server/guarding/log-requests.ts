import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';

/** One line a request, at level debug: method, path, status, milliseconds. Never the query (it may hold a token) nor a body. */
export function logRequests({ logger }: { logger: Logger }): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    logger.debug(
      { method: c.req.method, path: c.req.path, status: c.res.status, milliseconds: Math.round(performance.now() - start) },
      'request',
    );
  };
}
