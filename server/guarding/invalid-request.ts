import type { Hook } from '@hono/zod-openapi';
import type { Env } from 'hono';
import { Refusal } from './refusal.ts';

type Fault = { field: string; rule: string };

export const refuseInvalid: Hook<unknown, Env, string, unknown> = (result) => {
  if (!result.success) throw invalidRequest(result.error);
};

/** Schema errors as 400: each names the field and the rule. Values are not repeated. */
export function invalidRequest(error: { issues: (Parameters<typeof fieldOf>[0] & { message: string })[] }): Refusal {
  const faults = error.issues.map((issue): Fault => ({ field: fieldOf(issue), rule: issue.message.slice(0, 300) }));
  const [first] = faults;
  return new Refusal('invalid-request', first ? `${first.field}: ${first.rule}` : 'The request does not fit the schema.', {
    faults: faults.slice(0, 20),
  });
}

function fieldOf(issue: { path: PropertyKey[]; code?: string; keys?: string[] }): string {
  const path = [...issue.path, ...(issue.code === 'unrecognized_keys' ? (issue.keys ?? []).slice(0, 1) : [])];
  return path.length === 0 ? 'request' : path.map(String).join('.').slice(0, 200);
}
