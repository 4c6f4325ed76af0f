import type { Corpus } from '../../ingest/corpus/corpus.ts';
import type { Writer } from '../answering/writers/writer.ts';
import { toArticleFilter } from '../retrieval/create-retriever.ts';
import type { FoundPassage, Retrieve } from '../retrieval/retriever.ts';
import type { SummarizeOptions } from './summarize.ts';

/** The writer that reads all passages; a language model gets as many as its context holds. */
const READS_ALL = 'extractive';
/** Characters of passages for a language model: about 6,000 tokens, which fits the context of small local models. */
const MODEL_CHARACTERS = 24_000;
/** Passages among which the reports on a question are looked for. */
const RETRIEVED_PASSAGES = 60;
/** A passage whose relevance is below this share of the best one's is about something else. */
const LEAST_RELEVANCE_SHARE = 0.5;

export type ChoosePassagesParts = { corpus: Pick<Corpus, 'archive' | 'passageIndex'>; retrieve: Retrieve; writer: Pick<Writer, 'name'> };

/** `passages`: what the writer reads; `available`: how many there are; `searched`: articles that were chosen or searched. */
export type ChosenPassages = { passages: FoundPassage[]; available: number; searched: number };

/** All passages of the chosen reports, or those that answer to the question, best first. Throws for an unknown id. */
export async function choosePassages(
  { corpus, retrieve, writer }: ChoosePassagesParts,
  { articleIds, question, filters, signal }: Pick<SummarizeOptions, 'articleIds' | 'question' | 'filters' | 'signal'>,
): Promise<ChosenPassages> {
  const found = articleIds ? await passagesOf([...new Set(articleIds)]) : await passagesOn(question ?? '');
  const all = () => (filters ? corpus.archive.idsOf(toArticleFilter(filters)).length : corpus.archive.counts().articles);
  const searched = articleIds ? new Set(articleIds).size : all();
  const passages = writer.name === READS_ALL ? found : trim(found, MODEL_CHARACTERS);
  return { passages, available: found.length, searched };

  async function passagesOf(ids: string[]): Promise<FoundPassage[]> {
    const articles = new Map(
      ids.map((id) => {
        const article = corpus.archive.get(id);
        if (!article) throw new Error(`There is no article ${id}`);
        return [id, article];
      }),
    );
    const indexed = await corpus.passageIndex.passagesOf(ids);
    const inOrder = ids.flatMap((id) => indexed.filter((passage) => passage.articleId === id));
    return inOrder.flatMap((passage): FoundPassage[] => {
      const article = articles.get(passage.articleId);
      // The index may lag behind the archive for a moment: only the current revision is summarised.
      return article && article.revision === passage.revision ? [{ passage, label: article.label, relevance: 1 }] : [];
    });
  }

  async function passagesOn(topic: string): Promise<FoundPassage[]> {
    const ranked = await retrieve(topic, { limit: RETRIEVED_PASSAGES, filters, signal });
    const least = (ranked[0]?.relevance ?? 0) * LEAST_RELEVANCE_SHARE;
    return ranked.filter(({ relevance }) => relevance >= least);
  }
}

/** As many passages as fit, in turn one of each report, so that none is left out before another is read to its end. */
function trim(found: FoundPassage[], characters: number): FoundPassage[] {
  const byReport = [...Map.groupBy(found, ({ passage }) => passage.articleId).values()];
  const kept = new Set<FoundPassage>();
  let left = characters;
  for (let round = 0; byReport.some((passages) => passages.length > round); round++) {
    for (const passages of byReport) {
      const next = passages[round];
      if (!next || (next.passage.text.length > left && kept.size > 0)) continue;
      kept.add(next);
      left -= next.passage.text.length;
    }
  }
  return found.filter((passage) => kept.has(passage));
}
