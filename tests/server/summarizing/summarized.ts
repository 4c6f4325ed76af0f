import { afterEach } from 'vitest';
import type { ModelWriter, WriterEvent, WriterInput } from '../../../server/answering/writers/writer.ts';
import { createSourceOf } from '../../../server/checking/sourcing.ts';
import { createCompare } from '../../../server/comparing/create-compare.ts';
import { type Summary, sectionsOf } from '../../../server/contract/summary.ts';
import { createSummarize } from '../../../server/summarizing/create-summarize.ts';
import { nothingReadable } from '../../fakes/model-replies.ts';
import { smallCorpus } from '../../fakes/small-corpus.ts';

const FLUT =
  'Flut im Elvertal\n\nEine Flut im Elvertal hat am Montag mehrere Höfe zerstört. Der Fluss Elver stieg nach starkem Regen über die Deiche. Der Landrat Enno Harms bat um Hilfe aus dem Oberland.';
export const HUETE = 'Im Herbst tragen die Leute wieder breite Hüte aus grünem Filz. Dazu passen feste Handschuhe aus braunem Leder.';
export const FRUEH = {
  key: 'frueh.txt',
  publishedOn: '2031-05-06',
  text: 'Eine Flut im Elvertal hat am Montag mehrere Höfe zerstört. Die Flut im Elvertal hat 40 Höfe überschwemmt, wie der Landrat mitteilte. Wer zahlt das?\nLesen Sie auch: Alles zur Flut im Elvertal und zu den Höfen. Warum der Deich brach, ist noch unklar.',
};
export const SPAET = {
  key: 'spaet.txt',
  publishedOn: '2031-05-09',
  text: 'Nach der Flut\n\nDie Flut im Elvertal hat 40 Höfe überschwemmt, wie der Landrat mitteilte. Der Landrat Enno Harms will die Höfe im Elvertal wieder aufbauen lassen. Er nannte dafür eine Summe von drei Millionen Kronen.',
};

let close = () => {};

/** Puts away the corpus of each test. */
export function closeAfterEach(): void {
  afterEach(() => close());
}

/** Summaries of a small corpus of these reports. */
export async function summarizeWith(
  model?: ModelWriter,
  given: { key: string; text: string; title?: string; publishedOn?: string }[] = [FLUT, HUETE].map((text, at) => ({
    key: `${at}.txt`,
    text,
  })),
) {
  const small = await smallCorpus(given);
  close = small.close;
  const parts = {
    ...small,
    compare: createCompare(small),
    sourceOf: createSourceOf({ readArticle: small.readArticle, families: small.corpus.archive.families }),
  };
  return { ...parts, summarize: createSummarize({ ...parts, ...(model && { model }) }) };
}

/** A language model that says these things to each request, and remembers what it was given. */
export function scripted(reply: (input: WriterInput) => WriterEvent[]): ModelWriter & { inputs: WriterInput[] } {
  const inputs: WriterInput[] = [];
  return {
    name: 'openai:scripted',
    isModel: true,
    inputs,
    reply: nothingReadable,
    async *write(input) {
      inputs.push(input);
      yield* reply(input);
    },
  };
}

export const statement = (id: string, text: string, { passage }: WriterInput['passages'][number]): WriterEvent => ({
  type: 'draft',
  draft: {
    id,
    kind: 'statement',
    role: 'answer',
    text,
    spans: [{ articleId: passage.articleId, revision: passage.revision, start: passage.start, end: passage.end, exact: false }],
    unresolved: [],
    block: { kind: 'paragraph', number: 0, place: 0 },
  },
});

export const textsOf = ({ claims }: Pick<Summary, 'claims'>) => claims.map(({ text }) => text);
export const section = (summary: Summary, kind: string) =>
  textsOf({ claims: sectionsOf(summary).sections.find((one) => one.kind === kind)?.claims ?? [] });
