import { z } from 'zod';

/** The closed set of error codes, each with its HTTP status. */
export const ERROR_STATUS = {
  'invalid-request': 400,
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'request-timeout': 408,
  conflict: 409,
  'too-large': 413,
  'unsupported-media-type': 415,
  'too-many-requests': 429,
  'internal-error': 500,
  'writer-failed': 502,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;
const codes = Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]];

/** Every error body: `{error: {code, message, …facts}}`. `message` says what to do; facts depend on the code. */
export const errorResponseSchema = z.object({ error: z.looseObject({ code: z.enum(codes), message: z.string() }) });
export type ErrorResponse = z.infer<typeof errorResponseSchema>;
