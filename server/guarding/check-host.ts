import type { MiddlewareHandler } from 'hono';
import { Refusal } from './refusal.ts';

const WILDCARD_HOSTS = new Set(['0.0.0.0', '::']);

/** `hostname` without brackets, port and closing dot, lower case; undefined for what is no host at all. */
function hostnameOf(host: string): string | undefined {
  if (/[\s/\\?#@]/.test(host)) return undefined;
  const url = URL.parse(`http://${host}`);
  return url?.hostname.replace(/^\[|\]$|\.$/g, '');
}

/** Names that only this machine can mean. Decimal and short forms (`2130706433`, `127.1`) are read as the address they stand for. */
export function isLoopback(hostname: string): boolean {
  const name = hostnameOf(hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname);
  return name === 'localhost' || name === '::1' || (name !== undefined && /^127(\.\d{1,3}){3}$/.test(name));
}

/**
 * Stops DNS rebinding: a foreign name that was pointed at this machine is refused, whatever it asks for.
 * Listening on all addresses (`0.0.0.0`, `::`) any name may be right; there the token decides, which a foreign page cannot have.
 */
export function checkHost({ host }: { host: string }): MiddlewareHandler {
  const configured = hostnameOf(host.includes(':') && !host.startsWith('[') ? `[${host}]` : host);
  const anyName = configured !== undefined && WILDCARD_HOSTS.has(configured);
  const isKnown = (name: string | undefined) => name !== undefined && (anyName || name === configured || isLoopback(name));
  return async (c, next) => {
    // An absolute request target may name another host than the Host header: both must be known.
    const named = [new URL(c.req.url).host, c.req.header('host') ?? new URL(c.req.url).host];
    if (!named.every((name) => isKnown(hostnameOf(name)))) {
      throw new Refusal('forbidden', 'This host name is not served here. Open the address that the server printed, or set HOST.');
    }
    await next();
  };
}
