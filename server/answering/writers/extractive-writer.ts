import type { ArticleReader } from '../../retrieval/read-article.ts';
import type { RankSentences } from '../rank-sentences.ts';
import { extractAnswer } from './extract-answer.ts';
import type { Writer } from './writer.ts';

export type ExtractiveWriterParts = { rankSentences: RankSentences; readArticle: ArticleReader };

/** The writer that needs no language model: it quotes and arranges sentences of the reports, and adds no word to them. */
export function createExtractiveWriter({ rankSentences, readArticle }: ExtractiveWriterParts): Extract<Writer, { isModel: false }> {
  return {
    name: 'extractive',
    isModel: false,
    async *write({ task, language, passages, evidence, signal }) {
      if (passages.length === 0) return yield { type: 'declined' };
      const drafts = extractAnswer({
        evidence: evidence ?? (await rankSentences(task.question, passages, signal)),
        language,
        readArticle,
        wishes: task.wishes,
      });
      if (drafts.length === 0) return yield { type: 'declined' };
      for (const draft of drafts) yield { type: 'draft', draft };
    },
  };
}
