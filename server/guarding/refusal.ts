import type { Context } from 'hono';
import { ERROR_STATUS, type ErrorCode, type ErrorResponse } from '../contract/errors.ts';

/** An expected outcome that is no answer: thrown by guards and routes, sent as `{error: {code, message, …facts}}`. `message` says what to do. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly facts: Record<string, unknown>;

  constructor(code: ErrorCode, message: string, facts: Record<string, unknown> = {}) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.facts = facts;
  }
}

export function refusalResponse(c: Context, { code, message, facts }: Refusal): Response {
  const body: ErrorResponse = { error: { ...facts, code, message } };
  return c.json(body, ERROR_STATUS[code]);
}
