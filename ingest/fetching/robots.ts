import { createRequire } from 'node:module';
import type robots from 'robots-parser';
import type { Exchange } from './exchange.ts';
import { longestPause, mostRedirects, usualPause } from './fetch-limits.ts';
import { parseAddress } from './web-address.ts';

// robots-parser 3.0.1 declares a default export that its CommonJS does not have: imported, it is callable for Node or for TypeScript, not for both.
const robotsParser: typeof robots.default = createRequire(import.meta.url)('robots-parser');

/** By this name robots.txt files can address us. */
export const robotName = 'Beleg';

/** What a host allows. `refusal`: why nothing may be fetched. `pause`: milliseconds between two requests. */
export type RobotRules = { refusalOf(url: URL): string | undefined; pause: number };

export type Robots = {
  /** The rules of the host of `url`, from its robots.txt. Never rejects. */
  rulesOf(url: URL, signal?: AbortSignal): Promise<RobotRules>;
};

/** RFC 9309, 2.4: rules are not to be used for more than a day. A host that could not be asked is asked again sooner. */
const keptFor = 24 * 3_600_000;
const failureKeptFor = 5 * 60_000;

/**
 * Rules by RFC 9309: none where the file is not there (4xx), everything forbidden where it cannot be read (5xx, no answer). Kept a day.
 * `ask`: one request for a robots.txt, in turn with the others to its host.
 */
export function createRobots({ ask, now }: { ask: (url: URL, signal?: AbortSignal) => Promise<Exchange>; now: () => number }): Robots {
  const kept = new Map<string, { rules: RobotRules; until: number }>();
  return {
    async rulesOf(url, signal) {
      const known = kept.get(url.origin);
      if (known && known.until > now()) return known.rules;
      const rules = await readRules(url, (robotsUrl) => ask(robotsUrl, signal));
      // What was stopped says nothing of the host.
      if (!signal?.aborted) kept.set(url.origin, { rules, until: now() + ('isFailure' in rules ? failureKeptFor : keptFor) });
      return rules;
    },
  };
}

async function readRules(of: URL, ask: (url: URL) => Promise<Exchange>): Promise<RobotRules> {
  let url = new URL('/robots.txt', of);
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const answer = await ask(url);
    switch (answer.kind) {
      case 'content':
        return parseRules(of, answer.bytes);
      case 'redirect': {
        const next = parseAddress(answer.to, url);
        if (next.kind === 'rejected') return everythingAllowed;
        url = next.url;
        break;
      }
      case 'refused':
        return answer.status >= 500 ? nothingAllowed(unreadable(of, `it answers ${answer.status}`)) : everythingAllowed;
      case 'busy':
        return nothingAllowed(unreadable(of, `it answers ${answer.status}`));
      case 'rejected':
        return nothingAllowed(answer.reason);
      case 'not-modified':
        return everythingAllowed;
    }
  }
  return everythingAllowed;
}

const everythingAllowed: RobotRules = { refusalOf: () => undefined, pause: usualPause };

function nothingAllowed(reason: string): RobotRules & { isFailure: true } {
  return { refusalOf: () => reason, pause: usualPause, isFailure: true };
}

function unreadable({ host }: URL, how: string): string {
  return `the rules for robots of ${host} (robots.txt) cannot be read: ${how}; nothing is fetched from there without them, run it again later`;
}

function parseRules(of: URL, bytes: Uint8Array): RobotRules {
  const robots = robotsParser(new URL('/robots.txt', of).href, new TextDecoder().decode(bytes));
  const delay = (robots.getCrawlDelay(robotName) ?? 0) * 1_000;
  return {
    refusalOf: (url) =>
      robots.isAllowed(url.href, robotName) === false
        ? `the rules for robots of ${url.host} (robots.txt) forbid it; open it in the browser, save it and name the file`
        : undefined,
    pause: Math.min(Math.max(delay, usualPause), longestPause),
  };
}
