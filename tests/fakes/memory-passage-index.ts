import type { EmbeddedPassage, Passage } from '../../ingest/corpus/passage.ts';
import type { Alternatives, PassageIndex } from '../../ingest/corpus/passage-index.ts';
import { findWords } from '../../ingest/language/words.ts';

/** A passage index in memory: finds by the dot product, and by whole words. */
export function createMemoryPassageIndex(): PassageIndex {
  const kept = new Map<string, EmbeddedPassage[]>();
  const within = (articleIds: string[] | undefined, language?: Passage['language']) =>
    [...kept]
      .filter(([id]) => articleIds === undefined || articleIds.includes(id))
      .flatMap(([, passages]) => passages)
      .filter((passage) => language === undefined || passage.language === language);
  const bare = ({ vector: _, ...passage }: EmbeddedPassage): Passage => passage;
  return {
    async replace(articles) {
      for (const { articleId, passages } of articles) kept.set(articleId, passages);
    },
    async add(articles) {
      for (const { articleId, passages } of articles) kept.set(articleId, passages);
    },
    async remove(articleIds) {
      for (const id of articleIds) kept.delete(id);
    },
    async searchByVector(vector, { limit, articleIds, language }) {
      const similarityTo = (other: Float32Array) => other.reduce((sum, value, at) => sum + value * (vector[at] ?? 0), 0);
      return within(articleIds, language)
        .map((passage) => ({ passage: bare(passage), similarity: similarityTo(passage.vector) }))
        .toSorted((a, b) => b.similarity - a.similarity)
        .slice(0, limit);
    },
    async searchByText(text, { limit, articleIds, language }) {
      const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
      return within(articleIds, language)
        .map((passage) => ({ passage: bare(passage), score: words.filter((word) => passage.text.toLowerCase().includes(word)).length }))
        .filter(({ score }) => score > 0)
        .toSorted((a, b) => b.score - a.score)
        .slice(0, limit);
    },
    async searchByAlternatives(sought, { limit, articleIds, language }) {
      return within(articleIds, language)
        .map((passage) => {
          const words = new Set(findWords(passage.text).map(({ folded }) => folded));
          const firstOf = (alternatives: Alternatives) => alternatives.find(({ word }) => word.split(' ').some((one) => words.has(one)));
          return { passage: bare(passage), score: sought.reduce((sum, alternatives) => sum + (firstOf(alternatives)?.weight ?? 0), 0) };
        })
        .filter(({ score }) => score > 0)
        .toSorted((a, b) => b.score - a.score)
        .slice(0, limit);
    },
    passagesOf: async (articleIds) => within(articleIds).map(bare),
    async contents() {
      return new Map([...kept].map(([id, passages]) => [id, { revision: passages[0]?.revision ?? '', passages: passages.length }]));
    },
    count: async () => within(undefined).length,
    async *rows() {
      yield [...kept.values()].flat();
    },
    async state() {
      const rows = within(undefined).length;
      return { rows, textIndexed: rows, unindexed: 0, fragments: 1 };
    },
    async optimize() {},
    async keepUp() {},
    async keepUpVectors() {},
    async close() {},
  };
}
