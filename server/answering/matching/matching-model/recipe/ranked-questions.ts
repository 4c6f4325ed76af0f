import type { ArticleReader } from '../../../../retrieval/read-article.ts';
import type { FoundPassage, Retrieve } from '../../../../retrieval/retriever.ts';
import { type RankedSentence, type RankSentences, weigh } from '../../../rank-sentences.ts';
import { readCandidate, readWords } from '../../../read-candidate.ts';
import { MATCHED_SENTENCES } from '../../match-best.ts';
import { netFeatures } from '../../match-sentences.ts';
import type { TrainingCandidate, TrainingQuestionOf } from './training-record.ts';
import type { Span, TrainingParagraph } from './training-texts.ts';

type Parts = {
  retrieve: Retrieve;
  rankSentences: RankSentences;
  readArticle: ArticleReader;
  paragraphOf: (articleId: string) => number | undefined;
};

/** As the product retrieves. */
const RETRIEVED_PASSAGES = 40;
/** The right sentence counts down to here; the others are those that the product would have the net read. */
const LOOKED_AT = 30;
const QUESTIONS_A_PARAGRAPH = 2;
/** English questions of every so manieth paragraph, and so many questions asked again without the paragraph that answers them. */
const EVERY = 3;

/** Some questions of these paragraphs, asked of the product over the whole corpus: candidates with what the ranking reads of them. */
export async function* rankedQuestions(all: TrainingParagraph[], count: number, parts: Parts): AsyncGenerator<TrainingQuestionOf> {
  let nth = 0;
  for (const [number, { questions }] of all.slice(0, count).entries()) {
    const german = questions.filter(({ kind }) => kind === 'question').slice(0, QUESTIONS_A_PARAGRAPH);
    const others = questions.filter(({ kind }) => kind === 'nearly' || (kind === 'english' && number % EVERY === 0));
    for (const { kind, text, answer } of [...german, ...others]) {
      nth++;
      const found = await parts.retrieve(text, { limit: RETRIEVED_PASSAGES });
      const candidates = await candidatesOf(text, { found, number, answer, all }, parts);
      const written = { paragraph: number, words: readWords(text) };
      if (!answer || candidates.some((candidate) => candidate.answer)) yield { ...written, set: kind, candidates };
      if (!answer || nth % EVERY !== 0) continue;
      const without = found.filter(({ passage }) => parts.paragraphOf(passage.articleId) !== number);
      yield { ...written, set: `${kind}-without`, candidates: await candidatesOf(text, { found: without, number, answer, all }, parts) };
    }
  }
}

type Looked = { found: FoundPassage[]; number: number; answer: Span | undefined; all: TrainingParagraph[] };

async function candidatesOf(text: string, { found, number, answer, all }: Looked, parts: Parts): Promise<TrainingCandidate[]> {
  const { sentences } = await parts.rankSentences(text, found);
  const order = byFeaturesAlone(sentences).slice(0, LOOKED_AT);
  return order.flatMap((sentence, place): TrainingCandidate[] => {
    const { passage, similarity = 0 } = sentence.found;
    const standsIn = parts.paragraphOf(passage.articleId);
    const isOwn = standsIn === number;
    const holds = isOwn && answer !== undefined && sentence.start <= answer.start && answer.end <= sentence.end;
    if (place >= MATCHED_SENTENCES && !holds) return [];
    const article = parts.readArticle(passage.articleId, passage.revision);
    const before = article.sentences[sentence.position - 1];
    return [
      {
        own: readCandidate(sentence, article.language).words,
        before: before ? readCandidate(before, article.language).words : [],
        // The corpus has no titles, as where the ranking's weights are fitted; the net is to know them.
        title: readWords(all[standsIn ?? -1]?.title ?? '', article.language),
        isOwn,
        answer: holds ? { start: answer.start - sentence.start, end: answer.end - sentence.start } : undefined,
        features: netFeatures(sentence.features, similarity),
      },
    ];
  });
}

/** The order in which the product picks what the net reads. */
function byFeaturesAlone(sentences: RankedSentence[]): RankedSentence[] {
  const scored = sentences.map((sentence) => ({ sentence, score: weigh({ ...sentence.features, matched: 0 }) }));
  return scored.sort((a, b) => b.score - a.score).map(({ sentence }) => sentence);
}
