import type { ArticleReader } from '../../retrieval/read-article.ts';
import type { RankSentences } from '../rank-sentences.ts';
import { extractAnswer } from './extract-answer.ts';
import type { ExtractSummary } from './extract-summary.ts';
import type { Writer } from './writer.ts';

export type ExtractiveWriterParts = { rankSentences: RankSentences; extractSummary: ExtractSummary; readArticle: ArticleReader };

/** The writer that needs no language model: it quotes and arranges sentences of the reports, and adds no word to them. */
export function createExtractiveWriter({ rankSentences, extractSummary, readArticle }: ExtractiveWriterParts): Writer {
  return {
    name: 'extractive',
    async *write({ task, language, passages, evidence, signal }) {
      if (passages.length === 0) return yield { type: 'declined' };
      const drafts =
        task.kind === 'answer'
          ? extractAnswer({ evidence: evidence ?? (await rankSentences(task.question, passages, signal)), language, readArticle })
          : await extractSummary({ passages, sentences: task.sentences, question: task.question, signal });
      if (drafts.length === 0) return yield { type: 'declined' };
      for (const draft of drafts) yield { type: 'draft', draft };
    },
  };
}
