import type { z } from 'zod';
import { type ErrorCode, errorResponseSchema } from '../../server/contract/errors.ts';

type FailureCode = ErrorCode | 'unreachable' | 'unreadable-response';

/** A call that did not give what was asked for. `message` is the server's own, where it sent one. */
export class RequestError extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RequestError';
    this.code = code;
  }
}

type Call = { method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'; body?: unknown; form?: FormData; signal?: AbortSignal };

async function send(path: string, { method = 'GET', body, form, signal }: Call): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      signal: signal ?? null,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? (form ?? null) : JSON.stringify(body),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new RequestError('unreachable', `${method} ${path} got no response`, { cause });
  }
}

/** Reads an error body (`{error: {code, message}}`) from the text of a response. */
export function readError(text: string): RequestError {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    return new RequestError('unreadable-response', text.slice(0, 300), { cause });
  }
  const parsed = errorResponseSchema.safeParse(body);
  if (!parsed.success) return new RequestError('unreadable-response', text.slice(0, 300));
  return new RequestError(parsed.data.error.code, parsed.data.error.message);
}

/** Calls the server and ignores what a success says. Rejects with `RequestError`. */
export async function requestNothing(path: string, call: Call): Promise<void> {
  const response = await send(path, call);
  if (!response.ok) throw readError(await response.text());
}

/** Calls the server and parses its JSON with the contract's schema. Rejects with `RequestError`. */
export async function request<Schema extends z.ZodType>(schema: Schema, path: string, call: Call = {}): Promise<z.infer<Schema>> {
  const response = await send(path, call);
  const text = await response.text();
  if (!response.ok) throw readError(text);
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new RequestError('unreadable-response', `${path} sent something other than the contract says`, { cause });
  }
}
