import { markedLatin } from './alphabets.ts';
import {
  arabicSounds,
  arabicVowels,
  cyrillicSounds,
  cyrillicVowels,
  hebrewSounds,
  latinGroups,
  longestGroup,
  silentAtEnd,
  vowelLetters,
} from './sounds-of-letters.ts';
import type { Script } from './transliteration.ts';

/**
 * Whether a word in Latin letters can be the same name as one in Cyrillic, Arabic or Hebrew letters. Newspapers write foreign names by ear (Уильям for
 * William, Жак for Jacques, Такахаси for Takahashi), and Arabic leaves vowels out: so the two are aligned sound by sound, each Latin letter group with all
 * the sounds it has in some language, and the cost of what does not fit is weighed against the length.
 *
 * Sounds: V a vowel (run), S sch, Z voiced sch, C tsch, J dsch, c ts, other consonants as they are.
 */
type Slot = { sounds: readonly string[]; vowels?: string; silent?: number };

/** Share of the length that may be left unexplained. */
const tolerance = 0.12;
/** Less than a consonant, however long the words. */
const mostUnexplained = 0.8;
const longestWord = 40;

/** Family names that have a form for women: the two name different people. */
const feminine = /(?:[oe][vw]|in|yn|sk|ck)aj?a?$|(?:[оеё]в|[иыі]н|[сц]к)ая?$/u;
const masculine = /(?:[oe](?:[vw]|ff)|in|yn|[sc]k[iy][iyj]?)$|(?:[оеё]в|[иыі]н|[сц]ьк?[иі]й|[сц]кий)$/u;

/** `latin` in Latin letters as written; `foreign` of the given script. Other scripts than these three never match. */
export function soundsAlike(latin: string, foreign: string, script: Script): boolean {
  const [ours, theirs] = [latin.toLowerCase(), foreign.toLowerCase()];
  if ((feminine.test(ours) && masculine.test(theirs)) || (masculine.test(ours) && feminine.test(theirs))) return false;
  const a = slotsOf(latin, 'latin');
  const b = slotsOf(foreign, script);
  const length = Math.max(consonants(a), consonants(b));
  if (b.length === 0 || length === 0) return false;
  const isVowelled = script === 'cyrillic';
  const limit = Math.min(mostUnexplained, tolerance * (isVowelled ? (a.length + b.length) / 2 : length));
  return distance(a, b, { isVowelled, limit }) <= limit;
}

const keptSlots = new Map<string, Slot[]>();
const keptAtMost = 5_000;

function slotsOf(word: string, script: Script): Slot[] {
  const known = keptSlots.get(word);
  if (known !== undefined) return known;
  const low = word.slice(0, longestWord).normalize('NFC').toLowerCase();
  const slots = readSlots(low, script);
  if (keptSlots.size >= keptAtMost) keptSlots.clear();
  keptSlots.set(word, slots);
  return slots;
}

function readSlots(low: string, script: Script): Slot[] {
  if (script === 'latin') return latinSlots(low);
  if (script === 'cyrillic') return cyrillicSlots(low);
  if (script === 'arabic') return unvowelled(low, arabicSounds, arabicVowels);
  return script === 'hebrew' ? unvowelled(low, hebrewSounds) : [];
}

function consonants(slots: Slot[]): number {
  return slots.filter((slot) => !slot.sounds.every((sound) => sound === '' || sound === 'V')).length;
}

function latinSlots(word: string): Slot[] {
  const slots: Slot[] = [];
  for (let at = 0; at < word.length; ) {
    const letter = word[at] ?? '';
    if (isVowel(letter)) {
      let end = at + 1;
      while (end < word.length && isVowel(word[end] ?? '')) end += 1;
      slots.push({ sounds: ['V'], vowels: plainVowels(word.slice(at, end)) });
      if (/[ąę]/.test(word[end - 1] ?? '')) slots.push({ sounds: ['n', 'm', ''] });
      at = end;
      continue;
    }
    let size = Math.min(longestGroup, word.length - at);
    const marked = markedLatin[letter];
    const rest = marked === undefined ? word.slice(at, at + size) : marked;
    if (marked === undefined) while (size > 1 && !latinGroups.has(rest.slice(0, size))) size -= 1;
    else size = 1;
    const sounds = latinGroups.get(marked ?? rest.slice(0, size)) ?? latinGroups.get(letter.normalize('NFKD')[0] ?? '');
    const end = at + size;
    if (sounds !== undefined && !(slots.length > 0 && letter === word[at - 1] && size === 1 && marked === undefined)) {
      const silent = end === word.length && size === 1 ? silentAtEnd.get(letter) : undefined;
      slots.push({ sounds, ...(silent === undefined ? {} : { silent }) });
      const carried = /[ie]$/.exec(rest.slice(0, size));
      if (carried && size > 1) slots.push({ sounds: ['V', ''], vowels: carried[0] });
    }
    at = end;
  }
  return slots;
}

/** With any mark: "ō", "ą". */
function isVowel(letter: string): boolean {
  return vowelLetters.includes(letter) || (letter > 'z' && vowelLetters.includes(letter.normalize('NFKD')[0] ?? '.'));
}

