import { languageOf } from '../../ingest/language/language-of.ts';
import { type Name, sameName } from '../../ingest/language/names/names.ts';
import type { Answer, Language } from '../contract/answer.ts';
import type { Claim } from '../contract/claim.ts';
import type { Turn } from '../contract/conversation.ts';
import { askedNames } from './asked-names.ts';
import { asksWhatHappened } from './asks-what-happened.ts';
import { type DanglingWord, dangling } from './dangling-words.ts';
import { completeFragment, corrected, isFragment, withoutLead } from './fragments.ts';
import { type Before, isBehindPlaceWord, namesOf, personsBefore } from './persons-before.ts';

/** How a question was read: on its own, or completed from the turn before. `choices`: the same question with another person of the turns before in the place of its pronoun. */
export type UnderstoodQuestion = { understoodAs: string; language: Language; followUp: boolean; choices: string[] };

/**
 * Reads a question as it stands in its conversation. A pronoun is replaced by the person or place it points to, a
 * fragment ("Und in Pjöngjang?") is put in the place of its like in the question before; what points to the whole matter
 * ("dabei", "Und wann?") keeps its words, and the question before stands behind it in brackets. "Nein, ich meinte …" is read as what was meant. A whole question is left as it is.
 */
export function understandQuestion(question: string, history: Turn[]): UnderstoodQuestion {
  const turns = turnsBefore(history);
  const [before] = turns;
  const alone = { understoodAs: question, language: languageOf(question), followUp: false, choices: [] };
  if (!before) return alone;
  const meant = corrected(question);
  if (meant !== undefined) return understandQuestion(meant, history);
  const language = languageOf(question.length < SHORT_QUESTION ? `${question} ${before.question}` : question);
  if (isFragment(question)) {
    const fragment = withoutLead(question);
    const { resolved } = withPersons(fragment, dangling(fragment), (word) => personsBefore(turns, word)[0]);
    return { understoodAs: completeFragment(resolved, before.question, namesOf(before)), language, followUp: true, choices: [] };
  }
  const words = dangling(question).filter((word) => !word.isKnown || personsBefore(turns, word).length > 0);
  if (words.length === 0) return alone;
  const understoodAs = resolve(question, words, before, (word) => personsBefore(turns, word)[0]);
  return {
    understoodAs,
    language,
    followUp: true,
    choices: otherReadings(question, words, turns).filter((choice) => choice !== understoodAs),
  };
}

/** "Auf Englisch bitte": the language that the answer before is wanted in. Undefined for a message that says anything else. */
export function languageWished(message: string): Language | undefined {
  const wished = LANGUAGE_WISH.exec(message.trim())?.groups?.language?.toLowerCase();
  return wished === undefined ? undefined : /^e/.test(wished) ? 'en' : 'de';
}

const LANGUAGE_WISH =
  /^(?:(?:und|jetzt|nun|bitte|noch ?mal|das(?: ganze| gleiche)?|dasselbe|antworte|kannst du das|and|now|please|again|the same|answer)[ ,]+){0,4}(?:auf|in) (?<language>englisch|deutsch|english|german)(?:er sprache)?(?:,? (?:bitte|please|sagen|antworten))*[\s.!?]*$/iu;

/** Below this a question alone is too short to tell its language ("Und Dorvanien?"). */
const SHORT_QUESTION = 25;
/** A pronoun is not looked for farther back. */
const MOST_TURNS = 4;

/** What the conversation asked last, where it was answered, with the reports it was narrowed to. */
export function questionBefore(history: Turn[]): string | undefined {
  const [reply] = repliesOf(history);
  return reply && matterOf(reply.understoodAs);
}

/** The newest answer from the reports; what was told about a result is none. */
export function lastAnswer(history: Turn[]): Answer | undefined {
  return history.toReversed().flatMap(({ result }) => answerIn(result) ?? [])[0];
}

function answerIn(result: Turn['result']): Answer | undefined {
  return result?.use === 'answer' && !result.answer.understanding?.about ? result.answer : undefined;
}

/** Answers, and the courses of events that answered a question, newest first. */
function repliesOf(history: Turn[]): { understoodAs: string; claims: readonly Claim[] }[] {
  return history.toReversed().flatMap(({ question, result }) => {
    if (result?.use !== 'timeline') return answerIn(result) ?? [];
    const told = result.timeline.events.flatMap(({ tellings }) => tellings[0]?.claims ?? []);
    return asksWhatHappened(question) ? { understoodAs: question, claims: told } : [];
  });
}

/** "Nur Nordblatt: Wer kam?" was narrowed; another question is not. */
const NARROWED = /^Nur [^:?]{3,80}:\s+(?=\p{Lu})/u;

/** The answered turns, newest first. */
function turnsBefore(history: Turn[]): Before[] {
  return repliesOf(history)
    .slice(0, MOST_TURNS)
    .map(({ understoodAs, claims }) => {
      const answer = claims.filter((claim) => claim.kind !== 'frame' && claim.verdict !== 'unsupported').slice(0, 2);
      return { question: matterOf(understoodAs).replace(NARROWED, ''), answer: answer.map((claim) => claim.text).join(' ') };
    });
}

/** "Und wann? (Wer kam nach Lorvik?)" is about what stands in the brackets. */
function matterOf(understoodAs: string): string {
  return /\(([^()]{8,}\?)\)$/.exec(understoodAs)?.[1] ?? understoodAs;
}

/** More persons than these are no choice but a list. */
const MOST_CHOICES = 3;

/** The question with each person of the turn before in turn, where a pronoun may point to more than one. */
function otherReadings(question: string, words: DanglingWord[], turns: Before[]): string[] {
  const [before] = turns;
  const [pronoun] = words.filter((word) => word.pointsTo === 'person');
  if (!pronoun || !before) return [];
  const all = personsBefore(turns, pronoun);
  const named = personsBefore([before], {});
  return all
    .filter((person) => named.some((other) => sameName(other, person)))
    .slice(0, MOST_CHOICES + 1)
    .map((person) => resolve(question, words, before, () => person));
}

type PersonFor = (word: DanglingWord) => string | undefined;

function resolve(question: string, words: DanglingWord[], before: Before, personFor: PersonFor): string {
  const { resolved, left } = withPersons(question, words, (word) =>
    word.pointsTo === 'person' ? personFor(word) : word.pointsTo === 'place' ? placeBefore(before) : undefined,
  );
  return left > 0 ? `${resolved} (${before.question})` : resolved;
}

/** `left`: how many words still point to something. */
function withPersons(question: string, words: DanglingWord[], nameFor: PersonFor): { resolved: string; left: number } {
  let resolved = question;
  let left = 0;
  for (const word of words.toReversed()) {
    const name = word.pointsTo === 'matter' ? undefined : nameFor(word);
    if (name) resolved = resolved.slice(0, word.start) + word.put(name) + resolved.slice(word.end);
    else left += 1;
  }
  return { resolved, left };
}

const ASKS_FOR_PLACE = /^(?:\P{L}*)(?:wo|wohin|woher|where|in welche|welche|which|what (?:city|port|town|country))/iu;

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

function isPlace(name: Name, text: string): boolean {
  return name.kind === 'place' || (name.kind === 'unknown' && isBehindPlaceWord(name, text));
}
