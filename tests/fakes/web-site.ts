import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFetcher, type FetcherOptions } from '../../ingest/fetching/create-fetcher.ts';
import { usualLimits } from '../../ingest/fetching/fetch-limits.ts';
import { parseAddress, type WebAddress } from '../../ingest/fetching/web-address.ts';

export type Answer = { status?: number; headers?: Record<string, string>; body?: string | Uint8Array };
type Handler = Answer | ((request: IncomingMessage, response: ServerResponse) => Answer | undefined);

export type WebSite = {
  port: number;
  /** Path → what stands there; a function answers itself, or says what to answer. What is not here is 404. */
  pages: Map<string, Handler>;
  /** "host path", in order. */
  requests: string[];
  headersOf: IncomingMessage['headers'][];
  close(): Promise<void>;
};

/** A web server on this machine that answers for every host. */
export async function startWebSite(pages: Record<string, Handler> = {}): Promise<WebSite> {
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    site.requests.push(`${request.headers.host?.replace(/:\d+$/, '')} ${path}`);
    site.headersOf.push(request.headers);
    const handler = site.pages.get(path) ?? { status: 404 };
    const answer = typeof handler === 'function' ? handler(request, response) : handler;
    if (!answer) return;
    response.writeHead(answer.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...answer.headers }).end(answer.body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const site: WebSite = {
    port: (server.address() as AddressInfo).port,
    pages: new Map(Object.entries(pages)),
    requests: [],
    headersOf: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return site;
}

/** Time that passes only while it is waited for. */
export function skippedTime(start = Date.parse('2031-03-04T05:06:07Z')) {
  let now = start;
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    async wait(milliseconds: number) {
      waits.push(milliseconds);
      now += milliseconds;
    },
  };
}

/** A fetcher for which `zeitung.example` and `archiv.example` lead to the site; other names lead where `hosts` says, or nowhere. */
export function fetcherOf(site: WebSite, { hosts = {}, ...options }: Partial<FetcherOptions> & { hosts?: Record<string, string[]> } = {}) {
  const own = ['zeitung.example', 'archiv.example'];
  const leadsTo: Record<string, string[]> = { ...Object.fromEntries(own.map((host) => [host, ['127.0.0.1']])), ...hosts };
  const pacing = skippedTime();
  const fetcher = createFetcher({
    clock: () => new Date('2031-03-04T05:06:07Z'),
    privateHosts: own.map((host) => `${host}:${site.port}`),
    pacing,
    limits: usualLimits,
    async resolve(host) {
      const addresses = leadsTo[host];
      if (!addresses) throw Object.assign(new Error(`no ${host}`), { code: 'ENOTFOUND' });
      return addresses;
    },
    ...options,
  });
  return { fetcher, waits: pacing.waits, at: (path: string, host = 'zeitung.example') => addressOf(`http://${host}:${site.port}${path}`) };
}

export function addressOf(written: string): WebAddress {
  const address = parseAddress(written);
  if (address.kind === 'rejected') throw new Error(`${written}: ${address.reason}`);
  return address;
}
