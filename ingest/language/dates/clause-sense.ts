import { languageOf } from '../language-of.ts';
import type { Span } from '../span.ts';
import { englishSense } from './english-sense.ts';
import { germanSense } from './german-sense.ts';
import { planSense } from './plan-sense.ts';
import type { Sense, SenseWord } from './sense.ts';
import { piecesAbout } from './verbal-bracket.ts';

/** Far enough for any clause, and a bound on the work per date. */
const REACH = 220;
const SENTENCE_START =
  /(?<!(?<!\d)\d{1,2})(?<!\p{Lu}|\b(?:z|B|u|a|d|h|Dr|Prof|St|ca|Nr|bzw|usw|Mio|Mrd|Jan|Feb|Apr|Aug|Sept?|Okt|Nov|Dez|Oct|Dec))[.!?]["“”»)]?\s+(?=["„»(]?\p{Lu})|\n/gu;

/** The sense of the clause about a place in the text; undefined where no verb tells it (a headline). */
export type SenseReader = (place: Span) => Sense | undefined;

/**
 * Reads the clauses of one text by their verbs: the clause itself, else the ones beside it within the sentence, at most 220 characters either way.
 * The language of the whole is asked for only where the clause does not tell its own.
 */
export function createSenseReader(text: string): SenseReader {
  let whole: 'de' | 'en' | undefined;
  return ({ start, end }) => {
    const before = lastSentence(text.slice(Math.max(0, start - REACH), start));
    const after = firstSentence(text.slice(end, end + REACH));
    const own = languageOfClause(before + after);
    if (own === undefined) whole ??= languageOf(text);
    return senseBetween(before, after, (own ?? whole) === 'de');
  };
}

const TELLING =
  /(?<![\p{L}])(?:(?<english>the|of|to|is|were|on|for|with|by|has|had|said|from|it|he|his)|der|das|und|ist|im|den|dem|von|zu|mit|auf|für|ein|eine|einen|sich|des|wird|wurde|werden|nicht|bei|nach)(?!\p{L})/giu;

function languageOfClause(clause: string): 'de' | 'en' | undefined {
  let balance = 0;
  for (const match of clause.matchAll(TELLING)) balance += match.groups?.english === undefined ? 1 : -1;
  return balance === 0 ? undefined : balance > 0 ? 'de' : 'en';
}

function senseBetween(before: string, after: string, isGerman: boolean): Sense | undefined {
  const special = readSince(before, after) ?? planSense(before, after);
  if (special !== undefined) return special;
  const { left, right } = piecesAbout(before, after, isGerman);
  const own = senseOf(left.at(-1) ?? '', right[0] ?? '', isGerman);
  if (own !== undefined) return own;
  if (readAhead(before)) return 'future';
  for (let step = 1; step < Math.max(left.length, right.length); step += 1) {
    const beside = senseOf('', right[step] ?? '', isGerman, 1) ?? senseOf(left.at(-1 - step) ?? '', '', isGerman);
    if (beside !== undefined) return beside;
  }
  return undefined;
}

function lastSentence(text: string): string {
  const border = [...text.matchAll(SENTENCE_START)].at(-1);
  return border === undefined ? text : text.slice(border.index + border[0].length);
}

function firstSentence(text: string): string {
  const border = /(?<!(?<!\d)\d{1,2})[.!?]["“”»)]?(?=\s+["„»(]?\p{Lu}|\s*$)|\n/u.exec(text);
  return border === null ? text : text.slice(0, border.index);
}

const SINCE_EVENT =
  /(?:^|[^\p{L}])(?:[Ss]eit|[Ss]ince)(?:\s+\p{Ll}+){1,3}\s+\p{Lu}[\p{L}-]+(?:\s+(?:de[rs]|von)\s+\p{Lu}[\p{L}-]+)?\s+(?:am|im|vom|in\s+der)\s*$/u;

/** Whether what stands before a date is "Seit seinem Sturz im", "seit der Wahl am": from a thing on that has a date of its own. Looks at 80 characters. */
export function isSinceEvent(before: string): boolean {
  return SINCE_EVENT.test(before.slice(-80));
}

/** "seit Montag", "Der Bericht vom Montag": behind, whatever the tense. */
function readSince(before: string, after: string): Sense | undefined {
  const preposition = /(\p{L}+)(?:\s+(?:den|dem|diesen|the|einen|next|den kommenden))?\s*$/u.exec(before)?.[1]?.toLowerCase();
  if (preposition === 'seit' || preposition === 'since' || isSinceEvent(before)) return 'past';
  return preposition === 'vom' && !/^\s+(?:an|bis|ab)(?!\p{L})/u.test(after) ? 'past' : undefined;
}

/** "ab Montag", "bis 15.10.", "by Friday": ahead where no verb of the clause is in the past. */
function readAhead(before: string): boolean {
  return /(?:^|[^\p{L}])(?:ab|bis|until|till|by|spätestens|frühestens|starting|from)(?:\s+(?:mindestens|voraussichtlich|zunächst|vorerst|zum|zur|den|dem|the|am|im|in|Ende|Anfang|Mitte|on))*\s*$/iu.test(
    before,
  );
}

/** `first`: place of the first word; 0 where it opens the sentence, whose capital then says nothing. */
function senseOf(left: string, right: string, isGerman: boolean, first = 0): Sense | undefined {
  const before = wordsOf(left, first);
  const clause = { before, after: wordsOf(right, first + before.length) };
  return isGerman ? germanSense(clause) : englishSense(clause);
}

function wordsOf(text: string, first: number): SenseWord[] {
  return [...text.matchAll(/\p{L}{1,40}/gu)].map((match, index) => ({ text: match[0], low: match[0].toLowerCase(), at: first + index }));
}
