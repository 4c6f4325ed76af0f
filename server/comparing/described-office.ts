import { fieldsOf, headOfOffice, isCalling, isOffice, isRank, isRelation } from '../../ingest/language/names/gazetteer/offices.ts';
import { sexOfGivenName } from '../../ingest/language/names/gazetteer/sex-of-given-names.ts';
import type { Name } from '../../ingest/language/names/names.ts';
import type { Mention } from '../../ingest/language/span.ts';
import { isPerson } from './differing/offices.ts';
import type { ReadStatement } from './read-features.ts';

/** "Der zarische Verteidigungsminister hatte …", "The defence minister had …": whom a sentence is about, by an office and without a name. */
const OPENING =
  /^(?:(?<article>Der|Die) (?<german>(?:\p{Ll}+(?:e|en) )?(?<noun>\p{Lu}\p{Ll}{4,}))|The (?<english>(?:(?:\p{Lu}\p{Ll}+|\p{Ll}+) ){0,3}(?<word>minister|secretary|president|governor|mayor|ambassador|senator|general|admiral)))(?= \p{Ll})(?! (?:von|für|des|der|of|for|and|und) )/u;
/** Somebody else is spoken of beside him. */
const BESIDE = /(?<!\p{L})(?:ihn|ihm|him|seine[mnrs]? (?:amtskolleg|kolleg|vorgänger|nachfolger)\p{L}*|his counterpart)(?!\p{L})/iu;
/** Words of a sentence among which its subject stands. */
const SUBJECT = 80;

/** The office by which a sentence goes on about the one person whom the sentence before is about. Offsets in the statement. */
export function describedOffice(statement: ReadStatement, before: ReadStatement | undefined): { name: Name; office: Mention } | undefined {
  const found = OPENING.exec(statement.text)?.groups;
  const [article, office, noun] = [found?.article ?? 'The', found?.german ?? found?.english, found?.noun ?? found?.word];
  if (office === undefined || noun === undefined || !before || before.report !== statement.report) return undefined;
  if (!isOffice(noun) || isRank(headOfOffice(noun)) || isRelation(noun) || isCalling(noun) || !isPublic(noun)) return undefined;
  if (BESIDE.test(statement.text) || statement.read.names.some(isPerson) || statement.position !== before.position + 1) return undefined;
  const [name, ...others] = before.read.names.filter((one) => isPerson(one) && one.kind === 'person');
  if (!name || others.length > 0 || name.start > SUBJECT || isOtherSex(article, noun, name)) return undefined;
  const start = article.length + 1;
  return { name, office: { start, end: start + office.length, text: office } };
}

function isPublic(noun: string): boolean {
  return fieldsOf(noun).some((field) => field === 'politics' || field === 'military');
}

function isOtherSex(article: string, noun: string, { given }: Name): boolean {
  if (article === 'The') return false;
  const sex = sexOfGivenName(given?.[0] ?? '');
  const isFeminine = /in$/u.test(noun) || article === 'Die';
  return (sex === 'f' && !isFeminine) || (sex === 'm' && isFeminine);
}
