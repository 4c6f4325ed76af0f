import { sentenceOpeners } from './abbreviations.ts';
import { adjectiveCountryKeyOf, countryKeyOf, givenNames, isCity, organisationPhrases, placePhrases } from './gazetteer.ts';
import { languageOf } from './language-of.ts';
import { nameKey } from './name-key.ts';
import { type Token, tokensOf } from './name-tokens.ts';
import { addresses, hasForeignShape, isCommonNoun, officeEnding, organisationHeads, sayingVerbs } from './name-words.ts';
import type { Mention, Span } from './span.ts';

export { nameKey } from './name-key.ts';
export { sameName } from './same-name.ts';

export type NameKind = 'person' | 'organisation' | 'place' | 'unknown';

/**
 * A proper name as written, without titles. `key`: the same for all spellings of it (`nameKey`); the adjective of a country ("iranischer") and its long
 * name ("Islamische Republik") have the key of the country.
 */
export type Name = Mention & { kind: NameKind; key: string };

const particles = new Set('von van der den de del di da du la le bin ibn abu al ben zu'.split(' '));
const connectors = new Set('for of the für der des and & und in'.split(' '));
const determiners = new Set(
  'der die das den dem des ein eine einen einem einer eines kein keine keinen keiner mein sein seine seinen seiner seinem ihr ihre ihren ihrer ihrem unser unsere diese dieser dieses diesem diesen jede jeder jedes im am zum zur vom beim ins ans alle viele einige mehrere solche solcher welche welcher'.split(
    ' ',
  ),
);
const phrases = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${[...placePhrases, ...organisationPhrases].map(([written], index) => `(?<p${index}>${written})`).join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);
const calendarWords =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|I|God|Internet)$/;

/** The proper names of a German or English text, in order, without overlap. Linear; never throws. */
export function findNames(text: string): Name[] {
  const english = languageOf(text) === 'en';
  const fixed = phraseNames(text);
  const tokens = tokensOf(text);
  const known = wordsOfPersons(tokens, english);
  const found: Name[] = [...fixed];
  let fixedAt = 0;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    while (fixedAt < fixed.length && (fixed[fixedAt]?.end ?? 0) <= token.start) fixedAt += 1;
    const phrase = fixed[fixedAt];
    if (phrase !== undefined && phrase.start < token.end) {
      at += 1;
      continue;
    }
    const limit = phrase?.start ?? Number.POSITIVE_INFINITY;
    const length = runLength(tokens, at, limit);
    if (length === 0) {
      const country = adjectiveCountryKeyOf(token.word);
      if (country !== undefined) found.push(nameOf(text, token, 'place', country));
      at += 1;
      continue;
    }
    found.push(...namesOfRun(text, tokens, at, at + length, english, known));
    at += length;
  }
  return found.sort((a, b) => a.start - b.start);
}

function phraseNames(text: string): Name[] {
  return [...text.matchAll(phrases)].map((match) => {
    const index = Number(
      Object.entries(match.groups ?? {})
        .find(([, written]) => written !== undefined)?.[0]
        .slice(1),
    );
    const isPlace = index < placePhrases.length;
    const key = (isPlace ? placePhrases[index] : organisationPhrases[index - placePhrases.length])?.[1] ?? nameKey(match[0]);
    return nameOf(text, { start: match.index, end: match.index + match[0].length }, isPlace ? 'place' : 'organisation', key);
  });
}

/** How many tokens from `at` on are capitalised and joined, particles and connectors between two of them included. */
function runLength(tokens: Token[], at: number, limit: number): number {
  let length = 0;
  for (let next = at; next < tokens.length && next < at + 12; next += 1) {
    const token = tokens[next];
    if (token === undefined || token.end > limit || (next > at && !token.joined)) break;
    if (token.capital) {
      length = next - at + 1;
      continue;
    }
    if (next === at) break;
    const isLink = particles.has(token.word) || (connectors.has(token.word) && containsHead(tokens, at, next));
    if (!isLink) break;
  }
  return length;
}

