import type { PassageIndex } from '../../ingest/corpus/passage-index.ts';
import type { FoundPassage } from '../retrieval/retriever.ts';
import type { ReportToRead } from './read-sentences.ts';
import type { SummarySentence } from './summary-sentence.ts';

/** Reports whose passages are asked for at once. */
const REPORTS_AT_ONCE = 100;

/** The passages that hold one of the sentences, in the order of the reports. */
export async function passagesAbout(
  sentences: readonly SummarySentence[],
  {
    reports,
    passageIndex,
    labelOf,
  }: { reports: readonly ReportToRead[]; passageIndex: PassageIndex; labelOf: (articleId: string) => string },
): Promise<FoundPassage[]> {
  const bySentence = Map.groupBy(sentences, ({ articleId }) => articleId);
  const wanted = reports.filter(({ articleId }) => bySentence.has(articleId));
  const found: FoundPassage[] = [];
  for (let from = 0; from < wanted.length; from += REPORTS_AT_ONCE) {
    const some = wanted.slice(from, from + REPORTS_AT_ONCE);
    const passages = Map.groupBy(await passageIndex.passagesOf(some.map(({ articleId }) => articleId)), ({ articleId }) => articleId);
    for (const { articleId, revision } of some)
      for (const passage of passages.get(articleId) ?? []) {
        // The index may lag behind the archive for a moment: only the current revision is summarised.
        const holds = bySentence.get(articleId)?.some(({ start, end }) => start < passage.end && end > passage.start);
        if (passage.revision === revision && holds) found.push({ passage, label: labelOf(articleId), relevance: 1 });
      }
  }
  return found;
}
