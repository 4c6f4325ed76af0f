import type { Language } from '../corpus/article.ts';
import { oneLine } from './page-facts.ts';
import { type ReadOutcome, rejected } from './read-outcome.ts';

/** A text from memory, with what its giver says of it. A title that the text does not begin with is put before it. */
export function readGivenText(given: {
  text: string;
  title?: string | undefined;
  publisher?: string | undefined;
  publishedOn?: string | undefined;
  language?: Language | undefined;
}): ReadOutcome {
  const text = given.text.replaceAll('\0', '\ufffd').toWellFormed();
  if (!/[\p{L}\p{N}]/u.test(text)) return rejected('empty: no letters or digits in it');
  const title = oneLine(given.title?.replaceAll('\0', '').toWellFormed());
  const hasTitle = title === undefined || oneLine(/\S[^\n]*/.exec(text)?.[0]) === title;
  return {
    kind: 'read',
    original: hasTitle ? text : `${title}\n${text}`,
    marks: [],
    titled: title !== undefined,
    publisher: given.publisher,
    publishedOn: given.publishedOn,
    publishedHow: given.publishedOn === undefined ? undefined : 'given',
    language: given.language,
    problems: [],
  };
}
