import type { Archive } from '../../ingest/corpus/archive.ts';
import { type Annotations, annotate } from '../../ingest/language/annotations.ts';
import { findDateline } from '../../ingest/language/find-dateline.ts';
import { readSourceLine } from '../../ingest/language/find-source-line.ts';
import { languageOf } from '../../ingest/language/language-of.ts';
import { splitSentences } from '../../ingest/language/sentences/sentences.ts';
import type { Language } from '../contract/answer.ts';
import type { ArticleReference } from '../contract/citation.ts';

/** `headline`: a line of its own without a closing stop, the line of its source, a dateline, or the title: it names a matter and states nothing by itself. */
export type ReadSentence = { start: number; end: number; text: string; headline: boolean };

/** One revision of an article, cut into sentences. `annotations`: as kept with the article, else read at the first call, which takes milliseconds a paragraph. */
export type ReadArticle = {
  reference: ArticleReference;
  /** Absent where the label is its first words. */
  title?: string | undefined;
  text: string;
  language: Language;
  sentences: ReadSentence[];
  annotations: () => Annotations;
};

export type ArticleReader = (articleId: string, revision: string) => ReadArticle;

/** Revisions kept in memory; a revision never changes, so the cache cannot be stale. */
const CACHED_ARTICLES = 200;
/** Enough text to tell its language by. */
const LANGUAGE_SAMPLE = 5_000;
/** A line longer than this is a sentence that lost its stop, not a headline. */
const LONGEST_HEADLINE = 120;
/** "Lorvik.", "(AM)": a dateline, too short to state anything. */
const MOST_DATELINE_WORDS = 2;
const CLOSED = /[.!?…:;]["“”»«')\]]*$/;

/** Reads revisions from the archive. Throws for an article or revision that was never kept: its caller holds a made-up id. */
export function createArticleReader({ archive }: { archive: Pick<Archive, 'get' | 'textOf' | 'annotations'> }): ArticleReader {
  const cache = new Map<string, Omit<ReadArticle, 'reference' | 'title'>>();
  return (articleId, revision) => {
    const article = archive.get(articleId);
    const key = `${articleId}@${revision}`;
    let read = cache.get(key);
    if (!read) {
      const kept = archive.textOf(articleId, revision);
      if (!kept) throw new Error(`No revision ${revision} of article ${articleId} is kept`);
      let annotations: Annotations | undefined;
      read = {
        text: kept.text,
        annotations: () => {
          annotations ??= archive.annotations.of(articleId, revision) ?? annotate(kept.text);
          return annotations;
        },
        language: languageOf(kept.text.slice(0, LANGUAGE_SAMPLE)),
        sentences: readSentences(kept.text, article?.title),
      };
      if (cache.size >= CACHED_ARTICLES) cache.delete(cache.keys().next().value ?? key);
      cache.set(key, read);
    }
    return {
      ...read,
      title: article?.title,
      reference: {
        id: articleId,
        revision,
        label: article?.label ?? articleId,
        ...(article?.publisher ? { publisher: article.publisher } : {}),
        ...(article?.publishedOn ? { publishedOn: article.publishedOn } : {}),
      },
    };
  };
}

export function readSentences(text: string, title?: string): ReadSentence[] {
  const titleEnd = title && text.startsWith(title) ? title.length : 0;
  const dateline = findDateline(text, titleEnd);
  return splitSentences(text).map(({ start: begins, end }) => {
    // "LORVIK, 16. September (AM) – " says where and by whom, and is no part of the sentence behind it.
    const start = dateline && begins <= dateline.start && dateline.end < end ? behindBlanks(text, dateline.end) : begins;
    const sentence = text.slice(start, end);
    const ownLine = (begins === 0 || text[begins - 1] === '\n') && (end === text.length || text[end] === '\n');
    const tooShort = sentence.split(/\s+/).length <= MOST_DATELINE_WORDS;
    const headline =
      end <= titleEnd ||
      tooShort ||
      (ownLine && sentence.length <= LONGEST_HEADLINE && (!CLOSED.test(sentence) || readSourceLine(sentence) !== undefined));
    return { start, end, text: sentence, headline };
  });
}

function behindBlanks(text: string, offset: number): number {
  return offset + (/^\s*/.exec(text.slice(offset))?.[0].length ?? 0);
}
