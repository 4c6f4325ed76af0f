import {
  auxiliaries,
  canBeFinite,
  canBeParticiple,
  secondSubjunctives,
  subjunctiveAuxiliaries,
} from '../../ingest/language/clauses/german-verbs.ts';
import type { Name } from '../../ingest/language/names/names.ts';
import type { Quantity } from '../../ingest/language/quantities/quantities.ts';
import type { Span } from '../../ingest/language/span.ts';
import { SEPARABLE } from '../../ingest/language/strong-verbs.ts';
import { verbRoot } from '../../ingest/language/verb-roots.ts';
import { findWords, type Word } from '../../ingest/language/words.ts';
import type { Language } from '../contract/answer.ts';

/** A sentence with what is read of its article; offsets into the article's text, `text` begins at `start`. */
export type ReadSentence = {
  text: string;
  start: number;
  language: Language;
  names: readonly Name[];
  quantities: readonly Quantity[];
  dates: readonly Span[];
};

/**
 * A noun or verb of a sentence, names and numbers left out; offsets into the sentence. `keys`: what its other forms have too. `prefix`: of a verb that stands in
 * two parts ("räumte … ein"). `governed`: the preposition it stands behind. `number`: the quantity that counts it. `title`: the name it stands before.
 */
export type SentenceWord = Span & {
  kind: 'noun' | 'verb';
  text: string;
  folded: string;
  keys: readonly string[];
  prefix: string | undefined;
  governed: string | undefined;
  number: Quantity | undefined;
  title: Name | undefined;
};

const prefixes = new Set(SEPARABLE);
const PREPOSITION =
  /^(?:an|am|auf|aus|bei|beim|durch|für|gegen|hinter|in|im|ins|mit|nach|neben|ohne|über|um|unter|von|vom|vor|wegen|zu|zum|zur|zwischen|at|by|from|for|in|of|on|to|with|against|after|near|over|during)$/iu;
/** Between a preposition or a number and its noun stand an article and adjectives. */
const MOST_BETWEEN = 3;
const ENGLISH_ARTICLE = /^(?:the|a|an|its|their|his|her)$/i;
const ENGLISH_VERB = /(?:ed|[^s]s)$/i;

/** The nouns and verbs of a sentence in order. What cannot be told for sure is left out. Linear; never throws. */
export function sentenceWords(sentence: ReadSentence): SentenceWord[] {
  const { text, start, language, names, quantities, dates } = sentence;
  const taken = [...names, ...quantities, ...dates];
  const words = findWords(text, language);
  const isTaken = (word: Word) => taken.some((span) => span.start < start + word.end && start + word.start < span.end);
  const found = words.flatMap((word, index): SentenceWord[] => {
    if (isTaken(word) || word.isFunctionWord) return [];
    const kind = language === 'de' ? germanKind(word, index) : englishKind(word, words[index - 1]);
    if (!kind) return [];
    const root = verbRoot(word.folded);
    return [
      {
        start: word.start,
        end: word.end,
        text: word.text,
        folded: word.folded,
        kind,
        keys: [word.stem, ...(root === undefined ? [] : [`${root} (root)`])],
        prefix: undefined,
        governed: kind === 'noun' ? governing(words, index) : undefined,
        number: kind === 'noun' ? numberBefore(words, index, sentence) : undefined,
        title: names.find((name) => name.start - start === word.end + 1),
      },
    ];
  });
  return language === 'de' ? withPrefixes(found, words, text) : found;
}

function germanKind({ text }: Word, index: number): SentenceWord['kind'] | undefined {
  if (/^\p{Lu}\p{Ll}/u.test(text)) return index > 0 ? 'noun' : undefined;
  const low = text.toLowerCase();
  if (auxiliaries.has(low) || subjunctiveAuxiliaries.has(low) || secondSubjunctives.has(low)) return undefined;
  return canBeFinite(low) || canBeParticiple(low) ? 'verb' : undefined;
}

/** Only what an article or a number stands before is surely a noun, and what ends like a verb behind a noun a verb. */
function englishKind({ text }: Word, before: Word | undefined): SentenceWord['kind'] | undefined {
  if (!/^\p{Ll}/u.test(text) || !before) return undefined;
  if (ENGLISH_ARTICLE.test(before.text) || /^\p{N}/u.test(before.text)) return 'noun';
  return ENGLISH_VERB.test(text) && !before.isFunctionWord ? 'verb' : undefined;
}

function governing(words: readonly Word[], index: number): string | undefined {
  for (let at = index - 1; at >= Math.max(0, index - MOST_BETWEEN); at -= 1) {
    const before = words[at];
    if (!before) return undefined;
    if (PREPOSITION.test(before.text)) return before.folded;
    if (!before.isFunctionWord && !/^\p{Ll}/u.test(before.text)) return undefined;
  }
  return undefined;
}

function numberBefore(words: readonly Word[], index: number, { start, quantities }: ReadSentence): Quantity | undefined {
  const before = words[index - 1];
  return before && quantities.find((quantity) => quantity.start - start <= before.start && before.end <= quantity.end - start);
}

/** "räumte ein", "peitschte … durch": a prefix that closes its clause belongs to the verb before it. */
function withPrefixes(found: SentenceWord[], words: readonly Word[], text: string): SentenceWord[] {
  const whole = [...found];
  for (const [index, word] of words.entries()) {
    const between = text.slice(word.end, words[index + 1]?.start ?? text.length);
    if (!prefixes.has(word.folded) || (words[index + 1] && !/[,;:.?!–—„“”"]/u.test(between))) continue;
    const at = whole.findLastIndex((one) => one.kind === 'verb' && one.end <= word.start);
    const verb = whole[at];
    const root = verb && verbRoot(verb.folded);
    if (verb && root !== undefined) whole[at] = { ...verb, prefix: word.text, keys: [`${word.folded}${root} (root)`] };
  }
  return whole;
}
