import type { Language, PublishedHow } from '../corpus/article.ts';
import { languageOf } from '../language/language-of.ts';
import type { ReadArticle } from '../reading/read-outcome.ts';
import { findTitle } from './find-title.ts';

/** What the analyst says of all files of one ingest; it counts for more than what a page says. */
export type GivenFacts = { publisher?: string | undefined; publishedOn?: string | undefined };

export type Description = {
  title?: string | undefined;
  publisher?: string | undefined;
  publishedOn?: string | undefined;
  publishedHow?: PublishedHow | undefined;
  language: Language;
};

/** Characters from which on the text is a better witness of its language than the page's declaration. */
const enoughToTell = 200;

/** Title, publisher, date and language of a repaired text. A title that was found stands at the beginning of `text`. */
export function describe(
  text: string,
  read: Omit<ReadArticle, 'kind' | 'original' | 'marks' | 'problems'>,
  given: GivenFacts = {},
): Description {
  const firstLine = /^[^\n]*/.exec(text)?.[0].trim();
  return {
    title: read.titled && firstLine ? firstLine : findTitle(text),
    publisher: given.publisher ?? read.publisher,
    ...(given.publishedOn
      ? { publishedOn: given.publishedOn, publishedHow: 'given' }
      : { publishedOn: read.publishedOn, publishedHow: read.publishedHow }),
    language: text.length < enoughToTell && read.language ? read.language : languageOf(text),
  };
}
