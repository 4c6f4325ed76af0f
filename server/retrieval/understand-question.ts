import { languageOf } from '../../ingest/language/language-of.ts';
import { findNames, type Name, nameKey, sameName } from '../../ingest/language/names/names.ts';
import { findWords } from '../../ingest/language/words.ts';
import type { Language } from '../contract/answer.ts';
import type { Turn } from '../contract/conversation.ts';
import { askedNames } from './asked-names.ts';
import { type DanglingWord, dangling } from './dangling-words.ts';
import { completeFragment, isFragment, withoutLead } from './fragments.ts';

/** How a question was read: on its own, or completed from the turn before. */
/** `choices`: the same question with another person of the turn before in the place of its pronoun. */
export type UnderstoodQuestion = { understoodAs: string; language: Language; followUp: boolean; choices: string[] };

/** The turn before, as far as a follow-up can lean on it. */
type Before = { question: string; answer: string };

/**
 * Reads a question as it stands in its conversation. A pronoun is replaced by the person or place it points to, a
 * fragment ("Und in Pjöngjang?") is put in the place of its like in the question before; what points to the whole matter
 * ("dabei", "Und wann?") keeps its words, and the question before stands behind it in brackets. A whole question is left as it is.
 */
export function understandQuestion(question: string, history: Turn[]): UnderstoodQuestion {
  const before = lastTurn(history);
  const alone = { understoodAs: question, language: languageOf(question), followUp: false, choices: [] };
  if (!before) return alone;
  const language = languageOf(question.length < SHORT_QUESTION ? `${question} ${before.question}` : question);
  if (isFragment(question))
    return {
      understoodAs: completeFragment(withoutLead(question), before.question, namesOf(before)),
      language,
      followUp: true,
      choices: [],
    };
  const words = dangling(question);
  if (words.length === 0) return alone;
  const understoodAs = resolve(question, words, before, personBefore(before));
  return {
    understoodAs,
    language,
    followUp: true,
    choices: otherReadings(question, words, before).filter((choice) => choice !== understoodAs),
  };
}

/** Below this a question alone is too short to tell its language ("Und Dorvanien?"). */
const SHORT_QUESTION = 25;

/** What the conversation asked last, where it was answered. */
export function questionBefore(history: Turn[]): string | undefined {
  return lastTurn(history)?.question;
}

function lastTurn(history: Turn[]): Before | undefined {
  const turn = history.findLast((one) => one.result?.use === 'answer');
  if (turn?.result?.use !== 'answer') return undefined;
  const { understoodAs, claims } = turn.result.answer;
  const answer = claims.filter((claim) => claim.kind !== 'frame' && claim.verdict !== 'unsupported').slice(0, 2);
  return { question: matterOf(understoodAs), answer: answer.map((claim) => claim.text).join(' ') };
}

/** "Und wann? (Wer kam nach Lorvik?)" is about what stands in the brackets. */
function matterOf(understoodAs: string): string {
  return /\(([^()]{8,}\?)\)$/.exec(understoodAs)?.[1] ?? understoodAs;
}

/** More persons than these are no choice but a list. */
const MOST_CHOICES = 3;

/** The question with each person of the turn before in turn, where a pronoun may point to more than one. */
function otherReadings(question: string, words: DanglingWord[], before: Before): string[] {
  if (!words.some((word) => word.pointsTo === 'person')) return [];
  const persons = [
    ...namesOf(before).filter((name) => isPerson(name, before.question)),
    ...findNames(before.answer).filter((name) => name.kind === 'person'),
  ];
  const distinct = persons.filter((name, index) => persons.findIndex((other) => sameName(other.text, name.text)) === index);
  return distinct.slice(0, MOST_CHOICES + 1).map((name) => resolve(question, words, before, name.text));
}

function resolve(question: string, words: DanglingWord[], before: Before, person: string | undefined): string {
  let resolved = question;
  let needsMatter = false;
  for (const word of words.toReversed()) {
    const name = word.pointsTo === 'person' ? person : word.pointsTo === 'place' ? placeBefore(before) : undefined;
    if (!name) {
      needsMatter = true;
      continue;
    }
    resolved = resolved.slice(0, word.start) + word.put(name) + resolved.slice(word.end);
  }
  return needsMatter ? `${resolved} (${before.question})` : resolved;
}

/** Asked for as the subject: "Wen traf X?" goes on about X, "Wer traf X?" about the one found. */
const ASKS_FOR_PERSON =
  /^(?:\P{L}*)(?:wer|who(?! (?:did|do|does|has|had|will|was|is) \p{Lu})|welche[rnms]? (?:minister|politiker|general))(?!\p{L})/iu;
const ASKS_FOR_PLACE = /^(?:\P{L}*)(?:wo|wohin|woher|where|in welche|welche|which|what (?:city|port|town|country))/iu;
const PLACE_BEFORE = /(?<!\p{L})(?:in|nach|aus|bei|at|to|from)\s$/iu;

/** Whom a pronoun points to: the person just found, when one was asked for; else the first one named in the question, then in the answer. */
function personBefore({ question, answer }: Before): string | undefined {
  const asked = namesOf({ question, answer }).filter((name) => isPerson(name, question));
  const told = findNames(answer).filter((name) => isPerson(name, answer));
  const found = told.find((name) => !asked.some((other) => sameName(other.text, name.text)));
  return (ASKS_FOR_PERSON.test(question) ? (found ?? asked[0]) : (asked[0] ?? found))?.text;
}

/**
 * Names of the question before. Two names side by side look like one ("Wann traf Schoigu Assad?"): where the answer has
 * both, but apart, they are two.
 */
function namesOf({ question, answer }: Before): Name[] {
  const told = findWords(answer).map((word) => nameKey(word.text));
  return askedNames(question).flatMap((name) => {
    const words = findWords(name.text);
    const places = words.map((word) => told.indexOf(nameKey(word.text)));
    const apart = words.length === 2 && places.every((place) => place >= 0) && Math.abs((places[1] ?? 0) - (places[0] ?? 0)) > 1;
    if (!apart) return [name];
    return words.map(
      (word): Name => ({
        start: name.start + word.start,
        end: name.start + word.end,
        text: word.text,
        kind: name.kind,
        key: nameKey(word.text),
        form: 'name',
      }),
    );
  });
}

function placeBefore({ question, answer }: Before): string | undefined {
  const asked = askedNames(question);
  const told = askedNames(answer).filter(
    (name) => !question.includes(name.text) && !asked.some((other) => sameName(other.text, name.text)),
  );
  const inQuestion = asked.find((name) => isPlace(name, question));
  const inAnswer =
    told.find((name) => isPlace(name, answer)) ?? (ASKS_FOR_PLACE.test(question) ? told.find((name) => name.kind !== 'person') : undefined);
  return (ASKS_FOR_PLACE.test(question) ? (inAnswer ?? inQuestion) : (inQuestion ?? inAnswer))?.text;
}

function isPerson(name: Name, text: string): boolean {
  if (name.kind === 'person') return true;
  return name.kind === 'unknown' && !PLACE_BEFORE.test(text.slice(0, name.start)) && !/\d/.test(name.text);
}

function isPlace(name: Name, text: string): boolean {
  return name.kind === 'place' || (name.kind === 'unknown' && PLACE_BEFORE.test(text.slice(0, name.start)));
}
