import { findDates } from '../../ingest/language/dates/dates.ts';
import type { Language } from '../contract/answer.ts';
import { askedNames } from './asked-names.ts';
import { datedTopic } from './dated-topic.ts';
import { readWishes } from './read-wishes.ts';

const ADVERBS = '(?:(?:genau|denn|eigentlich|bisher|bislang|alles|da|nun|zuletzt|überhaupt|exactly)\\s+){0,2}';
/** Where, or with whom. What stands behind "um", "nach" or "wenn" is a time or a condition. */
const AT_DE = '(?<at>rund\\s+um|im|in|am|an|mit|beim|bei|auf)\\s+(?<topic>\\S.*?)';
const AT_EN = '(?<at>at|in|to|with|near|around)\\s+(?<topic>\\S.*?)';
const ASKING: readonly { language: Language; pattern: RegExp }[] = [
  // "Was geschah in Lorvik?", "Was trug sich bei der Explosion in Lorvik zu?"
  { language: 'de', pattern: new RegExp(`^was\\s+${ADVERBS}(?:geschah|passierte|ereignete\\s+sich)\\s+${ADVERBS}${AT_DE}$`, 'iu') },
  { language: 'de', pattern: new RegExp(`^was\\s+(?:trug|spielte)\\s+sich\\s+${ADVERBS}${AT_DE}\\s+(?:zu|ab)$`, 'iu') },
  // "Was ist mit Vandeel passiert?", "Was war in Nurdascht los?", "Was ist los in Lorvik?"
  {
    language: 'de',
    pattern: new RegExp(
      `^was\\s+${ADVERBS}(?:ist|war)\\s+${ADVERBS}${AT_DE}\\s+${ADVERBS}(?:passiert|geschehen|vorgefallen|los|los\\s*gewesen)$`,
      'iu',
    ),
  },
  { language: 'de', pattern: new RegExp(`^was\\s+${ADVERBS}(?:ist|war)\\s+${ADVERBS}(?:passiert|geschehen|los)\\s+${AT_DE}$`, 'iu') },
  {
    language: 'de',
    pattern: new RegExp(`^was\\s+hat\\s+sich\\s+${ADVERBS}${AT_DE}\\s+${ADVERBS}(?:ereignet|zugetragen|abgespielt)$`, 'iu'),
  },
  {
    language: 'en',
    pattern: new RegExp(`^what\\s+(?:(?:has|had)\\s+)?${ADVERBS}happened\\s+(?:so\\s+far\\s+)?${AT_EN}(?:\\s+so\\s+far)?$`, 'iu'),
  },
];
const WITH_WHOM = /^(?:mit|to|with)$/iu;
/** What may stand before the name of a place, or of what an affair is called by: "der Grube", "der Explosion in". */
const BEFORE_PLACE =
  /^(?:(?:der|die|das|dem|den|the)\s+)?(?:[\p{L}-]+\s+(?:(?:in|im|am|an|auf|bei|von|vom|of|at)\s+)?(?:(?:der|dem|den|the)\s+)?)?$/iu;
/** No place and no affair: how something was done, or the language that is asked for. */
const OTHERWISE =
  /^(?:auftrag|antrag|absprache|anwesenheit|wahrheit|wirklichkeit|namen|zusammenhang|rahmen)(?!\p{L})|(?:auf (?:englisch|deutsch)|in (?:english|german))$/iu;
/** "mit dem Iran"; "mit Minister Halmund". */
const BEFORE_WHOM = /^(?:(?:der|dem|den|the)\s+)?(?:\p{Lu}[\p{L}-]+\s+)?$/u;
const POLITE = /^(?:bitte|please)[\s,]+|[\s,]+(?:bitte|please)$/giu;

/** `topic`: the place, the affair or the person, with the period where one is named. */
export type Happening = { topic: string; language: Language };

/**
 * What "Was geschah in Lorvik?" is about, where a message asks for no more than what there was, in some place, in some affair or with somebody that it names: the course of events answers it, and no single
 * sentence does. Undefined for every other one: "Was geschah mit den Containern?" and "Was geschah in Lorvik um 5.42 Uhr?" ask for one thing, "… in drei Sätzen" for sentences. Linear: repeats are bounded, or of
 * unlike characters.
 */
export function asksWhatHappened(message: string): Happening | undefined {
  const question = message
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[ ?.!]+$/u, '')
    .replace(POLITE, '');
  for (const { language, pattern } of ASKING) {
    const { at = '', topic = '' } = pattern.exec(question)?.groups ?? {};
    if (topic === '') continue;
    const isAsked = Object.keys(readWishes(question).wishes).length === 0 && isNamed(topic, { language, isWhom: WITH_WHOM.test(at) });
    return isAsked ? { topic, language } : undefined;
  }
  return undefined;
}

/** The topic is a name, with what may stand before it, and at most a month or a year besides. */
function isNamed(topic: string, { language, isWhom }: { language: Language; isWhom: boolean }): boolean {
  const named = datedTopic(topic).topic;
  // A capitalised word that opens a sentence is no name for that.
  const opening = language === 'en' ? 'About ' : 'Zu ';
  const name = askedNames(opening + named).find(({ end }) => end === opening.length + named.length);
  if (!name || OTHERWISE.test(topic) || findDates(named).length > 0 || WEEKDAY.test(named)) return false;
  const before = named.slice(0, Math.max(0, name.start - opening.length));
  return (isWhom ? BEFORE_WHOM : BEFORE_PLACE).test(before);
}

const WEEKDAY =
  /^(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)(?!\p{L})/iu;
