import type { Context } from 'hono';
import type { Logger } from 'pino';
import { failureOf } from '../chatting/failure-of.ts';
import { untilAborted } from '../chatting/until-aborted.ts';
import type { AnswerEvent } from '../contract/answer-events.ts';
import { logFault } from '../guarding/handle-error.ts';
import type { StreamLimit } from '../guarding/limit-streams.ts';
import { Refusal } from '../guarding/refusal.ts';
import { toBoundedStream } from './bounded-stream.ts';

type Made<Value> = { type: 'result'; value: Value };

/** Makes a comparison or summary: with its progress as server-sent events when asked for, else just the whole as JSON. */
export function createMadeOnce({ streams, logger }: { streams: StreamLimit; logger: Logger }) {
  return async function makeOnce<Value>(
    c: Context,
    { make, keep }: { make: (signal: AbortSignal) => AsyncGenerator<AnswerEvent, Value>; keep: (value: Value) => void },
  ): Promise<{ stream: Response } | { value: Value }> {
    const place = streams.take();
    const left = new AbortController();
    const signal = AbortSignal.any([left.signal, c.req.raw.signal]);
    const steps = untilAborted(withResult(make(signal), keep), signal);

    if (wantsEvents(c)) {
      const stream = toBoundedStream({
        parts: toServerSentEvents(steps, (fault) => logFault(logger, fault, { path: c.req.path })),
        abort: () => left.abort(),
        onFault: (fault) => logFault(logger, fault, { path: c.req.path }),
        onEnd: place.release,
      });
      const headers = { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' };
      return { stream: new Response(stream.pipeThrough(new TextEncoderStream()), { headers }) };
    }

    try {
      for await (const step of steps) if (step.type === 'result') return { value: step.value };
    } catch (fault) {
      const { failure, isExpected } = failureOf(fault);
      if (isExpected) throw new Refusal('writer-failed', failure.message, { reason: failure.code });
      throw fault;
    } finally {
      place.release();
    }
    throw new Refusal('request-timeout', 'The request was ended before it was answered.');
  };
}

function wantsEvents(c: Context): boolean {
  return (c.req.header('accept') ?? '').split(',').some((type) => type.split(';')[0]?.trim().toLowerCase() === 'text/event-stream');
}

/** Keeps what was made before it is told, so that its id can be opened at once. */
async function* withResult<Value>(
  steps: AsyncGenerator<AnswerEvent, Value>,
  keep: (value: Value) => void,
): AsyncGenerator<AnswerEvent | Made<Value>> {
  const value = yield* steps;
  keep(value);
  yield { type: 'result', value };
}

async function* toServerSentEvents<Value>(
  steps: AsyncGenerator<AnswerEvent | Made<Value>>,
  onFault: (fault: unknown) => void,
): AsyncGenerator<string> {
  try {
    for await (const step of steps) {
      if (step.type === 'result') yield serverSent('result', step.value);
      else yield serverSent(step.type, step);
    }
  } catch (fault) {
    // The status is sent already: the error comes as the last event, in the form of every other error body.
    const { failure, isExpected } = failureOf(fault);
    if (!isExpected) onFault(fault);
    const code = isExpected ? 'writer-failed' : 'internal-error';
    yield serverSent('error', { error: { code, message: failure.message, reason: failure.code } });
  }
}

function serverSent(event: string, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
