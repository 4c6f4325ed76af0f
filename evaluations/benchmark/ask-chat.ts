/** Parts of the chat's stream that show the analyst something of the answer. */
const SHOWN = /"type":"(?:data-claim|data-delta|data-abstention|text-delta)"/;

/** Asks over HTTP as the browser does. Resolves with the milliseconds until the first word of the answer came and until all had come. Rejects when none came. */
export async function askChat(
  address: string,
  { question, conversation }: { question: string; conversation: string },
): Promise<{ first: number; whole: number }> {
  const began = performance.now();
  const response = await fetch(`${address}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: conversation, messages: [{ id: 'm', role: 'user', parts: [{ type: 'text', text: question }] }] }),
  });
  if (!response.ok || !response.body) throw new Error(`The chat answered ${response.status}`);
  const first = await firstShown(response.body, () => performance.now() - began);
  if (first === undefined) throw new Error(`The chat ended without an answer to: ${question}`);
  return { first, whole: performance.now() - began };
}

/** What `clock` said when the first part of the answer came; reads on to the end. Undefined when none came. */
export async function firstShown(body: AsyncIterable<Uint8Array>, clock: () => number): Promise<number | undefined> {
  const decoder = new TextDecoder();
  let first: number | undefined;
  let text = '';
  for await (const piece of body) {
    if (first !== undefined) continue;
    text += decoder.decode(piece, { stream: true });
    if (SHOWN.test(text)) first = clock();
  }
  return first;
}
