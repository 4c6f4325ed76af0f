import { splitSentences } from '../language/sentences/sentences.ts';
import type { Span } from '../language/span.ts';
import { findWords, type Word } from '../language/words.ts';

/**
 * A sentence as copies are told by: its content words' stems, hashed, in order. Odd hashes are figures. `start`, `end`: in the text. `common`: articles of
 * many families have it: a publisher's footer, the fixed words of a form.
 */
export type SignedSentence = Span & { tokens: Uint32Array; common?: boolean };

/** What is kept of a text to find and judge its copies. `keys`: for finding, each with the sentence it is of. */
export type Signature = { sentences: SignedSentence[]; keys: { key: number; sentence: number }[] };

/** Raised by hand when the same text gets another signature, or the same two signatures another judgement. */
export const FAMILY_RULES = '1';

/** Of a longer text only the beginning is signed: a signature stays below some 100 kB, and the longest news is a tenth of that. */
const MOST_SENTENCES = 1_000;
/** A sentence without a stop can be as long as its text. */
const MOST_TOKENS = 200;
/** Two keys a sentence up to here, one beyond: a report has some thirty keys, enough to find a copy with 40 % of its words changed. */
const SENTENCES_WITH_TWO_KEYS = 24;
const MOST_KEYS = 200;

/** Linear; never throws. `text` may be anything. */
export function signText(text: string): Signature {
  const words = findWords(text);
  const sentences: SignedSentence[] = [];
  const read: { word: Word; token: number }[][] = [];
  let at = 0;
  for (const { start, end } of splitSentences(text)) {
    if (sentences.length === MOST_SENTENCES) break;
    const found: { word: Word; token: number }[] = [];
    for (; at < words.length; at += 1) {
      const word = words[at];
      if (word === undefined || word.start >= end) break;
      if (word.start >= start && !word.isFunctionWord && found.length < MOST_TOKENS) found.push({ word, token: tokenOf(word) });
    }
    if (found.length === 0) continue;
    sentences.push({ start, end, tokens: Uint32Array.from(found, ({ token }) => token) });
    read.push(found);
  }
  const each = sentences.length <= SENTENCES_WITH_TWO_KEYS ? 2 : 1;
  const keys = read.flatMap((found, sentence) =>
    [...keysOf(found, each), ...sentenceKey(found)].map((ranked) => ({ ...ranked, sentence })),
  );
  const most = keys.length > MOST_KEYS ? keys.toSorted((a, b) => a.rank - b.rank).slice(0, MOST_KEYS) : keys;
  return { sentences, keys: distinct(most) };
}

function distinct(keys: { key: number; sentence: number }[]): { key: number; sentence: number }[] {
  return [...new Map(keys.map(({ key, sentence }) => [key, { key, sentence }])).values()];
}

const FIGURE = /^\p{N}/u;
/** Days and small numbers in words: what an issue of a series differs in, beside its figures. */
const FIGURES_IN_WORDS = new Set(
  `zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf two three four five six seven eight nine ten eleven twelve
  montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag monday tuesday wednesday thursday friday saturday sunday
  januar februar maerz april mai juni juli august september oktober november dezember january february march june july october december`.split(
    /\s+/,
  ),
);

function tokenOf({ folded, stem }: Word): number {
  const isFigure = FIGURE.test(folded) || FIGURES_IN_WORDS.has(folded);
  const hash = hashOf(isFigure ? folded.replace(/[.,](?=\p{N}{3}(?!\p{N}))/gu, '') : stem);
  return isFigure ? (hash | 1) >>> 0 : (hash & ~1) >>> 0;
}

export function isFigure(token: number): boolean {
  return token % 2 === 1;
}

/**
 * The `count` pairs of neighbouring words that a weighted draw puts first; the draw depends on the pair alone, so that two sentences with the same pairs
 * mostly draw the same one, whatever stands around them (weighted minwise sampling: A. Z. Broder 1997; O. Chum and others 2008). Long words weigh
 * more: they are rarer, and the draw is more often won by the same pair.
 */
function keysOf(words: { word: Word; token: number }[], count: number): { key: number; rank: number }[] {
  const drawn: { key: number; rank: number }[] = [];
  for (let at = 0; at + 1 < words.length; at += 1) {
    const [one, other] = [words[at], words[at + 1]];
    if (one === undefined || other === undefined || one.token === other.token) continue;
    const [low, high] = one.token < other.token ? [one.token, other.token] : [other.token, one.token];
    const [first, second] = [mixed(low ^ mixed(high)), mixed(high + mixed(low ^ 0x9e3779b9))];
    const uniform = (mixed(first ^ 0x85ebca6b) + 1) / 4_294_967_297;
    drawn.push({ key: first * 0x10_0000 + (second >>> 12), rank: -Math.log(uniform) / (weightOf(one.word) * weightOf(other.word)) });
  }
  return drawn.sort((a, b) => a.rank - b.rank).slice(0, count);
}

const FEWEST_WORDS_OF_A_SENTENCE_KEY = 3;

/** A key of the whole sentence, in whatever order: copied word by word it is found among all that have the same form but other figures and names. */
function sentenceKey(words: { token: number }[]): { key: number; rank: number }[] {
  if (words.length < FEWEST_WORDS_OF_A_SENTENCE_KEY) return [];
  let [sum, mix] = [0, 0];
  for (const { token } of words) {
    sum = (sum + mixed(token)) >>> 0;
    mix = (mix ^ mixed(token + 0x27d4eb2f)) >>> 0;
  }
  return [{ key: mixed(sum) * 0x10_0000 + (mixed(mix) >>> 12), rank: mixed(sum ^ mix) / 4_294_967_296 / LARGEST_WEIGHT }];
}

const SHORTEST_WEIGHED = 3;
const LONGEST_WEIGHED = 16;

/** Of a pair. */
const LARGEST_WEIGHT = (LONGEST_WEIGHED - SHORTEST_WEIGHED) ** 4;

function weightOf({ folded }: Word): number {
  if (FIGURE.test(folded)) return 1;
  return Math.max(1, Math.min(LONGEST_WEIGHED, folded.length) - SHORTEST_WEIGHED) ** 2;
}

/** FNV-1a, then mixed. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

/** The finalizer of MurmurHash3 (Austin Appleby). Unsigned, 32 bits. */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const COMMON = 0x8000_0000;

/** Sentences as bytes: for each its start, its end, the number of its tokens (high bit: `common`), the tokens; 32 bits each. Of this machine's byte order. */
export function packSentences(sentences: readonly SignedSentence[]): Uint8Array {
  const numbers = sentences.flatMap(({ start, end, tokens, common }) => [start, end, tokens.length + (common ? COMMON : 0), ...tokens]);
  return new Uint8Array(Uint32Array.from(numbers).buffer);
}

/** Reads what `packSentences` wrote. */
export function unpackSentences(packed: Uint8Array): SignedSentence[] {
  const numbers = new Uint32Array(packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength));
  const sentences: SignedSentence[] = [];
  for (let at = 0; at + 2 < numbers.length; ) {
    const [start = 0, end = 0, counted = 0] = numbers.subarray(at, at + 3);
    const count = counted % COMMON;
    sentences.push({ start, end, tokens: numbers.subarray(at + 3, at + 3 + count), common: counted >= COMMON });
    at += 3 + count;
  }
  return sentences;
}
