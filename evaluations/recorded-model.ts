import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { DECLINED } from '../server/answering/writers/quoted-report.ts';
import type { Settings } from '../server/settings.ts';
import type { Tell } from './evaluation.ts';
import { readJsonLines } from './read-data.ts';

/** A reply of a language model, by a hash of what it was asked. */
const recordedSchema = z.object({ key: z.string(), reply: z.string() });
const requestSchema = z.object({ messages: z.array(z.object({ role: z.string(), content: z.string() })) });

/** What was asked and is not recorded. */
export type Unrecorded = { key: string; instructions: string; prompt: string };
/** `settings`: what makes the product ask it. */
export type RecordedModel = { settings: Pick<Settings, 'writer' | 'writerUrl'>; replies: number; unrecorded: Unrecorded[] };

/** Fences of a prompt hold a random word, new for each request. */
const BOUNDARY = /[0-9a-f]{24}(?= ===)/gu;
/** What is asked with numbered sentences of reports; other tasks are declined. */
const SENTENCES = /^=== (?:BERICHT|REPORT) 1 /u;

/** Of an evaluation that a language model can have a part in. */
export const RECORDED_MODEL_OPTIONS = {
  model: z.string().optional().describe('<file>: recorded replies of a language model that reads; default: WRITER, or none'),
  asked: z.string().optional().describe('<file>: where to write what the model was asked and is not recorded'),
};

/** Measures with the recorded model, where one is given; what it was asked and is not recorded is written to `asked`. */
export async function measuredWithModel<Result>(
  { model: file, asked }: { model?: string | undefined; asked?: string | undefined },
  tell: Tell,
  measure: (recorded: RecordedModel | undefined) => Promise<Result>,
): Promise<Result> {
  if (file === undefined) return measure(undefined);
  return withRecordedModel(file, async (model) => {
    const result = await measure(model);
    tell(`Replies of the language model: ${model.replies}; not recorded: ${model.unrecorded.length}`);
    if (asked !== undefined) await writeFile(asked, model.unrecorded.map((one) => `${JSON.stringify(one)}\n`).join(''));
    return result;
  });
}

/**
 * A server on loopback that replies as a language model once did, by the protocol of local servers, so that what is measured goes the whole way of the product. What is not recorded gets a
 * reply that cannot be read, and is listed: whoever has a model can record it. Rejects with UnreadableDataError.
 */
export async function withRecordedModel<Result>(file: string, use: (model: RecordedModel) => Promise<Result>): Promise<Result> {
  const replies = new Map((await readJsonLines(file, recordedSchema)).map(({ key, reply }) => [key, reply]));
  const unrecorded = new Map<string, Unrecorded>();
  let told = 0;
  const server = createServer((request, response) => {
    answer(request, response).catch((fault: unknown) => response.destroy(fault instanceof Error ? fault : undefined));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  try {
    return await use({
      settings: { writer: 'local:recorded', writerUrl: `http://127.0.0.1:${port}/v1` },
      get replies() {
        return told;
      },
      get unrecorded() {
        return [...unrecorded.values()];
      },
    });
  } finally {
    server.close();
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { messages } = requestSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
    const contentOf = (role: string) => messages.find((one) => one.role === role)?.content ?? '';
    const [instructions, prompt] = [contentOf('system'), contentOf('user').replace(BOUNDARY, '')];
    const key = createHash('sha256').update(`${instructions}\n${prompt}`).digest('hex').slice(0, 24);
    const reply = SENTENCES.test(prompt) ? replies.get(key) : DECLINED;
    if (reply === undefined) unrecorded.set(key, { key, instructions, prompt });
    else if (reply !== DECLINED) told += 1;
    send(response, reply ?? '?');
  }
}

function send(response: ServerResponse, content: string): void {
  const event = (choice: object) =>
    `data: ${JSON.stringify({ id: 'r', object: 'chat.completion.chunk', created: 0, model: 'recorded', choices: [{ index: 0, ...choice }] })}\n\n`;
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.end(`${event({ delta: { role: 'assistant', content } })}${event({ delta: {}, finish_reason: 'stop' })}data: [DONE]\n\n`);
}
