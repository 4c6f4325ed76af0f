import type { SentenceAttribution } from '../../ingest/language/attribution/sentence-attribution.ts';
import { englishForms, germanForms } from '../../ingest/language/clauses/reporting-forms.ts';
import { sameName } from '../../ingest/language/names/names.ts';
import { compareQuantities } from '../../ingest/language/quantities/quantities.ts';
import { stemOf } from '../../ingest/language/words.ts';
import type { Framing } from '../contract/comparison.ts';
import { type ReadSentence, type SentenceWord, sentenceWords } from './sentence-words.ts';

/** A sentence, and who is said to have said it. */
export type FramedSentence = ReadSentence & { attribution: SentenceAttribution | undefined };

/** Different words for the same thing; offsets into each article's text. `text` of a verb in two parts: "räumte … ein", with the place of the first. */
export type WordChoice = { kind: 'noun' | 'verb'; a: ChosenWord; b: ChosenWord; shared: string[] };
export type ChosenWord = Pick<Framing['words'][number], 'start' | 'end' | 'text'>;

/** Sentences must share so much before a word left over on either side can be another name of the same thing. */
const LEAST_SHARED = 3;
const LEAST_SHARE = 0.6;
/** A word that holds the other is a closer name of it, or another thing: "Hafen", "Flughafen". */
const SHORTEST_PART = 5;
/** Verbs that only say that somebody said something. */
const NEUTRAL = new Set(
  'sagen mitteilen erklären berichten melden äußern angeben schreiben bekanntgeben sprechen nennen say tell report state write announce'.split(
    ' ',
  ),
);

/**
 * Nouns and verbs with which two sentences on one matter name the same thing differently. Precision before recall: a word is paired only where everything else
 * around it says that it stands in the same place: it is counted by the same number, is the title of the same name, or is all that the sentences do not share;
 * verbs of saying where the same speaker speaks. Pure; linear in the words but for comparing them pairwise.
 */
export function findWordChoices(a: FramedSentence, b: FramedSentence): WordChoice[] {
  if (a.language !== b.language) return [];
  const [left, right] = [sentenceWords(a), sentenceWords(b)];
  const openLeft = left.filter((word) => !right.some((other) => sameWord(word, other)));
  const openRight = right.filter((word) => !left.some((other) => sameWord(word, other)));
  const shared = left.filter((word) => !openLeft.includes(word));
  const saying = sayingChoice(a, b);
  const openVerbs = (words: SentenceWord[]) => words.filter(({ kind }) => kind === 'verb').length;
  const isParallel = openVerbs(openLeft) === openVerbs(openRight);
  const nouns = nounChoices(openLeft.filter(isNoun), openRight.filter(isNoun), { a, b, shared: shared.length, isParallel });
  const verbs = saying.length > 0 ? [] : verbChoice({ openLeft, openRight, nouns, a, b, shared: shared.length });
  const about = shared.filter(isNoun).map(({ text }) => text);
  const chosen = (sentence: FramedSentence, word: SentenceWord): ChosenWord => ({
    start: sentence.start + word.start,
    end: sentence.start + word.end,
    text: word.prefix === undefined ? word.text : `${word.text} … ${word.prefix}`,
  });
  return [
    ...nouns.map(([one, other]): WordChoice => ({ kind: 'noun', a: chosen(a, one), b: chosen(b, other), shared: about })),
    ...verbs.map(([one, other]): WordChoice => ({ kind: 'verb', a: chosen(a, one), b: chosen(b, other), shared: about })),
    ...saying,
  ];
}

type Pair = [SentenceWord, SentenceWord];
type Sentences = { a: FramedSentence; b: FramedSentence; shared: number };

function nounChoices(
  left: SentenceWord[],
  right: SentenceWord[],
  { isParallel, ...sentences }: Sentences & { isParallel: boolean },
): Pair[] {
  const { enough } = sharing(sentences, left.length, right.length);
  const pairs: Pair[] = [];
  for (const one of left) {
    const other = right.find((candidate) => !pairs.some(([, taken]) => taken === candidate) && sameSlot(one, candidate));
    if (other) pairs.push([one, other]);
  }
  const [restLeft, restRight] = [
    left.filter((word) => !pairs.some(([one]) => one === word)),
    right.filter((word) => !pairs.some(([, other]) => other === word)),
  ];
  const [one, other] = [restLeft[0], restRight[0]];
  // A clause more on one side tells something of its own.
  if (
    isParallel &&
    enough &&
    one &&
    other &&
    restLeft.length === 1 &&
    restRight.length === 1 &&
    one.governed === other.governed &&
    !one.number &&
    !other.number
  )
    pairs.push([one, other]);
  return pairs.filter(([first, second]) => !holds(first, second) && !holds(second, first));
}

