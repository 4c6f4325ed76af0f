import { isOffice } from '../../../ingest/language/names/gazetteer/offices.ts';
import { sexOfGivenName } from '../../../ingest/language/names/gazetteer/sex-of-given-names.ts';
import { findNames, type Name, nameKey } from '../../../ingest/language/names/names.ts';
import { findWords } from '../../../ingest/language/words.ts';
import type { Insertion } from '../../contract/claim.ts';
import type { ReadArticle, ReadSentence } from '../../retrieval/read-article.ts';
import { speaksOfSomebody } from './somebody.ts';

/** Sentences before the quoted one in which the person is looked for. */
const REACH = 15;
/** "der Minister", "Die Ministerin", "der 54-Jährige", "the minister": not before a name of its own ("der Minister Joris Vandeel"). */
const DESCRIPTION =
  /(?<![\p{L}-])(?:(?:der|die|dem|den|des|Der|Die) (?:(?<age>\d{1,3}-|\p{L}*(?:zig|zehn)-?)[Jj]ährigen?|(?<german>\p{Lu}\p{L}{3,}))|(?:the|The) (?:(?<years>\d{1,3})-year-old|(?<english>\p{Ll}{4,})))(?![\p{L}-])(?! (?:\p{Lu}|de[rs]|von|für|of|for))/gu;
/** The subject that opens the sentence; "Sie" may be many. */
const PRONOUN = /^(?:Er|He|She)(?!\p{L})/u;

/** Who speaks: "…, sagt er", "äußerte er sich nicht", "he said", "nach seinen Worten". "sie" may be many. */
const SPEAKER =
  /(?<=(?<!\p{L})(?:sagte?|erklärte?|betonte?|äußerte?|meinte?|berichtete?|erzählte?|warnte?|forderte?|bestreitet|bestritt|dementierte?|schätzte?|sprach|nannte|kündigte|räumte|fügte|so|said|says) )(?:er|he|she)(?!\p{L})|(?<!\p{L})(?:he|she)(?= (?:said|says|told|added|denied|denies)(?!\p{L}))|(?<!\p{L})[Nn]ach seinen (?:Worten|Angaben|Erkenntnissen)(?!\p{L})/gu;

/**
 * Names for what a lone sentence hides: the person behind an opening "Er", "sagt er", "der Minister" or "der 54-Jährige", each with the place where the report names him.
 * Only where one person alone can be meant; nothing where the sentence, or `shown` beside it, names him. Offsets count from the sentence's beginning.
 */
export function insertionsFor(
  sentence: ReadSentence,
  article: Pick<ReadArticle, 'sentences' | 'text' | 'annotations'>,
  { shown, ids }: { shown: string; ids: Pick<Insertion['from'], 'articleId' | 'revision'> },
): Insertion[] {
  const at = article.sentences.findIndex(({ start }) => start === sentence.start);
  const before = article.sentences.slice(Math.max(0, at - REACH), at).filter(({ headline }) => !headline);
  const named = personsOf(before);
  const visible = new Set(findWords(`${shown} ${sentence.text}`).map(({ text }) => nameKey(text)));
  const insertions: Insertion[] = [];
  const insert = (end: number, written: string, person: NamedPerson | undefined) => {
    const family = nameKey(person?.name.text.split(/\s+/u).at(-1) ?? '');
    if (!person || visible.has(family) || isOtherSex(written, person)) return;
    visible.add(family);
    insertions.push({ at: end, text: person.name.text, from: { ...ids, start: person.start, end: person.end } });
  };
  const pronoun = PRONOUN.exec(sentence.text);
  if (pronoun) insert(pronoun[0].length, pronoun[0], startOfChain(pronoun[0], before));
  // Somebody named in the sentence itself speaks, more likely than anybody before it.
  if (personsIn(sentence.text).length === 0)
    for (const match of sentence.text.matchAll(SPEAKER))
      insert(match.index + match[0].length, match[0], speakerBefore(at, before, named, article));
  for (const match of sentence.text.matchAll(DESCRIPTION)) {
    const { age, years, german, english } = match.groups ?? {};
    const noun = german ?? english;
    if (noun !== undefined && !isOffice(noun)) continue;
    // "Die 61-Jährigen" are several.
    if (age !== undefined && /^die .*n$/iu.test(match[0])) continue;
    const person = noun === undefined ? (bearerOf(years ?? age ?? '', before) ?? lastAlone(before)) : holderOf(noun, named);
    insert(match.index + match[0].length, match[0], person);
  }
  return insertions;
}

/** "er", "she", "nach seinen Worten": no name of the other sex. */
function isOtherSex(written: string, { name }: NamedPerson): boolean {
  const sex = sexOfGivenName(name.given?.[0] ?? '');
  if (sex === 'f') return /^(?:er|he|nach seinen .*|de[mns] .*jährigen|der .*jährige)$/iu.test(written);
  return sex === 'm' && /^(?:she|die .*jährige|der .*jährigen)$/iu.test(written);
}

