import type { ArticleReader } from '../../../../retrieval/read-article.ts';
import { readWords } from '../../../../retrieval/read-words.ts';
import type { FoundPassage, Retrieve } from '../../../../retrieval/retriever.ts';
import { type RankedSentence, type RankSentences, weigh } from '../../../rank-sentences.ts';
import { readCandidate } from '../../../read-candidate.ts';
import { MATCHED_SENTENCES } from '../../match-best.ts';
import { netFeatures } from '../../match-sentences.ts';
import { judged, type TrainingCandidate, type TrainingQuestionOf } from './training-record.ts';
import type { TrainingParagraph, TrainingQuestion } from './training-texts.ts';

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
/** So many questions are asked again without the paragraphs that answer them. */
const EVERY = 3;

/** Questions asked of the product over the whole corpus: candidates with what the ranking reads of them. */
export async function* rankedQuestions(
  questions: TrainingQuestion[],
  all: TrainingParagraph[],
  parts: Parts,
): AsyncGenerator<TrainingQuestionOf> {
  for (const [nth, question] of questions.entries()) {
    const { source, kind, text, writtenFor, answers } = question;
    const found = await parts.retrieve(text, { limit: RETRIEVED_PASSAGES });
    const candidates = await candidatesOf(question, { found, all }, parts);
    const written = { source, paragraph: writtenFor[0] ?? -1, words: readWords(text) };
    if (answers.length === 0 || candidates.some(({ isRight }) => isRight)) yield { ...written, set: kind, candidates };
    if (answers.length === 0 || nth % EVERY !== 0) continue;
    const without = found.filter(({ passage }) => !writtenFor.includes(parts.paragraphOf(passage.articleId) ?? -1));
    yield { ...written, set: `${kind}-without`, candidates: await candidatesOf(question, { found: without, all }, parts) };
  }
}

type Looked = { found: FoundPassage[]; all: TrainingParagraph[] };

async function candidatesOf(question: TrainingQuestion, { found, all }: Looked, parts: Parts): Promise<TrainingCandidate[]> {
  const { sentences } = await parts.rankSentences(question.text, found);
  const order = byFeaturesAlone(sentences).slice(0, LOOKED_AT);
  return order.flatMap((sentence, place): TrainingCandidate[] => {
    const { passage, similarity = 0 } = sentence.found;
    const paragraph = parts.paragraphOf(passage.articleId);
    const { start, end } = sentence;
    const judgement = judged(question, { paragraph, start, end });
    if (place >= MATCHED_SENTENCES && !judgement.isRight) return [];
    const article = parts.readArticle(passage.articleId, passage.revision);
    const before = article.sentences[sentence.position - 1];
    return [
      {
        own: readCandidate(sentence, article.language).words,
        before: before ? readCandidate(before, article.language).words : [],
        // The corpus has no titles, as where the ranking's weights are fitted; the net is to know them.
        title: readWords(all[paragraph ?? -1]?.title ?? '', article.language),
        ...judgement,
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
