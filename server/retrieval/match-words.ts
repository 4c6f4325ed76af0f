import { compoundParts, holdsPart } from '../../ingest/language/german-stem.ts';
import { findNames, nameKey } from '../../ingest/language/names/names.ts';
import { separatedRoots, verbRoot } from '../../ingest/language/verb-roots.ts';
import { findWords, type Word } from '../../ingest/language/words.ts';
import type { Language } from '../contract/answer.ts';

/** A content word of a question, with its weight (rarer among the candidates weighs more). */
export type Term = {
  written: string;
  stem: string;
  folded: string;
  roots: string[];
  key?: string | undefined;
  weight: number;
  /** What means the same in the other language, where sentences in it are read: stems, and folded words. */
  translated?: { to: Language; stems: string[]; words: string[] } | undefined;
};

/** Shortest part of a compound that counts as a match: "Waffen" in "Waffenembargo" does, "Rat" in "beraten" does not. */
const SHORTEST_PART = 5;
/** A part of a compound matches less surely than the word itself. */
const PART_SHARE = 0.7;
/** Other forms of the verb, and the noun made of it: traf, getroffen, Treffen. */
const ROOT_SHARE = 0.9;
/** Names shorter than this are too alike for a phonetic key. */
const SHORTEST_NAME = 4;

/** What a translation, and a compound with one in it, is worth beside the word itself. */
const TRANSLATED_SHARE = 0.8;
const TRANSLATED_PART_SHARE = 0.5;

/** Words of a sentence, prepared once for matching many terms. `language`: where it is known; translations are met in it alone. `parts`: what may stand in a compound. */
export type WordBag = {
  language?: Language | undefined;
  stems: Set<string>;
  keys: Set<string>;
  roots: Set<string>;
  folded: string[];
  parts: string[];
};

/**
 * `language`: that of the whole article, where it is known; a lone sentence may be too short to tell. `places`: names of several words and adjectives
 * of countries too ("iranischer"), which takes twenty times as long.
 */
export function wordBag(text: string, language?: Language, { places = true }: { places?: boolean } = {}): WordBag {
  const words = findWords(text, language);
  return {
    language,
    stems: new Set([...words.map((word) => word.stem), ...modelsIn(text).map((model) => model.stem)]),
    keys: new Set([
      ...words.filter((word) => isCapitalised(word) && word.text.length >= SHORTEST_NAME).map((word) => nameKey(word.text)),
      ...(places ? placesIn(text).map((place) => place.key) : []),
    ]),
    roots: new Set([...words.map((word) => verbRoot(word.folded)).filter((root) => root !== undefined), ...separatedRoots(words, text)]),
    folded: words.filter((word) => word.folded.length > SHORTEST_PART).map((word) => word.folded),
    // "unter" is no part of "Unterschied".
    parts: words.filter((word) => !word.isFunctionWord).flatMap(compoundParts),
  };
}

/** Words that say how something is asked, not what about: the measure behind "wie", and who is asked for an opinion. */
const ASKING =
  /(?:(?<=(?<!\p{L})(?:wie|how) )(?:hoch|alt|lange?|weit|oft|teuer|gro(?:ß|ss)|schwer|tief|breit|schnell|viele?|high|old|long|far|often|large|big|much|many))|(?<=(?<!\p{L})(?:was|wie viel|wieviel) )kost(?:et|en|eten|ete)|(?<!\p{L})(?:außer|genau|insgesamt|eigentlich|(?:nach )?(?:Angaben?|Ansicht|Meinung|Worten|Auffassung|Aussagen?)(?= (?:von|des|der|eines|einer|\p{Lu}))|nach Rechnung)/giu;

/** The question's content words, each once, unweighted. */
export function contentTerms(question: string): Term[] {
  const terms = new Map<string, Term>();
  const asking = [...question.matchAll(ASKING)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const models = modelsIn(question);
  const words = findWords(question).filter(
    (word) => ![...asking, ...models].some((span) => span.start <= word.start && word.end <= span.end),
  );
  const separated = separatedRoots(words, question);
  const places = placesIn(question);
  for (const word of words) {
    if (word.isFunctionWord) continue;
    const root = verbRoot(word.folded);
    const roots = root ? [root, ...separated.filter((whole) => whole.endsWith(root))] : [];
    const place = places.find((one) => one.start <= word.start && word.end <= one.end);
    const key = place?.key ?? (isCapitalised(word) && word.text.length >= SHORTEST_NAME ? nameKey(word.text) : undefined);
    if (!terms.has(word.stem)) terms.set(word.stem, { written: word.text, stem: word.stem, folded: word.folded, roots, key, weight: 1 });
  }
  for (const { written, stem } of models) terms.set(stem, { written, stem, folded: stem, roots: [], key: stem, weight: 1 });
  return [...terms.values()];
}

/** 1 for the word in any form or a name in any spelling, less for a part of a compound, 0 for none. */
export function matchTerm(term: Term, bag: WordBag): number {
  if (bag.stems.has(term.stem)) return 1;
  if (term.key && bag.keys.has(term.key)) return 1;
  if (term.roots.some((root) => bag.roots.has(root))) return ROOT_SHARE;
  if (compoundParts(term).some((part) => bag.folded.some((folded) => holdsPart(folded, part)))) return PART_SHARE;
  if (term.folded.length > SHORTEST_PART && bag.parts.some((own) => holdsPart(term.folded, own))) return PART_SHARE;
  return term.translated && term.translated.to === bag.language ? matchTranslation(term.translated, bag) : 0;
}

function matchTranslation({ stems, words }: { stems: string[]; words: string[] }, bag: WordBag): number {
  if (stems.some((stem) => bag.stems.has(stem))) return TRANSLATED_SHARE;
  const isPart = words.some((word) => word.length >= SHORTEST_PART && bag.folded.some((folded) => folded.includes(word)));
  return isPart ? TRANSLATED_PART_SHARE : 0;
}

/** Inverse document frequency over the candidates, as in BM25 (Robertson & Zaragoza 2009), never negative. */
export function weighTerms(terms: Term[], bags: WordBag[]): Term[] {
  return terms.map((term) => {
    const holding = bags.filter((bag) => matchTerm(term, bag) === 1).length;
    return { ...term, weight: Math.log(1 + (bags.length - holding + 0.5) / (holding + 0.5)) };
  });
}

/** Share of the terms' weight that the words cover, 0..1. */
export function coverage(terms: Term[], ...bags: WordBag[]): number {
  const total = terms.reduce((sum, term) => sum + term.weight, 0);
  if (total === 0) return 0;
  return terms.reduce((sum, term) => sum + term.weight * Math.max(0, ...bags.map((bag) => matchTerm(term, bag))), 0) / total;
}

/** "Su-35", "Merlan-2": the name of a model is one word; neither part of it means anything alone. */
function modelsIn(text: string) {
  return [...text.matchAll(/(?<!\p{L})\p{Lu}[\p{L}]*[-‑–]\d+(?![\p{L}\d])/gu)].map((match) => ({
    written: match[0],
    stem: match[0].toLowerCase().replace(/[‑–]/, '-'),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Known places have one key in all languages: Moscow, Moskau. */
function placesIn(text: string) {
  return findNames(text).filter((name) => name.kind === 'place');
}

function isCapitalised(word: Word): boolean {
  return /^\p{Lu}/u.test(word.text);
}
