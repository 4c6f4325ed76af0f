import { findDenials } from '../../ingest/language/certainty/denials.ts';
import { findQuantities } from '../../ingest/language/quantities/quantities.ts';
import { type Figure, findRivalFigures } from '../comparing/find-rival-figures.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';
import type { RankedSentence } from './rank-sentences.ts';
import { AROUND } from './same-affair.ts';
import type { ToldValue } from './told-values.ts';

/** Reports that are held against one another; one question finds few of an affair. */
const MOST_REPORTS = 12;

/**
 * Pairs of figures that reports give otherwise for what is plainly called the same. `sentences`: one or more of each report of the affair that was found; the report is read around them, for the
 * sentence that gives the figure otherwise need not be among those found. Rejects on an abort.
 */
export async function rivalValues(
  sentences: readonly RankedSentence[],
  { readArticle, signal }: { readArticle: ArticleReader; signal?: AbortSignal | undefined },
): Promise<[ToldValue, ToldValue][]> {
  const reports = [...Map.groupBy(sentences, ({ found }) => found.passage.articleId).values()].slice(0, MOST_REPORTS);
  const around = reports.flatMap((found) => readAround(found, readArticle));
  const pairs = await findRivalFigures(around, signal);
  return pairs.flatMap((pair): [ToldValue, ToldValue][] => {
    const [one, other] = pair.map((figure) => toldOf(figure, around));
    return one && other ? [[one, other]] : [];
  });
}

type SentenceAround = { articleId: string; revision: string; position: number; start: number; text: string };

function readAround(found: readonly RankedSentence[], readArticle: ArticleReader): SentenceAround[] {
  const [first] = found;
  if (!first) return [];
  const { articleId, revision } = first.found.passage;
  return readArticle(articleId, revision).sentences.flatMap(({ start, end, text, headline }, position) => {
    const isNear = found.some((one) => end > one.start - AROUND && start < one.end + AROUND);
    return headline || !isNear ? [] : [{ articleId, revision, position, start, text }];
  });
}

function toldOf(figure: Figure, around: readonly SentenceAround[]): ToldValue | undefined {
  const sentence = around.find(({ articleId, position }) => articleId === figure.articleId && position === figure.position);
  const quantity = sentence && findQuantities(sentence.text).find(({ start }) => sentence.start + start === figure.start);
  if (!sentence || !quantity) return undefined;
  // What a report calls untrue it does not give.
  if (findDenials(sentence.text).some((denial) => denial.start <= quantity.start && quantity.start < denial.end)) return undefined;
  const { articleId, revision, start, text } = sentence;
  const span = { start: quantity.start, end: quantity.end, text: quantity.text };
  return { articleId, revision, start, text, value: { ...span, in: 'number', quantity } };
}
