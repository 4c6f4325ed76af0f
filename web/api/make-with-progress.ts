import type { z } from 'zod';
import { type AnswerEvent, answerEventSchema } from '../../server/contract/answer-events.ts';
import { RequestError, readError } from './request.ts';

export type Progress = Extract<AnswerEvent, { type: 'progress' }>;

type Making = { body: unknown; signal: AbortSignal; onProgress: (progress: Progress) => void };

/**
 * Has the server make something that takes its time, and tells how far it is. The result as the contract's schema has it; rejects with `RequestError`, and with the
 * signal's reason when it is stopped: the server stops with it, since the connection closes.
 */
export async function makeWithProgress<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  { body, signal, onProgress }: Making,
): Promise<z.infer<Schema>> {
  const response = await post(path, body, signal);
  if (!response.ok) throw readError(await response.text());
  if (!response.headers.get('content-type')?.startsWith('text/event-stream') || !response.body)
    return parsed(schema, path, await response.text());
  for await (const { event, data } of readEvents(response.body)) {
    if (event === 'result') return parsed(schema, path, data);
    if (event === 'error') throw readError(data);
    const step = event === 'progress' ? answerEventSchema.safeParse(JSON.parse(data)).data : undefined;
    if (step?.type === 'progress') onProgress(step);
  }
  throw new RequestError('unreachable', `POST ${path} ended without a result`);
}

async function post(path: string, body: unknown, signal: AbortSignal): Promise<Response> {
  try {
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
    return await fetch(path, { method: 'POST', signal, headers, body: JSON.stringify(body) });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new RequestError('unreachable', `POST ${path} got no response`, { cause });
  }
}

/** Server-sent events as the server writes them: a name, one line of data, an empty line. */
async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<{ event: string; data: string }> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string) =>
        block
          .split('\n')
          .find((line) => line.startsWith(`${name}: `))
          ?.slice(name.length + 2);
      const [event, data] = [field('event'), field('data')];
      if (event !== undefined && data !== undefined) yield { event, data };
    }
  }
}

function parsed<Schema extends z.ZodType>(schema: Schema, path: string, text: string): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new RequestError('unreadable-response', `${path} sent something other than the contract says`, { cause });
  }
}
