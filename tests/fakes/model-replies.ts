import type { ModelReply, ModelRequest, ModelWriter } from '../../server/answering/writers/writer.ts';

/** The reply of a language model that did not understand what was asked. */
export async function nothingReadable(): Promise<ModelReply> {
  return { text: 'Gerne! Womit kann ich helfen?', isCutOff: false };
}

/** A pair of sentences by words that stand in them, and what a language model says of it. */
export type ScriptedPair = [one: string, other: string, said: { relation: string; kind?: string; wordsA?: string; wordsB?: string }];

/** A language model that finds these pairs in whatever sentences it is sent, and writes no prose. `asked`: what it was sent. */
export function readerOf(pairs: readonly ScriptedPair[]): ModelWriter & { asked: ModelRequest[] } {
  const asked: ModelRequest[] = [];
  return {
    name: 'local:reader',
    isModel: true,
    asked,
    async *write() {
      yield { type: 'declined' };
    },
    async reply(request) {
      asked.push(request);
      const numberOf = (words: string) =>
        Number(
          /^\[(\d+)\]/u.exec(request.prompt.split('\n').find((line) => /^\[\d+\]/u.test(line) && line.includes(words)) ?? '')?.[1] ?? 0,
        );
      const lines = pairs.flatMap(([one, other, said]) => {
        const [a, b] = [numberOf(one), numberOf(other)];
        return a > 0 && b > 0 ? [JSON.stringify({ a, b, ...said })] : [];
      });
      return { text: lines.length > 0 ? lines.join('\n') : 'KEINE', isCutOff: false, usage: { input: 1_000, output: 100 } };
    },
  };
}
