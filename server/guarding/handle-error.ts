import type { ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import type { ErrorCode } from '../contract/errors.ts';
import { Refusal, refusalResponse } from './refusal.ts';

/** What Hono itself throws, by status. */
const KNOWN: Partial<Record<number, { code: ErrorCode; message: string }>> = {
  400: { code: 'invalid-request', message: 'The body is not valid JSON.' },
  413: { code: 'too-large', message: 'The body is too large.' },
  415: { code: 'unsupported-media-type', message: 'Send the body as JSON, with the header "Content-Type: application/json".' },
};

/** Refusals become their answer; anything else is a fault: logged once, told without its insides. */
export function handleError({ logger }: { logger: Logger }): ErrorHandler {
  return (error, c) => {
    if (error instanceof Refusal) return refusalResponse(c, error);
    const known = error instanceof HTTPException ? KNOWN[error.status] : undefined;
    if (known) return refusalResponse(c, new Refusal(known.code, known.message));
    if (c.req.raw.signal.aborted)
      return refusalResponse(c, new Refusal('request-timeout', 'The request was ended before it was answered.'));
    logFault(logger, error, { method: c.req.method, path: c.req.path });
    return refusalResponse(c, new Refusal('internal-error', 'Something went wrong here. The log of the server says what.'));
  };
}

/** One line. Only name, message and stack: errors of model providers carry the prompt and the request's headers. */
export function logFault(logger: Logger, fault: unknown, facts: Record<string, unknown>): void {
  const error = fault instanceof Error ? { name: fault.name, message: fault.message, stack: fault.stack } : { message: String(fault) };
  logger.error({ ...facts, error }, 'fault');
}
