import { languageOf } from '../language-of.ts';
import { findIntroductions } from './bracketed.ts';
import { organisationAt } from './find-organisations.ts';
import { type Found, isBehindDeterminer, personAt, type Reading } from './find-persons.ts';
import { findRoads } from './find-roads.ts';
import { phraseAt, singleAt } from './find-singles.ts';
import { findThings } from './find-things.ts';
import { knownName } from './gazetteer/gazetteer.ts';
import { isGovernmentAt } from './gazetteer/governments.ts';
import { type Name, type NameKind, nameAt } from './name.ts';
import { classedTokens } from './name-classes.ts';
import { nameKey } from './name-key.ts';
import { withPersonDetails } from './person-details.ts';
import { namePartsOf } from './same/name-parts.ts';

export type { Name } from './name.ts';
export { nameKey } from './name-key.ts';
export { sameName } from './same/same-name.ts';

/** The proper names of a German or English text, in order, without overlap. Linear; never throws. */
export function findNames(text: string): Name[] {
  const english = languageOf(text) === 'en';
  const tokens = classedTokens(text, english);
  const lowerWords = new Set(tokens.filter((token) => !token.capital).map((token) => token.word));
  const reading: Reading = { text, tokens, english, lowerWords };
  const things = [...findThings(text), ...findRoads(text)].sort((a, b) => a.start - b.start);
  const names: Name[] = [];
  const open: number[] = [];
  let thing = 0;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    while ((things[thing]?.end ?? Number.POSITIVE_INFINITY) <= token.start) thing += 1;
    const covering = things[thing];
    if (covering !== undefined && covering.start < token.end) {
      at += 1;
      continue;
    }
    const found = nameFrom(reading, at);
    if (found === undefined || (covering !== undefined && covering.start < found.name.end)) {
      if (token.capital) open.push(at);
      at += 1;
    } else {
      names.push(found.name);
      at = Math.max(found.next, at + 1);
    }
  }
  const all = [...names, ...things, ...remembered(reading, names, open)].sort((a, b) => a.start - b.start);
  return withIntroduced(text, all).map((name) => detailed(reading, name));
}

function nameFrom(reading: Reading, at: number): Found | undefined {
  const token = reading.tokens[at];
  if (token === undefined) return undefined;
  if (!token.capital) return token.class === 'adjective' || token.class === 'organisation' ? singleAt(reading, at) : undefined;
  return phraseAt(reading, at) ?? organisationAt(reading, at) ?? personAt(reading, at) ?? singleAt(reading, at);
}

type Sure = { kind: NameKind; key: string };

/** A surname or a firm named in full or surely somewhere is known wherever it stands alone, also at the beginning of a sentence. */
function remembered(reading: Reading, names: Name[], open: number[]): Name[] {
  const { text, tokens } = reading;
  const known = new Map<string, Sure>();
  // A first guess at a single word gives way to the person that the text names in full.
  for (const name of names.toSorted((a, b) => Number(b.kind === 'person') - Number(a.kind === 'person'))) {
    if (name.form !== 'name' || name.kind === 'unknown') continue;
    for (const word of name.kind === 'person' ? familyWordsOf(name.text) : [name.text]) {
      if (word.includes(' ') || known.has(word)) continue;
      known.set(word, { kind: name.kind, key: name.kind === 'person' ? nameKey(word) : name.key });
    }
  }
  const sureOf = (word: string) => known.get(word) ?? (word.endsWith('s') ? known.get(word.slice(0, -1)) : undefined);
  const bearerOf = (word: string) => [word, word.replace(/s$/, '')].map((one) => known.get(one)).find((sure) => sure?.kind === 'person');
  for (const name of names) {
    if (name.kind === 'unknown') name.kind = sureOf(name.text)?.kind ?? 'unknown';
    else if (name.kind === 'organisation' ? knownName(name.text) === undefined : name.kind === 'place' && !isWhere(text, name))
      Object.assign(name, bearerOf(name.text));
  }
  return open.flatMap((at) => {
    const token = tokens[at];
    if (token === undefined || token.class === 'function' || token.class === 'never') return [];
    const sure = sureOf(token.word);
    if (sure === undefined || (sure.kind === 'person' && token.class === 'noun' && isBehindDeterminer(reading, at))) return [];
    return [nameAt(text, token, sure.kind, sure.key)];
  });
}

/** The words by which a person is named again: the family name, without the s of a genitive too ("Donald Trumps Berater": Trump). */
function familyWordsOf(written: string): string[] {
  const last = /[\p{L}’'-]+$/u.exec(written)?.[0] ?? '';
  const { family, given } = namePartsOf(written);
  const words = given.length > 0 && family !== last && written.startsWith(family) ? [family] : [last];
  const stems = written.includes(' ') && /[^s]s$/.test(last) ? [last.slice(0, -1)] : [];
  return [...words, ...stems].filter((word) => word.length > 2 || (word !== '' && given.length > 0 && word === family));
}

/** "in Hamilton", "der Jordan": said of a place, also where somebody has its name. */
function isWhere(text: string, { start }: Name): boolean {
  return /(?<!\p{L})(?:in|nach|aus|bei|am|im|an|der|die|das|den|dem|des|vor|um|near|at|from|to|the)\s$/iu.test(
    text.slice(Math.max(0, start - 6), start),
  );
}

/** Abbreviations in brackets are names, and so is what they stand for. */
function withIntroduced(text: string, names: Name[]): Name[] {
  const introduced = findIntroductions(text).flatMap(({ short, long }) => {
    const covers = namesIn(names, long.start, long.end)[0];
    const kind = covers?.kind === 'place' || covers?.kind === 'person' ? covers.kind : 'organisation';
    return [nameAt(text, long, kind, nameKey(long.text)), { ...nameAt(text, short, kind, nameKey(short.text)), longForm: long.text }];
  });
  if (introduced.length === 0) return names;
  const ordered = introduced
    .sort((a, b) => a.start - b.start)
    .filter((name, index, all) => index === 0 || name.start >= (all[index - 1]?.end ?? 0));
  const kept = names.filter((name) => namesIn(ordered, name.start, name.end).length === 0);
  return [...kept, ...ordered].sort((a, b) => a.start - b.start);
}

/** The names that have a character in common with a span; the names are in order and apart. */
function namesIn(names: readonly Name[], start: number, end: number): Name[] {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: Name[] = [];
  for (let at = low; at < names.length && (names[at]?.start ?? end) < end; at += 1) found.push(...names.slice(at, at + 1));
  return found;
}

function detailed({ text, english }: Reading, name: Name): Name {
  if (name.kind === 'person' && name.form === 'name') return withPersonDetails(text, name, english);
  if (name.kind !== 'place' || name.form !== 'name') return name;
  const country = knownName(name.text)?.country;
  return country !== undefined && isGovernmentAt(text, name) ? { ...name, governmentOf: country } : name;
}
