import type { Embedder } from '../../../../../ingest/corpus/embedder.ts';
import { cosine } from '../../../../retrieval/cosine.ts';
import { type ReadWord, readWords } from '../../../../retrieval/read-words.ts';
import { judged, type TrainingCandidate, type TrainingQuestionOf } from './training-record.ts';
import type { TrainingParagraph, TrainingQuestion } from './training-texts.ts';

/** Paragraphs near a question, and sentences in them: as hard to tell from the right one as embeddings alone can find. */
const NEAR_PARAGRAPHS = 8;
const NEAR_SENTENCES = 9;

type EmbeddedSentence = {
  words: ReadWord[];
  before: ReadWord[];
  title: ReadWord[];
  paragraph: number;
  start: number;
  end: number;
  vector: Float32Array;
};

/** Questions beside the paragraphs that they were written for and sentences that their embedding is near: no ranking, so no features. */
export async function* nearQuestions(
  questions: TrainingQuestion[],
  all: TrainingParagraph[],
  embedder: Pick<Embedder, 'embedPassages' | 'embedQuestion'>,
): AsyncGenerator<TrainingQuestionOf> {
  const vectors = await embedder.embedPassages(all.map(({ text }) => text));
  const sentences: EmbeddedSentence[][] = [];
  for (const [number, paragraph] of all.entries()) sentences.push(await embedded(paragraph, number, embedder));
  for (const question of questions) {
    const { source, kind, text, writtenFor } = question;
    const asked = await embedder.embedQuestion(text);
    const paragraphs = nearest(asked, vectors, NEAR_PARAGRAPHS + writtenFor.length).filter((at) => !writtenFor.includes(at));
    const around = paragraphs.flatMap((at) => sentences[at] ?? []);
    const others = nearest(
      asked,
      around.map(({ vector }) => vector),
      NEAR_SENTENCES,
    ).flatMap((at) => around[at] ?? []);
    const own = writtenFor.flatMap((number) => sentences[number] ?? []);
    const candidates = [...own, ...others].map((sentence): TrainingCandidate => {
      const { words, before, title } = sentence;
      return { own: words, before, title, ...judged(question, sentence) };
    });
    yield { source, set: kind, paragraph: writtenFor[0] ?? -1, words: readWords(text), candidates };
  }
}

/** Places of the nearest, best first. */
function nearest(asked: Float32Array, vectors: Float32Array[], count: number): number[] {
  const cosines = Float64Array.from(vectors, (vector) => cosine(asked, vector));
  const least = cosines.toSorted().at(-count) ?? Number.NEGATIVE_INFINITY;
  const places = vectors.flatMap((_, at) => ((cosines[at] ?? 0) >= least ? [at] : []));
  return places.sort((a, b) => (cosines[b] ?? 0) - (cosines[a] ?? 0)).slice(0, count);
}

async function embedded(
  { title, text, sentences }: TrainingParagraph,
  paragraph: number,
  { embedPassages }: Pick<Embedder, 'embedPassages'>,
) {
  const texts = sentences.map(({ start, end }) => text.slice(start, end));
  const vectors = await embedPassages(texts);
  const words = texts.map((one) => readWords(one, 'de'));
  const titled = readWords(title, 'de');
  return sentences.flatMap((span, at): EmbeddedSentence[] => {
    const [own, vector] = [words[at], vectors[at]];
    return own && vector ? [{ ...span, paragraph, words: own, before: words[at - 1] ?? [], title: titled, vector }] : [];
  });
}
