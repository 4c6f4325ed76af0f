import { type Dispatcher, request } from 'undici';
import { type Rejection, rejected } from '../reading/read-outcome.ts';
import { acceptHeader, isAcceptedType, mediaTypeOf } from './accepted-types.ts';
import { failureReason } from './failure-reason.ts';
import { type FetchLimits, longestRobots } from './fetch-limits.ts';
import type { Validators } from './fetcher.ts';
import { acceptedEncodings, discard, readBody } from './read-body.ts';

/** What one request led to. `busy`: too many requests, or out of service for now; `retryAfter` as the server wrote it. */
export type Exchange =
  | ({ kind: 'content'; bytes: Uint8Array; contentType?: string | undefined } & Validators)
  | { kind: 'redirect'; to: string }
  | { kind: 'not-modified' }
  | { kind: 'busy'; status: number; retryAfter?: string | undefined }
  | { kind: 'refused'; status: number }
  | (Rejection & { unreachable: boolean });

export type ExchangeParts = { dispatcher: Dispatcher; userAgent: string; limits: FetchLimits };

/** One request and its answer, whole, within the limits. `isRobots`: of any type, and cut instead of refused where it is too long. Never rejects. */
export async function exchange(
  { dispatcher, userAgent, limits }: ExchangeParts,
  url: URL,
  {
    validators = {},
    isRobots = false,
    signal,
  }: { validators?: Validators | undefined; isRobots?: boolean; signal?: AbortSignal | undefined },
): Promise<Exchange> {
  const timeLimit = AbortSignal.timeout(limits.total);
  try {
    const { statusCode, headers, body } = await request(url, {
      dispatcher,
      signal: signal ? AbortSignal.any([signal, timeLimit]) : timeLimit,
      headersTimeout: limits.idle,
      bodyTimeout: limits.idle,
      headers: {
        'user-agent': userAgent,
        accept: isRobots ? 'text/plain, */*;q=0.1' : acceptHeader,
        'accept-encoding': acceptedEncodings,
        'accept-language': 'de, en;q=0.8, *;q=0.5',
        ...(validators.etag !== undefined && { 'if-none-match': validators.etag }),
        ...(validators.lastModified !== undefined && { 'if-modified-since': validators.lastModified }),
      },
    });
    const header = (name: string) => {
      const value = headers[name];
      return Array.isArray(value) ? value[0] : value;
    };
    const early = withoutBody(statusCode, header, Object.keys(validators).length > 0);
    if (early) {
      discard(body);
      return early;
    }
    const contentType = header('content-type');
    if (!isRobots && !isAcceptedType(contentType)) {
      discard(body);
      return refuse(`${mediaTypeOf(contentType).slice(0, 80)} is no report: only HTML, XML, JSON, PDF and text are fetched`);
    }
    const bodyLimits = isRobots ? { ...limits.body, bytes: longestRobots } : limits.body;
    const bytes = await readBody(body, { encoding: header('content-encoding'), limits: bodyLimits, cut: isRobots });
    return { kind: 'content', bytes, contentType, ...validatorsOf(header) };
  } catch (error) {
    return { ...rejected(failureReason(error, url.host, limits.body.bytes)), unreachable: true };
  }
}

type Header = (name: string) => string | undefined;

/** What the status alone decides; undefined where there is a body to read. */
function withoutBody(status: number, header: Header, isConditional: boolean): Exchange | undefined {
  if (status === 304 && isConditional) return { kind: 'not-modified' };
  if (status === 429 || status === 503) return { kind: 'busy', status, retryAfter: header('retry-after') };
  const to = header('location');
  if ([301, 302, 303, 307, 308].includes(status) && to !== undefined) return { kind: 'redirect', to };
  if (status === 200 || status === 203) return undefined;
  return { kind: 'refused', status };
}

/** Only validators that can be sent back as they are. */
function validatorsOf(header: Header): Validators {
  const etag = header('etag');
  const lastModified = header('last-modified');
  return {
    ...(etag !== undefined && /^(?:W\/)?"[\x21\x23-\x7e]{0,500}"$/.test(etag) && { etag }),
    ...(lastModified !== undefined && /^[\w,: +-]{1,60}$/.test(lastModified) && { lastModified }),
  };
}

function refuse(reason: string): Exchange {
  return { ...rejected(reason), unreachable: false };
}
