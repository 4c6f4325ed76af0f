import type { MiddlewareHandler } from 'hono';
import { Refusal } from './refusal.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const OWN_SITES = new Set(['same-origin', 'none']);

/**
 * Refuses what another site's page sends here with an unsafe method. Programs that are no browser (curl, scripts) send
 * neither header and pass. Hosts are compared, not schemes: behind a proxy that ends TLS the scheme differs.
 */
export function checkOrigin(): MiddlewareHandler {
  return async (c, next) => {
    if (!SAFE_METHODS.has(c.req.method)) {
      const host = c.req.header('host') ?? new URL(c.req.url).host;
      const origin = c.req.header('origin');
      const site = c.req.header('sec-fetch-site');
      const foreignOrigin = origin !== undefined && URL.parse(origin)?.host !== host.toLowerCase();
      if (foreignOrigin || (site !== undefined && !OWN_SITES.has(site))) {
        throw new Refusal('forbidden', 'Requests from other sites are refused. Use Beleg at its own address.');
      }
    }
    await next();
  };
}
