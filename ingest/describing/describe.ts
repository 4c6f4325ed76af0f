import type { Details, Language, PublishedHow } from '../corpus/article.ts';
import type { IngestedFacts } from '../corpus/exported-report.ts';
import { findDateline } from '../language/find-dateline.ts';
import { findSourceLine } from '../language/find-source-line.ts';
import { languageOf } from '../language/language-of.ts';
import { findNames, type Name } from '../language/names/names.ts';
import type { FieldMapping } from '../reading/fields/field-names.ts';
import type { ReadArticle } from '../reading/read-outcome.ts';
import { findAgencies } from './find-agencies.ts';
import { findByline } from './find-byline.ts';
import { findPublishedOn } from './find-published-on.ts';
import { findPublisher } from './find-publisher.ts';
import { findTitle } from './find-title.ts';
import { readsMachineTranslated, signsOfMachineTranslation } from './signs-of-machine-translation.ts';

/** What the analyst says of all files of one ingest; it counts for more than what a page says. `fields`: which field of tables and JSON files is which. */
export type GivenFacts = { publisher?: string | undefined; publishedOn?: string | undefined; fields?: FieldMapping | undefined };

/** Where the text was found, and today. */
export type Whereabouts = { url?: string | undefined; path?: string | undefined; now: Date };

export type Description = {
  title?: string | undefined;
  publisher?: string | undefined;
  publishedOn?: string | undefined;
  publishedHow?: PublishedHow | undefined;
  language: Language;
  details: Details;
  /** The names in the text: they were needed here, and cost the most. */
  names: Name[];
};

type SaidByFile = Omit<ReadArticle, 'kind' | 'original' | 'marks' | 'problems'>;

/** Characters from which on the text is a better witness of its language than the page's declaration. */
const enoughToTell = 200;

/**
 * What a repaired text is: title, publisher, agencies, author, place, date and language. A title that was found stands at the beginning of `text`.
 * An exported report is as it was described. What the analyst gives comes first, then what the file says of itself, then what the text and its address show, marked as such.
 */
export function describe(
  text: string,
  read: SaidByFile,
  { given = {}, url, path, now }: Whereabouts & { given?: GivenFacts },
): Description {
  if (read.exported) return { ...asExported(read.exported.ingested, given), names: findNames(text) };
  const firstLine = /^[^\n]*/.exec(text)?.[0].trim();
  const title = read.titled && firstLine ? firstLine : findTitle(text);
  const from = title === undefined ? 0 : text.indexOf(title) + title.length;
  const dateline = findDateline(text, from);
  const sourceLine = findSourceLine(text, from);
  const agencies = findAgencies(text, { from, dateline, sourceLine });
  const names = findNames(text);
  const language = text.length < enoughToTell && read.language ? read.language : languageOf(text);
  const stated = given.publisher ?? read.publisher;
  const found = stated === undefined ? findPublisher(url ?? read.url, { sourceLine, agencies }) : undefined;
  const details: Details = {
    subtitle: read.subtitle,
    author: read.author ?? findByline(text, from),
    agencies: agencies?.agencies,
    place: dateline?.place,
    publisherHow: stated === undefined ? found?.publisherHow : 'stated',
    ...(language === 'de' && readsMachineTranslated(signsOfMachineTranslation(text, names)) ? { machineTranslated: true } : {}),
  };
  return {
    title,
    publisher: stated ?? found?.publisher,
    ...publishedOn(read, { given, text, from, dateline, url: url ?? read.url, path, now }),
    language,
    details,
    names,
  };
}

function asExported(ingested: IngestedFacts, { publisher, publishedOn: day }: GivenFacts): IngestedFacts {
  return {
    ...ingested,
    ...(publisher !== undefined && { publisher, details: { ...ingested.details, publisherHow: 'stated' } }),
    ...(day !== undefined && { publishedOn: day, publishedHow: 'given' }),
  };
}

function publishedOn(
  read: SaidByFile,
  { given, ...witnesses }: Parameters<typeof findPublishedOn>[0] & { given: GivenFacts },
): Pick<Description, 'publishedOn' | 'publishedHow'> {
  if (given.publishedOn !== undefined) return { publishedOn: given.publishedOn, publishedHow: 'given' };
  if (read.publishedOn !== undefined) return { publishedOn: read.publishedOn, publishedHow: read.publishedHow };
  return findPublishedOn(witnesses) ?? {};
}