/** Behind it an insertion explains the pronoun that is the sentence's subject or speaker: "Er [Schoigu]", "Am Montag sagte er [Schoigu]", "nach seinen Worten [Schoigu]". */
const SUBJECT_PRONOUN = /(?:^|\P{L})(?:er|sie|he|she|nach seinen \p{L}+)$/iu;
/** The subject stands among these first characters. */
const OPENING = 120;

/** Whether one of the insertions says who the pronoun is that the sentence is about: then it can stand without the sentence that names him. */
export function namePronoun(insertions: readonly Insertion[], text: string): boolean {
  return insertions.some(({ at }) => at <= OPENING && SUBJECT_PRONOUN.test(text.slice(0, at)));
}

/** Where a report names a person. Offsets into its text. */
type NamedPerson = { name: Name; start: number; end: number };

function personsIn(text: string): Name[] {
  return findNames(text).filter(({ kind }) => kind === 'person');
}

function personsOf(sentences: ReadSentence[]): NamedPerson[] {
  return sentences.flatMap(({ start, text }) =>
    personsIn(text).map((name) => ({ name, start: start + name.start, end: start + name.end })),
  );
}

/** Words of a sentence among which its subject stands. */
const SUBJECT_WORDS = 8;

/**
 * "X kam an. Er … Er …": whom a run of sentences that all open with the same pronoun is about. Undefined right behind the sentence that names him, which is
 * shown with it, and where that one names several or not as its subject.
 */
function startOfChain(pronoun: string, before: ReadSentence[]): NamedPerson | undefined {
  const names = before.findLastIndex(({ text }) => !text.startsWith(`${pronoun} `) || personsIn(text).length > 0);
  const naming = before[names];
  if (!naming || names === before.length - 1) return undefined;
  const person = lastAlone([naming]);
  const opening = naming.text.split(/\s+/u).slice(0, SUBJECT_WORDS).join(' ').length;
  return person && person.start - naming.start < opening ? person : undefined;
}

/** The one person that the nearest sentence with persons names; undefined where it names several, or where one behind it speaks of somebody without a name. */
function lastAlone(before: ReadSentence[]): NamedPerson | undefined {
  for (const sentence of before.toReversed()) {
    const persons = personsOf([sentence]);
    if (persons.length > 0) return new Set(persons.map(({ name }) => name.key)).size === 1 ? longest(persons) : undefined;
    if (speaksOfSomebody(sentence.text)) return undefined;
  }
  return undefined;
}

/** The one person whose age a sentence before gives behind the name: "Rasmus Eklo (61)", "Rasmus Eklo, 61,". */
function bearerOf(age: string, before: ReadSentence[]): NamedPerson | undefined {
  const years = /^\d+/u.exec(age)?.[0];
  if (years === undefined) return undefined;
  const told = new RegExp(String.raw`^(?: \(${years}\)|, ${years}(?: Jahre alt)?,)`, 'u');
  const bearers = before.flatMap((sentence) =>
    personsOf([sentence]).filter(({ end }) => told.test(sentence.text.slice(end - sentence.start))),
  );
  return new Set(bearers.map(({ name }) => name.key)).size === 1 ? longest(bearers) : undefined;
}

/**
 * Whom "sagte er" means where two ways to read it agree: the one person named last, and whose word the report's attributions say that it is, by name or by an
 * office that is his. A wrong name would be worse than the sentences before it.
 */
function speakerBefore(
  position: number,
  before: ReadSentence[],
  named: NamedPerson[],
  { text, annotations }: Pick<ReadArticle, 'text' | 'annotations'>,
): NamedPerson | undefined {
  const last = lastAlone(before);
  const origin = annotations().attributions[position]?.origins[0]?.chain[0];
  if (!last || !origin) return last;
  const written = text.slice(origin.start, origin.end);
  if (written.includes(last.name.text) || last.name.text.endsWith(written))
    return { name: { ...last.name, text: written }, start: origin.start, end: origin.end };
  return holderOf(written, named)?.name.key === last.name.key ? last : undefined;
}

/** The one person to whom the text gives an office that ends in this noun: "Minister" of an "Infrastrukturminister". */
function holderOf(noun: string, named: NamedPerson[]): NamedPerson | undefined {
  const ending = noun.toLowerCase().replace(/s$/u, '');
  const holders = named.filter(({ name }) =>
    name.offices?.some(({ text }) => text.split(/\s+/u).some((word) => word.toLowerCase().replace(/s$/u, '').endsWith(ending))),
  );
  return new Set(holders.map(({ name }) => name.key)).size === 1 ? longest(holders) : undefined;
}

function longest(persons: NamedPerson[]): NamedPerson | undefined {
  return persons.toSorted((a, b) => b.name.text.length - a.name.text.length)[0];
}
