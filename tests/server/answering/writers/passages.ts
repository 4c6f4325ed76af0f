import { annotate } from '../../../../ingest/language/annotations.ts';
import { splitSentences } from '../../../../ingest/language/sentences/sentences.ts';
import type { PromptPassage } from '../../../../server/answering/writers/prompt-context.ts';
import type { ArticleReader } from '../../../../server/retrieval/read-article.ts';
import type { FoundPassage } from '../../../../server/retrieval/retriever.ts';

const texts = [
  'Die Hafenbehörde von Lorvik sperrte die Mole am 13. September.',
  'Kapitänin Olsen zufolge soll die Mole im Oktober wieder öffnen.',
  'Auch die Reederei rechnet mit einer Öffnung im Oktober.',
];

/** Three passages of three articles; passage n starts at offset n × 100 of its article. */
export function examplePassages(overrides: string[] = texts): FoundPassage[] {
  return overrides.map((text, index) => {
    const start = (index + 1) * 100;
    const sentences = [{ start, end: start + text.length }];
    const passage = {
      id: `p${index + 1}`,
      articleId: `a${index + 1}`,
      revision: 'r1',
      start,
      end: start + text.length,
      text,
      language: 'de' as const,
      sentences,
    };
    return { passage, label: `Bericht ${index + 1}`, relevance: 1 - index / 10 };
  });
}

/** Reads the articles of these passages: blanks up to the passage, then its text. */
export function exampleReader(passages = examplePassages(), facts: { publisher?: string; publishedOn?: string } = {}): ArticleReader {
  return (articleId, revision) => {
    const found = passages.find(({ passage }) => passage.articleId === articleId);
    const text = ' '.repeat(found?.passage.start ?? 0) + (found?.passage.text ?? '');
    const sentences = splitSentences(text).map(({ start, end }) => ({ start, end, text: text.slice(start, end), headline: false }));
    return {
      reference: { id: articleId, revision, label: found?.label ?? '', ...facts },
      text,
      language: 'de',
      sentences,
      annotations: () => annotate(text),
    };
  };
}

/** The passages as a prompt has them when nothing is left out. */
export function shownWhole(passages = examplePassages()): PromptPassage[] {
  return passages.map(({ passage: { articleId, revision, start, end, text }, label }) => ({
    label,
    text,
    pieces: [{ span: { articleId, revision, start, end, exact: false }, text }],
  }));
}

/** The span that marker [number] names. */
export function spanOf(number: number, passages = examplePassages()) {
  const passage = passages[number - 1]?.passage;
  return { articleId: passage?.articleId, revision: passage?.revision, start: passage?.start, end: passage?.end, exact: false };
}
