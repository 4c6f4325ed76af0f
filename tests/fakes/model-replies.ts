import type { ModelReply, ModelRequest, ModelWriter } from '../../server/answering/writers/writer.ts';

/** The reply of a language model that did not understand what was asked. */
export async function nothingReadable(): Promise<ModelReply> {
  return { text: 'Gerne! Womit kann ich helfen?', isCutOff: false };
}

/** A pair of sentences by words that stand in them, and what a language model says of it. */
export type ScriptedPair = [one: string, other: string, said: { relation: string; kind?: string; wordsA?: string; wordsB?: string }];

/** A language model that finds these pairs in whatever sentences it is sent, and writes no prose. `asked`: what it was sent. */
export function readerOf(pairs: readonly ScriptedPair[]): Reader {
  return readerThat((numberOf) =>
    pairs.flatMap(([one, other, said]) => {
      const [a, b] = [numberOf(one), numberOf(other)];
      return a > 0 && b > 0 ? [{ a, b, ...said }] : [];
    }),
  );
}

/** One that finds these events, each by words of its sentences. */
export function eventsOf(events: readonly string[][]): Reader {
  return readerThat((numberOf) => events.map((words) => ({ event: words.map(numberOf) })));
}

type Reader = ModelWriter & { asked: ModelRequest[] };

/** `find`: what it says, given how to find the number of the first sentence that holds some words, 0 where there is none. */
function readerThat(find: (numberOf: (words: string) => number) => object[]): Reader {
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
      const lines = request.prompt.split('\n').filter((line) => NUMBERED.test(line));
      const said = find((words) => Number(NUMBERED.exec(lines.find((line) => line.includes(words)) ?? '')?.[1] ?? 0));
      const text = said.length > 0 ? said.map((one) => JSON.stringify(one)).join('\n') : 'KEINE';
      return { text, isCutOff: false, usage: { input: 1_000, output: 100 } };
    },
  };
}

const NUMBERED = /^\[(\d+)\]/u;
