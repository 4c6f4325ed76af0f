import { type Failure, failureSchema } from '../contract/answer.ts';

/** What a rejected comparison or summary is told as. `isExpected`: the model provider failed, which is no fault of this program. */
export function failureOf(fault: unknown): { failure: Failure; isExpected: boolean } {
  const told = fault instanceof Error && fault.name === 'WriterFailedError' && 'failure' in fault ? failureSchema.safeParse(fault.failure) : undefined;
  if (told?.success) return { failure: told.data, isExpected: true };
  return { failure: { code: 'internal-error', message: 'Something went wrong here. The log of the server says what.' }, isExpected: false };
}
