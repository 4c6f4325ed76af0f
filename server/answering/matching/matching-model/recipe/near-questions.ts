import type { Embedder } from '../../../../../ingest/corpus/embedder.ts';
import { cosine } from '../../../../retrieval/cosine.ts';
import { type ReadWord, readWords } from '../../../read-candidate.ts';
import type { TrainingCandidate, TrainingQuestionOf } from './training-record.ts';
import type { TrainingParagraph } from './training-texts.ts';

/** Paragraphs near a question, and sentences in them: as hard to tell from the right one as embeddings alone can find. */
const NEAR_PARAGRAPHS = 8;
const NEAR_SENTENCES = 9;

type EmbeddedSentence = { words: ReadWord[]; before: ReadWord[]; title: ReadWord[]; start: number; end: number; vector: Float32Array };

/** All questions of the paragraphs from this one on, beside the paragraph itself and sentences that its embedding is near: no ranking, so no features. */
export async function* nearQuestions(
  all: TrainingParagraph[],
  from: number,
  embedder: Pick<Embedder, 'embedPassages' | 'embedQuestion'>,
): AsyncGenerator<TrainingQuestionOf> {
  const vectors = await embedder.embedPassages(all.map(({ text }) => text));
  const sentences: EmbeddedSentence[][] = [];
  for (const paragraph of all) sentences.push(await embedded(paragraph, embedder));
  for (const [number, { questions }] of all.entries()) {
    if (number < from) continue;
    for (const { kind, text, answer } of questions) {
      if (kind === 'paraphrase') continue;
      const asked = await embedder.embedQuestion(text);
      const order = vectors.map((vector, at) => ({ at, near: cosine(asked, vector) })).filter(({ at }) => at !== number);
      const paragraphs = order.sort((a, b) => b.near - a.near).slice(0, NEAR_PARAGRAPHS);
      const others = paragraphs.flatMap(({ at }) => sentences[at] ?? []).sort((a, b) => cosine(asked, b.vector) - cosine(asked, a.vector));
      const own = (sentences[number] ?? []).map((sentence): TrainingCandidate => {
        const holds = answer !== undefined && sentence.start <= answer.start && answer.end <= sentence.end;
        return candidate(sentence, holds ? { start: answer.start - sentence.start, end: answer.end - sentence.start } : undefined, true);
      });
      const candidates = [...own, ...others.slice(0, NEAR_SENTENCES).map((sentence) => candidate(sentence, undefined, false))];
      yield { set: kind, paragraph: number, words: readWords(text), candidates };
    }
  }
}

async function embedded({ title, text, sentences }: TrainingParagraph, { embedPassages }: Pick<Embedder, 'embedPassages'>) {
  const texts = sentences.map(({ start, end }) => text.slice(start, end));
  const vectors = await embedPassages(texts);
  const words = texts.map((one) => readWords(one, 'de'));
  const titled = readWords(title, 'de');
  return sentences.flatMap((span, at): EmbeddedSentence[] => {
    const [own, vector] = [words[at], vectors[at]];
    return own && vector ? [{ ...span, words: own, before: words[at - 1] ?? [], title: titled, vector }] : [];
  });
}

function candidate({ words, before, title }: EmbeddedSentence, answer: TrainingCandidate['answer'], isOwn: boolean): TrainingCandidate {
  return { own: words, before, title, isOwn, answer };
}