/** Counted by the same number, or the title of the same name. */
function sameSlot(one: SentenceWord, other: SentenceWord): boolean {
  if (one.number && other.number) return compareQuantities(one.number, other.number) === 'equal';
  return one.title !== undefined && other.title !== undefined && sameName(one.title.text, other.title.text);
}

function verbChoice({
  openLeft,
  openRight,
  nouns,
  ...sentences
}: Sentences & { openLeft: SentenceWord[]; openRight: SentenceWord[]; nouns: Pair[] }): Pair[] {
  const verbs = (words: SentenceWord[]) => words.filter((word) => word.kind === 'verb' && !isNeutral(word, sentences.a.language));
  const [left, right] = [verbs(openLeft), verbs(openRight)];
  const [one, other] = [left[0], right[0]];
  const leftOver = openLeft.filter(isNoun).length + openRight.filter(isNoun).length - 2 * nouns.length;
  const { enough, allNamesShared } = sharing(sentences, left.length, right.length);
  return one && other && left.length === 1 && right.length === 1 && leftOver === 0 && enough && allNamesShared ? [[one, other]] : [];
}

/** What two sentences have in common beside the words that are left over on either side. */
function sharing({ a, b, shared }: Sentences, openLeft: number, openRight: number): { enough: boolean; allNamesShared: boolean } {
  const names = a.names.filter((name) => b.names.some((other) => sameName(name.text, other.text))).length;
  const values = a.quantities.filter((one) =>
    b.quantities.some((other) => ['equal', 'compatible'].includes(compareQuantities(one, other))),
  ).length;
  const all = shared + names + values + datesShared(a, b);
  const others = Math.max(openLeft, openRight) + Math.abs(a.names.length - names);
  return {
    enough: all >= LEAST_SHARED && all / (all + others) >= LEAST_SHARE,
    allNamesShared: names === a.names.length && names === b.names.length,
  };
}

/** Dates and durations written alike. */
function datesShared(a: FramedSentence, b: FramedSentence): number {
  const written = ({ text, start, dates }: FramedSentence) =>
    dates.map((date) => text.slice(date.start - start, date.end - start).toLowerCase());
  const others = written(b);
  return written(a).filter((date) => others.includes(date)).length;
}

function sayingChoice(a: FramedSentence, b: FramedSentence): WordChoice[] {
  const [one, other] = [saidBy(a), saidBy(b)];
  if (!one || !other || one.lemma === other.lemma || !sameSpeaker(one.speaker, other.speaker, a.language)) return [];
  if (NEUTRAL.has(one.lemma) && NEUTRAL.has(other.lemma)) return [];
  return [{ kind: 'verb', a: one.word, b: other.word, shared: [one.speaker] }];
}

/** The speaker of a sentence and the verb of saying that introduces him. */
function saidBy({ attribution, text, start, language }: FramedSentence): { speaker: string; lemma: string; word: ChosenWord } | undefined {
  const speaker = attribution?.origins[0]?.chain[0]?.text;
  const cue = attribution?.cue;
  if (speaker === undefined || !cue || cue.start < start || cue.end > start + text.length) return undefined;
  const forms = language === 'de' ? germanForms : englishForms;
  const [first = ''] = cue.text.split(/\s+/u);
  const last = cue.text.split(/\s+/u).slice(1).at(-1);
  const readings = forms.get(first.toLowerCase()) ?? [];
  const reading = readings.find(({ apart }) => apart !== '' && apart === last?.toLowerCase()) ?? readings.find(({ apart }) => apart === '');
  if (!reading) return undefined;
  const isSplit = reading.apart !== '' && last !== undefined;
  return {
    speaker,
    lemma: reading.lemma,
    word: { start: cue.start, end: cue.start + first.length, text: isSplit ? `${first} … ${last}` : first },
  };
}

function sameSpeaker(one: string, other: string, language: 'de' | 'en'): boolean {
  const head = (speaker: string) => stemOf((speaker.split(/\s+/u).at(-1) ?? '').toLowerCase(), language);
  return sameName(one, other) || head(one) === head(other);
}

function isNeutral({ text, prefix = '' }: SentenceWord, language: 'de' | 'en'): boolean {
  const readings = (language === 'de' ? germanForms : englishForms).get(text.toLowerCase()) ?? [];
  return readings.some(({ lemma, apart }) => apart === prefix && NEUTRAL.has(lemma));
}

function isNoun({ kind }: SentenceWord): boolean {
  return kind === 'noun';
}

function sameWord(one: SentenceWord, other: SentenceWord): boolean {
  return one.keys.some((key) => other.keys.includes(key));
}

function holds({ folded }: SentenceWord, other: SentenceWord): boolean {
  return other.folded.length >= SHORTEST_PART && folded.includes(other.folded.slice(0, Math.max(SHORTEST_PART, other.folded.length - 2)));
}
