import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { Refusal } from './refusal.ts';

const COOKIE = 'beleg_token';
const THIRTY_DAYS = 30 * 24 * 60 * 60;

/** Hashes first, so that neither content nor length shows in the time taken. */
function isEqual(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/**
 * With an API_TOKEN nothing is served without it: as `Authorization: Bearer …`, or as the cookie that a browser gets by
 * opening `/?token=…` once. The cookie holds a value derived from the token, never the token.
 */
export function checkToken({ apiToken }: { apiToken?: string | undefined }): MiddlewareHandler {
  if (apiToken === undefined) return (_c, next) => next();
  const cookieValue = createHmac('sha256', apiToken).update(COOKIE).digest('hex');
  return async (c, next) => {
    const offered = c.req.method === 'GET' && c.req.path === '/' ? c.req.query('token') : undefined;
    if (offered !== undefined && isEqual(offered, apiToken)) {
      setCookie(c, COOKIE, cookieValue, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: THIRTY_DAYS });
      return c.redirect('/', 303);
    }
    const bearer = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    const cookie = getCookie(c, COOKIE);
    const known = (bearer !== undefined && isEqual(bearer, apiToken)) || (cookie !== undefined && isEqual(cookie, cookieValue));
    if (!known) {
      c.header('WWW-Authenticate', 'Bearer');
      throw new Refusal(
        'unauthorized',
        'A token is needed. Send "Authorization: Bearer <API_TOKEN>", or open /?token=<API_TOKEN> in the browser once.',
      );
    }
    await next();
  };
}
