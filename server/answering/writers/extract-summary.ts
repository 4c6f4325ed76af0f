import type { Embedder } from '../../../ingest/corpus/embedder.ts';
import type { DraftClaim } from '../../checking/draft-claim.ts';
import type { ArticleReader, ReadArticle } from '../../retrieval/read-article.ts';
import type { FoundPassage } from '../../retrieval/retriever.ts';
import { neededContext } from '../needed-context.ts';
import { type ChosenSentence, chooseCentral } from './choose-central.ts';
import { readSummarySentences, type SummarySentence } from './read-summary-sentences.ts';

export type ExtractSummaryOptions = {
  passages: FoundPassage[];
  /** How many sentences the summary has at most; context sentences come on top. */
  sentences: number;
  question?: string | undefined;
  signal?: AbortSignal | undefined;
};

/** Central sentences of the passages, verbatim, in reading order, each with the neighbours it needs. */
export type ExtractSummary = (options: ExtractSummaryOptions) => Promise<DraftClaim[]>;

/** Rejects only on a fault of the embedder or an abort. Empty when no sentence of the passages is about the question. */
export function createExtractSummary({ readArticle, embedder }: { readArticle: ArticleReader; embedder: Embedder }): ExtractSummary {
  return async ({ passages, sentences, question, signal }) => {
    const candidates = await readSummarySentences({ passages, question, readArticle, embedder, signal });
    const chosen = await chooseCentral(candidates, { sentences, signal });
    return arrange(chosen, readArticle);
  };
}

/** One block a report: the oldest report first, undated ones last, within a report as its text goes. */
function arrange(chosen: ChosenSentence[], readArticle: ArticleReader): DraftClaim[] {
  const byReport = Map.groupBy(chosen, ({ lead }) => lead.articleId);
  const reports = [...byReport.values()]
    .flatMap((sentences) => {
      const first = sentences[0]?.lead;
      return first ? [{ sentences, article: readArticle(first.articleId, first.revision) }] : [];
    })
    .sort((a, b) => compareText(dateOf(a.article), dateOf(b.article)) || firstOrder(a.sentences) - firstOrder(b.sentences));
  const drafts: DraftClaim[] = [];
  for (const [number, { sentences, article }] of reports.entries()) {
    for (const [place, { position, answer }] of withContext(sentences, article).entries()) {
      const sentence = article.sentences[position];
      if (!sentence) continue;
      const { id: articleId, revision } = article.reference;
      drafts.push({
        id: `c${drafts.length + 1}`,
        kind: 'quotation',
        role: answer ? 'answer' : 'context',
        text: sentence.text,
        spans: [{ articleId, revision, start: sentence.start, end: sentence.end, exact: true }, ...(answer?.copies.map(spanOf) ?? [])],
        unresolved: [],
        block: { kind: 'quotation', number, place },
      });
    }
  }
  return drafts;
}

/** Positions to show, in reading order; `answer`: the chosen sentence that stands there, absent for context. */
function withContext(sentences: ChosenSentence[], article: ReadArticle): { position: number; answer?: ChosenSentence | undefined }[] {
  const own = new Map(sentences.map((sentence) => [sentence.lead.position, sentence]));
  const shown = new Set([...own.keys()].flatMap((position) => [position, ...neededContext(article.sentences, position)]));
  return [...shown].sort((a, b) => a - b).map((position) => ({ position, answer: own.get(position) }));
}

function spanOf({ articleId, revision, start, end }: SummarySentence) {
  return { articleId, revision, start, end, exact: true };
}

/** Undated reports sort behind every date. */
function dateOf({ reference }: ReadArticle): string {
  return reference.publishedOn ?? '9999';
}

function firstOrder(sentences: ChosenSentence[]): number {
  return Math.min(...sentences.map(({ lead }) => lead.order));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