function plainVowels(run: string): string {
  return run
    .replaceAll('ó', 'ou')
    .normalize('NFKD')
    .replace(/[øöœ]/g, 'oe')
    .replace(/[æä]/g, 'ae')
    .replace(/ı/g, 'i')
    .replace(/[ə]/g, 'ae')
    .replaceAll('y', 'iuy')
    .replace(/ou/, 'ouau')
    .replace(/ee/, 'ei')
    .replace(/\p{M}/gu, '');
}

function cyrillicSlots(word: string): Slot[] {
  const slots: Slot[] = [];
  for (let at = 0; at < word.length; ) {
    const pair = word.slice(at, at + 2);
    const size = cyrillicSounds.has(pair) ? 2 : 1;
    const letter = word.slice(at, at + size);
    const vowel = cyrillicVowels.get(letter);
    const last = slots.at(-1);
    if (vowel !== undefined) {
      if (last?.vowels !== undefined) slots[slots.length - 1] = { sounds: ['V'], vowels: last.vowels + vowel };
      else slots.push({ sounds: ['V'], vowels: vowel });
    } else {
      const sounds = cyrillicSounds.get(letter);
      if (sounds !== undefined && letter !== word[at - 1]) slots.push({ sounds });
    }
    at += size;
  }
  return slots;
}

function unvowelled(word: string, table: ReadonlyMap<string, string[]>, vowels: ReadonlyMap<string, string> = new Map()): Slot[] {
  return [...word].flatMap((letter, at) => {
    const sounds = letter === word[at - 1] ? undefined : table.get(letter);
    const vowel = vowels.get(letter);
    return sounds === undefined ? [] : [{ sounds, ...(vowel === undefined ? {} : { vowels: vowel }) }];
  });
}

const voicings = new Map(
  Object.entries({
    b: 'p',
    p: 'b',
    d: 't',
    t: 'd',
    g: 'k',
    k: 'g',
    z: 's',
    s: 'z',
    Z: 'S',
    S: 'Z',
    J: 'C',
    C: 'J',
    v: 'f',
    f: 'v',
    c: 's',
  }),
);
const cost = {
  vowelMissing: 0.35,
  silentE: 0.05,
  vowelEnd: 0.4,
  vowelOther: 0.2,
  voicing: 0.35,
  consonantMissing: 0.85,
  other: 1.2,
  optional: 0.08,
};

/** Least cost of turning one into the other, or infinity once it is beyond the limit; slots of the second hold one sound each. */
function distance(a: Slot[], b: Slot[], { isVowelled, limit }: { isVowelled: boolean; limit: number }): number {
  const width = b.length + 1;
  let before = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  let row = new Float64Array(width);
  for (let i = 0; i <= a.length; i += 1) {
    const left = a[i - 1];
    let least = Number.POSITIVE_INFINITY;
    for (let j = 0; j < width; j += 1) {
      let best = i === 0 && j === 0 ? 0 : Number.POSITIVE_INFINITY;
      const right = b[j - 1];
      if (left !== undefined) best = Math.min(best, (before[j] ?? 0) + passing(left, i === a.length, isVowelled));
      if (right !== undefined) best = Math.min(best, (row[j - 1] ?? 0) + passing(right, j === b.length, isVowelled));
      if (left !== undefined) for (const sound of left.sounds) best = Math.min(best, spoken(sound, left, b, j, before));
      row[j] = best;
      least = Math.min(least, best);
    }
    if (least > limit) return Number.POSITIVE_INFINITY;
    [before, row] = [row, before];
  }
  return before[width - 1] ?? Number.POSITIVE_INFINITY;
}

/** The cost of reaching place j when the slot is spoken as this sound (one letter a place). */
function spoken(sound: string, left: Slot, b: Slot[], j: number, before: Float64Array): number {
  const size = sound.length;
  if (size === 0 || size > j) return Number.POSITIVE_INFINITY;
  let sum = before[j - size] ?? Number.POSITIVE_INFINITY;
  for (let at = 0; at < size; at += 1) sum += meeting(sound[at] ?? '', left, b[j - size + at]);
  return sum;
}

function passing(slot: Slot, isLast: boolean, isVowelled: boolean): number {
  if (slot.sounds.includes('')) return slot.vowels === undefined ? cost.optional : 0;
  if (slot.vowels === undefined) return slot.silent ?? cost.consonantMissing;
  if (!isVowelled) return 0;
  if (!isLast) return cost.vowelMissing;
  return slot.vowels === 'e' ? cost.silentE : cost.vowelEnd;
}

function meeting(sound: string, left: Slot, right: Slot | undefined): number {
  if (right === undefined) return Number.POSITIVE_INFINITY;
  if (right.sounds.includes(sound)) {
    const [ours, theirs] = [left.vowels, right.vowels];
    if (ours === undefined || theirs === undefined) return 0;
    for (const vowel of ours) if (theirs.includes(vowel)) return 0;
    return cost.vowelOther;
  }
  if (sound === 'V' || right.vowels !== undefined) return cost.other;
  const voiced = voicings.get(sound);
  return voiced !== undefined && right.sounds.includes(voiced) ? cost.voicing : cost.other;
}
