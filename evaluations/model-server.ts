import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/** What the model writes: text in the pieces it is sent in, or the call of a tool that nobody offered it. */
export type ModelReply = { pieces: string[]; toolCall?: { name: string; arguments: string } | undefined };

/** `url`: to be given as WRITER_URL. `requests`: bodies as they came. */
export type ModelServer = { url: string; requests: string[]; close(): Promise<void> };

const requestSchema = z.object({ messages: z.array(z.object({ role: z.string(), content: z.string() })) });

/** The streaming side of OpenAI's chat completions on loopback; `reply` is given the text of the user's message. */
export async function startModelServer(reply: (prompt: string) => ModelReply | Promise<ModelReply>): Promise<ModelServer> {
  const requests: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    requests.push(body);
    const { messages } = requestSchema.parse(JSON.parse(body));
    await send(response, await reply(messages.filter(({ role }) => role === 'user').at(-1)?.content ?? ''));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((fault: unknown) => response.destroy(fault instanceof Error ? fault : undefined));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The model server has no port');
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    requests,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function send(response: ServerResponse, { pieces, toolCall }: ModelReply): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  const event = async (data: object) => {
    if (response.destroyed || response.write(`data: ${JSON.stringify({ ...head, ...data })}\n\n`)) return;
    await once(response, 'drain');
  };
  const delta = (content: object, finish: string | null = null) =>
    event({ choices: [{ index: 0, delta: content, finish_reason: finish }] });
  await delta({ role: 'assistant', content: '' });
  for (const content of pieces) await delta({ content });
  if (toolCall) await delta({ tool_calls: [{ index: 0, id: 'call_1', type: 'function', function: toolCall }] });
  await delta({}, toolCall ? 'tool_calls' : 'stop');
  await event({ choices: [], usage: { prompt_tokens: 900, completion_tokens: pieces.length, total_tokens: 900 + pieces.length } });
  response.end('data: [DONE]\n\n');
}

const head = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1_763_800_000, model: 'obedient' };
