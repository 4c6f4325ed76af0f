import { OpenAPIHono, z } from '@hono/zod-openapi';
import { ERROR_STATUS, type ErrorCode, errorResponseSchema } from '../contract/errors.ts';
import { refuseInvalid } from '../guarding/invalid-request.ts';

/** A router whose schema errors are refusals that name field and rule. */
export function createRouter(): OpenAPIHono {
  return new OpenAPIHono({ defaultHook: refuseInvalid });
}

export const idParameters = z.object({ id: z.string().min(1).max(100) });
/** For routes that take no query: a misspelt key is refused, not ignored. */
export const noQuery = z.strictObject({});

export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } } as const;
}

export function jsonContent<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } } as const;
}

const DESCRIPTIONS: Partial<Record<ErrorCode, string>> = {
  'invalid-request': 'The request does not fit the schema; field and rule are named.',
  'not-found': 'No such id.',
  'too-large': 'The body is larger than allowed.',
  'unsupported-media-type': 'The body is not announced as JSON.',
  'too-many-requests': 'Too many answers are being written at once.',
  'writer-failed': 'The writer (the language model) failed; `reason` says how.',
};

/** The refusals a route documents, by status. */
export function refusals(...codes: ErrorCode[]) {
  return Object.fromEntries(codes.map((code) => [ERROR_STATUS[code], jsonContent(errorResponseSchema, DESCRIPTIONS[code] ?? code)]));
}
