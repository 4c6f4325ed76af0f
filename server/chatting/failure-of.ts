import { WriterFailedError } from '../answering/writers/writer-failed.ts';
import type { Failure } from '../contract/answer.ts';

/** What a rejected comparison or summary is told as. `isExpected`: the writer failed, which is no fault of this program. */
export function failureOf(fault: unknown): { failure: Failure; isExpected: boolean } {
  if (fault instanceof WriterFailedError) return { failure: fault.failure, isExpected: true };
  return { failure: { code: 'internal-error', message: 'Something went wrong here. The log of the server says what.' }, isExpected: false };
}
