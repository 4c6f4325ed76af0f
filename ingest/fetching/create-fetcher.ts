import { lookup } from 'node:dns/promises';
import { Agent } from 'undici';
import { type Rejection, rejected } from '../reading/read-outcome.ts';
import { type Exchange, exchange } from './exchange.ts';
import { failureReason } from './failure-reason.ts';
import { type FetchLimits, longestRetryWait, mostRedirects, usualLimits } from './fetch-limits.ts';
import type { Fetcher, FetchOutcome, Validators } from './fetcher.ts';
import { guardedConnector, type MayConnect, type Resolve } from './guarded-connector.ts';
import { createHostPace, type Pacing, realTime } from './host-pace.ts';
import { isPublicAddress } from './public-address.ts';
import { createRobots, robotName } from './robots.ts';
import { parseAddress, type WebAddress } from './web-address.ts';

export type FetcherOptions = {
  clock: () => Date;
  /** Hosts that may lead to private addresses, as `host` (default ports) or `host:port`. */
  privateHosts: string[];
  /** Where the operator of a site can complain, for the User-Agent. */
  contact?: string | undefined;
  resolve?: Resolve;
  pacing?: Pacing;
  limits?: FetchLimits;
};

/** Builds the fetcher with its guards: public addresses only, save those of `privateHosts`. */
export function createFetcher({
  clock,
  privateHosts,
  contact,
  resolve = resolveAll,
  pacing = realTime,
  limits = usualLimits,
}: FetcherOptions): Fetcher {
  const parts = {
    dispatcher: new Agent({
      connect: guardedConnector({ mayConnect: mayConnectTo(privateHosts), resolve, timeout: limits.connect }),
      // Sites a feed can name are many; connections are not kept for long.
      keepAliveMaxTimeout: 10_000,
    }),
    userAgent: `${robotName}/0.1 (reads news reports for an analyst; honours robots.txt${contact ? `; ${contact}` : ''})`,
    limits,
  };
  const pace = createHostPace(pacing);
  const robots = createRobots({
    now: pacing.now,
    ask: (url, signal) => pace.inTurn(url.hostname, 0, () => exchange(parts, url, { isRobots: true, signal }), signal),
  });
  /** Until when a host asked to be left alone. */
  const busyUntil = new Map<string, number>();

  /** One request under the host's rules; one that is told to wait a little waits and asks again. */
  async function ask(url: URL, validators: Validators | undefined, signal: AbortSignal | undefined): Promise<Exchange> {
    const rules = await robots.rulesOf(url, signal);
    const refusal = rules.refusalOf(url);
    if (refusal !== undefined) return { ...rejected(refusal), unreachable: false };
    for (let hasWaited = false; ; hasWaited = true) {
      const busy = busyUntil.get(url.hostname) ?? 0;
      if (busy > pacing.now()) return busyRejection(url, busy);
      const answer = await pace.inTurn(url.hostname, rules.pause, () => exchange(parts, url, { validators, signal }), signal);
      if (answer.kind !== 'busy') return answer;
      const wait = waitOf(answer.retryAfter, pacing.now());
      if (wait !== undefined && wait > longestRetryWait) busyUntil.set(url.hostname, pacing.now() + wait);
      if (wait === undefined || wait > longestRetryWait || hasWaited)
        return busyRejection(url, wait === undefined ? undefined : pacing.now() + wait);
      await pacing.wait(wait, signal);
    }
  }

  async function follow(address: WebAddress, validators: Validators | undefined, signal: AbortSignal | undefined): Promise<FetchOutcome> {
    let { url } = address;
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const answer = await ask(url, validators, signal);
      switch (answer.kind) {
        case 'content':
          return { ...answer, kind: 'fetched', url: url.href, retrievedAt: clock().toISOString() };
        case 'redirect': {
          const next = parseAddress(answer.to, url);
          if (next.kind === 'rejected') return rejected(`${url.host} leads on to an address that is not fetched: ${next.reason}`);
          url = next.url;
          break;
        }
        case 'refused':
          return rejected(statusReason(answer.status, url));
        case 'busy':
          return busyRejection(url, undefined);
        case 'not-modified':
          return answer;
        case 'rejected':
          return rejected(answer.reason);
      }
    }
    return rejected(`${url.host} leads on from address to address, more than ${mostRedirects} times; check the address in the browser`);
  }

  return {
    async fetch(address, { validators, signal } = {}) {
      try {
        return await follow(address, validators, signal);
      } catch (error) {
        return rejected(failureReason(error, address.url.host, limits.body.bytes));
      }
    },
    close: () => parts.dispatcher.destroy(),
  };
}

/** Addresses on the public Internet, and any of the hosts that were named. */
function mayConnectTo(privateHosts: string[]): MayConnect {
  // An IPv6 address comes without its brackets.
  const named = new Set(privateHosts.map((host) => host.toLowerCase().replace(/[[\]]/g, '')));
  return ({ hostname, port, address }) => {
    const host = hostname.toLowerCase();
    return isPublicAddress(address) || named.has(`${host}:${port}`) || ((port === 80 || port === 443) && named.has(host));
  };
}

async function resolveAll(hostname: string): Promise<string[]> {
  return (await lookup(hostname, { all: true })).map(({ address }) => address);
}

/** Milliseconds of a Retry-After, given in seconds or as a date; undefined where it says nothing. */
function waitOf(retryAfter: string | undefined, now: number): number | undefined {
  if (retryAfter === undefined) return undefined;
  const wait = /^\d{1,9}$/.test(retryAfter) ? Number(retryAfter) * 1_000 : Date.parse(retryAfter) - now;
  return Number.isFinite(wait) ? Math.max(wait, 0) : undefined;
}

function busyRejection({ host }: URL, until: number | undefined): Rejection & { unreachable: boolean } {
  const when =
    until === undefined ? 'run it again later' : `run it again after ${new Date(until).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return { ...rejected(`${host} asks to be left alone for now; ${when}`), unreachable: false };
}

function statusReason(status: number, { host }: URL): string {
  switch (status) {
    case 404:
    case 410:
      return `${host} has no such page (${status}); check the address`;
    case 401:
    case 402:
    case 403:
    case 451:
      return `${host} does not give it out (${status}); open it in the browser, save it and name the file`;
    default:
      if (status >= 500) return `${host} has a fault of its own (${status}); run it again later`;
      return `${host} answers ${status} instead of the page; check the address in the browser`;
  }
}
