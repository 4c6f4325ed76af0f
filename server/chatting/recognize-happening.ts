import { languageOf } from '../../ingest/language/language-of.ts';
import { askedNames } from '../retrieval/asked-names.ts';

const ADVERBS = '(?:(?:genau|denn|eigentlich|bisher|bislang|alles|da|nun|zuletzt|überhaupt|exactly|so\\s+far)\\s+){0,2}';
/** Where, or with whom. What stands behind "um", "nach" or "wenn" is a time or a condition. */
const AT = '(?<at>rund\\s+um|im|in|mit|beim|bei|auf|an|at|to|with|on|near|around)\\s+(?<topic>\\S.*?)';
const ASKING = [
  // "Was geschah in Lorvik?", "Was trug sich bei der Explosion in Lorvik zu?"
  new RegExp(`^was\\s+(?:geschah|passierte|ereignete\\s+sich)\\s+${ADVERBS}${AT}$`, 'iu'),
  new RegExp(`^was\\s+(?:trug|spielte)\\s+sich\\s+${ADVERBS}${AT}\\s+(?:zu|ab)$`, 'iu'),
  // "Was ist mit Vandeel passiert?", "Was war in Nurdascht los?"
  new RegExp(`^was\\s+(?:ist|war)\\s+${ADVERBS}${AT}\\s+${ADVERBS}(?:passiert|geschehen|vorgefallen|los|los\\s*gewesen)$`, 'iu'),
  new RegExp(`^was\\s+hat\\s+sich\\s+${ADVERBS}${AT}\\s+${ADVERBS}(?:ereignet|zugetragen|abgespielt)$`, 'iu'),
  new RegExp(`^what\\s+(?:(?:has|had)\\s+)?${ADVERBS}happened\\s+${ADVERBS}${AT}(?:\\s+so\\s+far)?$`, 'iu'),
];
const WITH_WHOM = /^(?:mit|to|with)$/iu;
const ARTICLE = /^(?:der|die|das|dem|den|the)\s+/iu;
/** Another thing is asked besides, or one of many. */
const MORE_ASKED =
  /[,;?]|(?<!\p{L})(?:und|and)\s+(?:wer|was|wie|warum|wieso|wann|wo|welche\p{L}*|who|what|how|why|when|where|which)(?!\p{L})|^(?:\p{L}{3}\s+)?\d/iu;
/** A longer one asks for something particular. */
const MOST_WORDS = 8;

/**
 * What "Was geschah in Lorvik?" is about, where a message asks for no more than what there was, in some place, in some affair or with somebody that it names: the course of events answers it, and no single
 * sentence does. Undefined for every other one: "Was geschah mit den Containern?" asks for one thing. Linear: repeats are bounded, or of unlike characters.
 */
export function recognizeHappening(message: string): string | undefined {
  const question = message
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[ ?.!]+$/u, '');
  for (const pattern of ASKING) {
    const { at = '', topic = '' } = pattern.exec(question)?.groups ?? {};
    if (topic !== '') return isNamed(topic, { question, isWhom: WITH_WHOM.test(at) }) ? topic : undefined;
  }
  return undefined;
}

function isNamed(topic: string, { question, isWhom }: { question: string; isWhom: boolean }): boolean {
  if (MORE_ASKED.test(topic) || topic.split(' ').length > MOST_WORDS) return false;
  // A capitalised word that opens a sentence is no name for that.
  const before = languageOf(question) === 'en' ? 'About ' : 'Zu ';
  const names = askedNames(before + topic);
  if (!isWhom) return names.length > 0;
  const article = ARTICLE.exec(topic)?.[0].length ?? 0;
  return names.some(({ start, kind }) => start === before.length || (kind === 'place' && start === before.length + article));
}
