import type { Failure } from '../../contract/answer.ts';

/** A writer failed where an event stream cannot carry it (summaries). `failure` says what happened and what to do. */
export class WriterFailedError extends Error {
  override name = 'WriterFailedError';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}
