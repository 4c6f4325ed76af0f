import type { Corpus } from '../../ingest/corpus/corpus.ts';
import type { Passage } from '../../ingest/corpus/passage.ts';
import type { PassageIndex, TextHit, VectorHit } from '../../ingest/corpus/passage-index.ts';
import { createRetriever, type RetrievalPart } from '../../server/retrieval/create-retriever.ts';
import type { FoundPassage, Retrieve } from '../../server/retrieval/retriever.ts';
import { comparePaired, type PairedComparison } from '../bootstrap.ts';
import { mean, ndcgAt, type Ranked, recallAt } from '../metrics.ts';
import type { RankedQuestion } from './measure-retrieval.ts';
import type { RankIds } from './search-legs.ts';

const PARTS: RetrievalPart[] = ['vectors', 'text', 'sentences', 'words', 'days', 'spellings', 'translation', 'copies', 'diversity'];
/** As `createLegs` reads them. */
const PASSAGES = 100;

/** One way to retrieve, and what the whole gains over it, question by question. */
export type Ablated = { name: string; ndcg10: number; recall5: number; gain: Record<'ndcg10' | 'recall5', PairedComparison> };

/** All of retrieval; each part of it left out; each of the two legs alone, as the index gives it. `questions` must not be empty. */
export async function measureAblation(
  questions: RankedQuestion[],
  { corpus, idOf }: { corpus: Pick<Corpus, 'archive' | 'passageIndex' | 'embedder'>; idOf: (passage: Passage) => string },
): Promise<{ whole: Pick<Ablated, 'ndcg10' | 'recall5'>; ablated: Ablated[]; samples: number }> {
  const remembered = rememberingSearches(corpus.passageIndex);
  const { embedder } = corpus;
  const ranked = (retrieve: Retrieve): RankIds => {
    return async (question) => [
      ...new Set((await retrieve(question, { limit: PASSAGES })).flatMap((found) => passagesOf(found)).map(idOf)),
    ];
  };
  const without = (...parts: RetrievalPart[]) =>
    ranked(createRetriever({ corpus: { ...corpus, passageIndex: remembered.passageIndex }, without: new Set(parts) }));
  const idsOf = (hits: { passage: Passage }[]) => [...new Set(hits.map(({ passage }) => idOf(passage)))];
  const { passageIndex } = remembered;
  const ways: [name: string, rank: RankIds][] = [
    ...PARTS.map((part): [string, RankIds] => [`without ${part}`, without(part)]),
    ['vectors alone', async (text) => idsOf(await passageIndex.searchByVector(await embedder.embedQuestion(text), { limit: PASSAGES }))],
    ['text alone', async (text) => idsOf(await passageIndex.searchByText(text, { limit: PASSAGES }))],
  ];
  const whole = without();
  const rankings: { whole: Ranked[]; ways: Ranked[][] } = { whole: [], ways: ways.map(() => []) };
  for (const { text, relevant } of questions) {
    remembered.forget();
    rankings.whole.push({ ranking: await whole(text), relevant });
    for (const [at, [, rank]] of ways.entries()) rankings.ways[at]?.push({ ranking: await rank(text), relevant });
  }
  const scored = (of: Ranked[]) => ({ ndcg10: of.map((one) => ndcgAt(10, one)), recall5: of.map((one) => recallAt(5, one)) });
  const all = scored(rankings.whole);
  return {
    whole: { ndcg10: mean(all.ndcg10), recall5: mean(all.recall5) },
    ablated: ways.map(([name], at) => {
      const { ndcg10, recall5 } = scored(rankings.ways[at] ?? []);
      const gain = { ndcg10: comparePaired(all.ndcg10, ndcg10), recall5: comparePaired(all.recall5, recall5) };
      return { name, ndcg10: mean(ndcg10), recall5: mean(recall5), gain };
    }),
    samples: questions.length,
  };
}

/** Itself, and the copies that it stands for. */
export function passagesOf({ passage, copies = [] }: FoundPassage): Passage[] {
  return [passage, ...copies.map((copy) => copy.passage)];
}

/** The ways differ in little of what they search for: the same search is made once a question. */
function rememberingSearches(passageIndex: PassageIndex): { passageIndex: PassageIndex; forget(): void } {
  const [byVector, byText, byAlternatives] = [rememberCalls<VectorHit[]>(), rememberCalls<TextHit[]>(), rememberCalls<TextHit[]>()];
  return {
    forget() {
      for (const { clear } of [byVector, byText, byAlternatives]) clear();
    },
    passageIndex: {
      ...passageIndex,
      searchByVector: (vector, options) => byVector.once([[...vector], options], () => passageIndex.searchByVector(vector, options)),
      searchByText: (text, options) => byText.once([text, options], () => passageIndex.searchByText(text, options)),
      searchByAlternatives: (sought, options) =>
        byAlternatives.once([sought, options], () => passageIndex.searchByAlternatives(sought, options)),
    },
  };
}

function rememberCalls<Result>() {
  const made = new Map<string, Promise<Result>>();
  return {
    clear: () => made.clear(),
    once(given: unknown, call: () => Promise<Result>): Promise<Result> {
      const key = JSON.stringify(given);
      const result = made.get(key) ?? call();
      made.set(key, result);
      return result;
    },
  };
}