function containsHead(tokens: Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => organisationHeads.test(token.word));
}

/** Words of names that a given name or a title makes certain, so that the surname alone is known elsewhere in the text. */
function wordsOfPersons(tokens: Token[], english: boolean): ReadonlySet<string> {
  const known = new Set<string>();
  for (let at = 1; at < tokens.length; at += 1) {
    const [previous, token] = [tokens[at - 1], tokens[at]];
    if (previous === undefined || token === undefined || !token.joined || !token.capital || !previous.capital) continue;
    const certain =
      givenNames.has(previous.word.toLowerCase()) ||
      addresses.has(previous.word) ||
      (officeEnding.test(previous.word) && !isCommonNoun(token.word));
    if (certain && !officeEnding.test(token.word) && !organisationHeads.test(token.word) && (english || !isCommonNoun(token.word)))
      known.add(nameKey(token.word));
  }
  return known;
}

function namesOfRun(text: string, tokens: Token[], from: number, to: number, english: boolean, known: ReadonlySet<string>): Name[] {
  if (containsHead(tokens, from, to)) {
    const organisation = organisationOfRun(text, tokens, from, to);
    if (organisation !== undefined) return [organisation];
  }
  const names: Name[] = [];
  let at = from;
  let office = false;
  while (at < to) {
    const token = tokens[at];
    if (token === undefined) break;
    const place = placeOf(token, tokens[at + 1], at + 1 < to);
    if (place !== undefined) {
      names.push(nameOf(text, token, 'place', place));
      office = false;
      at += 1;
      continue;
    }
    const prefix = /^(\p{Lu}{2,6})-/u.exec(token.word)?.[1];
    if (prefix !== undefined) {
      const country = countryKeyOf(prefix);
      names.push(
        nameOf(
          text,
          { start: token.start, end: token.start + prefix.length },
          country === undefined ? 'organisation' : 'place',
          country ?? nameKey(prefix),
        ),
      );
      office = officeEnding.test(token.word);
      at += 1;
      continue;
    }
    if (!token.capital && !(office && token.word === 'von' && tokens[at + 1]?.word === 'der')) {
      office = false;
      at += 1;
      continue;
    }
    if (addresses.has(token.word) || officeEnding.test(token.word)) {
      office = true;
      at += 1;
      continue;
    }
    if (!canBeName(token, english, known, office)) {
      office = false;
      at += 1;
      continue;
    }
    const end = endOfName(tokens, at, to, english, known, office || !token.capital);
    const name = singleOrMore(text, tokens, at, end, { office, english, known });
    if (name !== undefined) names.push(name);
    office = false;
    at = end;
  }
  return names;
}

function organisationOfRun(text: string, tokens: Token[], from: number, to: number): Name | undefined {
  let start = from;
  while (
    start < to &&
    (officeEnding.test(tokens[start]?.word ?? '') ||
      determiners.has(tokens[start]?.word.toLowerCase() ?? '') ||
      (tokens[start]?.initial && sentenceOpeners.has(tokens[start]?.word ?? '')))
  )
    start += 1;
  const [first, last] = [tokens[start], tokens[to - 1]];
  if (first === undefined || last === undefined || to - start < 2) return undefined;
  const span = { start: first.start, end: last.end };
  return nameOf(text, span, 'organisation', nameKey(text.slice(span.start, span.end)));
}

function placeOf(token: Token, next: Token | undefined, hasNext: boolean): string | undefined {
  const country = countryKeyOf(token.word) ?? adjectiveCountryKeyOf(token.word);
  if (country !== undefined && !(givenNames.has(token.word.toLowerCase()) && hasNext)) return country;
  if (!isCity(token.word)) return undefined;
  return hasNext && next !== undefined && givenNames.has(token.word.toLowerCase()) ? undefined : nameKey(token.word);
}

