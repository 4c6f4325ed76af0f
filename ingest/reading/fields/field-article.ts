import { decodeHTML } from 'entities';
import { declaredLanguage, oneLine } from '../page-facts.ts';
import { readGivenText } from '../read-given-text.ts';
import type { ReadOutcome } from '../read-outcome.ts';
import { writtenDay } from '../written-day.ts';
import type { ArticleField } from './field-names.ts';
import type { FieldChoice } from './guess-mapping.ts';
import { fieldOf, innerNames, innerWords, type Row, wordsOf } from './row-values.ts';

/** Reads the markup of a field as a page; given from outside, since parsing it may take a process of its own. */
export type ReadMarkup = (html: string) => Promise<ReadOutcome>;

const blockTag = /<(?:\/?(?:p|div|h[1-6]|ul|ol|li|article|section|table|blockquote)\b[^<>]{0,2000}|br\s?\/?)>/i;
/** News interfaces cut the text and say so: "… [+2143 chars]". */
const cutMark = /(?:…|\.\.\.)?\s?\[\+\d+ (?:chars|characters|Zeichen)\]\s*$/;

/** The article of one row, and what is its own name in the file, where it has one. */
export async function fieldArticle(
  row: Row,
  chosen: FieldChoice,
  readMarkup: ReadMarkup,
): Promise<{ ownName?: string | undefined; outcome: ReadOutcome }> {
  const words = (field: ArticleField, between = ', ') => {
    for (const name of chosen[field]) {
      const inside = field === 'publisher' || field === 'author' ? innerNames : innerWords;
      const found = wordsOf(fieldOf(row, name), between, inside);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const line = (field: ArticleField) => plainLine(words(field));
  const url = webAddress(words('url'));
  const ownName = oneLine(words('id')) ?? url;
  const problems = [...chosen.problems];

  let text = words('text', '\n') ?? '';
  if (blockTag.test(text)) {
    const page = await readMarkup(text);
    if (page.kind === 'rejected') return { ownName, outcome: page };
    text = page.original;
    problems.push(...page.problems);
  }
  if (cutMark.test(text.slice(-100))) problems.push('the file holds only the beginning of the text, as its last words say');
  const date = oneLine(words('date'));
  const publishedOn = writtenDay(date);
  if (date !== undefined && publishedOn === undefined) problems.push(`the date "${date.slice(0, 40)}" was not understood`);

  const read = readGivenText({ text, title: line('title'), language: declaredLanguage(words('language')) });
  if (read.kind === 'rejected') return { ownName, outcome: read };
  return {
    ownName,
    outcome: {
      ...read,
      subtitle: line('subtitle'),
      author: line('author'),
      publisher: line('publisher'),
      url,
      publishedOn,
      publishedHow: publishedOn === undefined ? undefined : 'data',
      problems: [...problems, ...read.problems],
    },
  };
}

/** Titles and names come with entities and a tag here and there. */
function plainLine(written: string | undefined): string | undefined {
  return oneLine(written && decodeHTML(written.slice(0, 10_000).replace(/<\/?[a-z][^<>]{0,500}>/gi, '')).toWellFormed());
}

function webAddress(written: string | undefined): string | undefined {
  const address = written?.trim() ?? '';
  return /^https?:\/\/[^\s<>"]{3,2000}$/i.test(address) && URL.canParse(address) ? address : undefined;
}