function canBeName(token: Token, english: boolean, known: ReadonlySet<string>, office: boolean): boolean {
  if (!token.capital) return office;
  if (token.word.length === 1) return true;
  if (calendarWords.test(token.word)) return false;
  if (givenNames.has(token.word.toLowerCase()) || known.has(nameKey(token.word))) return true;
  if (token.initial && sentenceOpeners.has(token.word)) return false;
  if (english) return !token.initial || office || !sentenceOpeners.has(token.word);
  return !isCommonNoun(token.word) && !sentenceOpeners.has(token.word);
}

/** A name goes on until an ordinary noun, an office or a place; over a particle only where a title or a given name opens it. */
function endOfName(tokens: Token[], at: number, to: number, english: boolean, known: ReadonlySet<string>, office: boolean): number {
  let end = at + 1;
  const takesParticles = office || givenNames.has(tokens[at]?.word.toLowerCase() ?? '');
  for (let next = at + 1; next < to; next += 1) {
    const token = tokens[next];
    if (token === undefined) break;
    if (!token.capital) {
      if (!takesParticles) break;
      continue;
    }
    if (
      officeEnding.test(token.word) ||
      countryKeyOf(token.word) !== undefined ||
      !canBeName({ ...token, initial: false }, english, known, false)
    )
      break;
    end = next + 1;
  }
  return end;
}

type Clues = { office: boolean; english: boolean; known: ReadonlySet<string> };

function singleOrMore(text: string, tokens: Token[], at: number, end: number, { office, english, known }: Clues): Name | undefined {
  const [first, last] = [tokens[at], tokens[end - 1]];
  if (first === undefined || last === undefined) return undefined;
  const span = { start: first.start, end: last.end };
  const key = nameKey(text.slice(span.start, span.end));
  if (key === '') return undefined;
  const isPerson = office || givenNames.has(first.word.toLowerCase()) || known.has(nameKey(last.word));
  const previous = tokens[at - 1];
  const behindDeterminer = previous !== undefined && first.joined && !previous.capital && determiners.has(previous.word.toLowerCase());
  if (end - at > 1) {
    if (isPerson) return nameOf(text, span, 'person', key);
    if (first.word.length === 1 && last.word.length === 1) return undefined;
    if (first.initial && !english && !hasForeignShape(first.word) && !hasForeignShape(last.word)) return undefined;
    return behindDeterminer && !english ? undefined : nameOf(text, span, first.word.length === 1 ? 'person' : 'unknown', key);
  }
  if (first.word.length === 1) return undefined;
  if (isPerson && !behindDeterminer) return nameOf(text, span, 'person', key);
  if (/^\p{Lu}{2,6}s?$/u.test(first.word)) return nameOf(text, span, 'organisation', key);
  if (english)
    return first.initial && !isSaidBeside(tokens, at)
      ? undefined
      : nameOf(text, span, isSaidBeside(tokens, at) ? 'person' : 'unknown', key);
  if (behindDeterminer && !hasForeignShape(first.word)) return undefined;
  if (isSaidBeside(tokens, at)) return nameOf(text, span, 'person', key);
  return hasForeignShape(first.word) || /^(?:al|el)-/u.test(first.word) ? nameOf(text, span, 'unknown', key) : undefined;
}

/** "Bagheri sagte", "berichtete Bloomberg". */
function isSaidBeside(tokens: Token[], at: number): boolean {
  const [token, previous, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  return (
    (next?.joined === true && sayingVerbs.has(next.word)) ||
    (token?.joined === true && previous !== undefined && sayingVerbs.has(previous.word)) ||
    (token?.joined === true && /^[Ll]aut$/.test(previous?.word ?? ''))
  );
}

function nameOf(text: string, { start, end }: Span, kind: NameKind, key: string): Name {
  return { start, end, text: text.slice(start, end), kind, key };
}
