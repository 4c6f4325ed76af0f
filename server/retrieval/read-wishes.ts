import { MOST_WISHED_SENTENCES, type Wishes } from '../contract/wishes.ts';
import { asksEachReport } from './all-reports.ts';

/** `rest`: the question without the words that are wishes now; undefined where it says nothing else ("In einem Satz, bitte."). */
export type ReadWishes = { wishes: Wishes; rest: string | undefined };

const NUMBERS = [
  ['ein', 'einem', 'one', 'a single'],
  ['zwei', 'two'],
  ['drei', 'three'],
  ['vier', 'four'],
  ['fünf', 'five'],
  ['sechs', 'six'],
  ['sieben', 'seven'],
  ['acht', 'eight'],
  ['neun', 'nine'],
  ['zehn', 'ten'],
  ['elf', 'eleven'],
  ['zwölf', 'twelve'],
];
const NUMBER = String.raw`(?:${NUMBERS.flat().join('|')}|\d{1,2})`;

/** "kurz vor dem Besuch" says when, not how. */
const SHORT = `(?:so kurz wie möglich|kurz(?! (?:vor|nach|darauf|danach|zuvor|davor|hinter|bevor|nachdem|unter|über))(?: und (?:knapp|bündig))?|knapp|in aller kürze|kürzer|briefly|as briefly as possible|in brief|in short|shorter|concisely)`;
const LONG = `(?:ausführlich(?:er)?|detailliert(?:er)?|im detail|in allen einzelheiten|länger|in (?:full )?detail|at length|in more detail|longer)`;
const SENTENCES = `(?:(?:in|mit) (?:höchstens |maximal |genau |etwa |nur )?${NUMBER} (?:kurzen |knappen )?(?:satz|sätzen)|in (?:at most |no more than |exactly |about |only |just )?${NUMBER} (?:short )?sentences?)`;
const SORTED = '(?: (?:geordnet|sortiert))?';
const BY_DATE = `(?:chronologisch${SORTED}|in (?:chronologischer|zeitlicher) (?:reihenfolge|folge|ordnung)|nach (?:dem )?datum${SORTED}|zeitlich (?:geordnet|sortiert)|(?:das |die )?ältesten?s? zuerst|chronologically|in (?:chronological|date) order|(?:sorted |ordered )?by date|(?:the )?oldest first)`;
const NEWEST = `(?:(?:das |die )?neue?sten?s? zuerst|(?:the )?(?:newest|latest|most recent) first)`;
const IMPORTANT = `(?:(?:das |die )?wichtigsten?s? zuerst|nach wichtigkeit${SORTED}|(?:the )?most important(?: things?)? first|(?:sorted |ordered )?by importance)`;

/** Some say how an answer should be wherever they end a question; "ausführlich" or "briefly" there may belong to what it asks. */
const PLAIN = `(?:${SENTENCES}|${BY_DATE}|${NEWEST}|${IMPORTANT})`;
const ANY = `(?:${PLAIN}|${SHORT}|${LONG})`;
const DEGREE = '(?:(?:möglichst|ganz|sehr|nur|bitte|etwas|noch|please|very|a bit|a little|much) )?';
const ALL = `${DEGREE}${ANY}(?:(?:,? (?:und|aber|and|but) |, ?| )${DEGREE}${ANY})*`;
const END = `(?:,? (?:bitte|please))?`;

const TO_WHOM = `(?: (?:mir|uns|bitte|doch|mal|einmal|sie|dich|die frage|das|es|me|us|please|this|it|the question))*`;
const VERBS = `(?:antworten?|beantworten?|sagen?|sag|nennen?|nenn|erklären?|erklär|erläutern?|erläutere|beschreiben?|beschreib|schildern?|schildere|berichten?|erzählen?|erzähl|zählen?|listen?|zeigen?|zeig|geben?|gib|schreiben?|schreib|stellen?|ordnen?|skizzieren?|fassen?|halten?|answer|reply|tell|explain|describe|list|say|give|name|show|outline|state|write)`;
const CAN = '(?:kannst du|könntest du|können sie|könnten sie|can you|could you|would you)';
/** "Erkläre …", "Nennen Sie mir …", "Can you …": whoever orders an answer may say in the same breath how it should be. */
const ORDER = `(?:(?:bitte |please )?(?:${VERBS}(?: sie)?|${CAN})${TO_WHOM})`;
const QUESTION_WORD = String.raw`(?:wer|wen|wem|wessen|was|wann|wo|wohin|woher|wie|warum|weshalb|wieso|welche[rnms]?|ob|who|whom|whose|what|when|where|why|how|which)(?!\p{L})`;

const only = new RegExp(
  `^(?:(?:und|jetzt|nun|das(?: ganze)?|noch ?mal|bitte|and|now|again|the same|once more)[ ,]+)*(?:${ORDER} )?${ALL}${END}$`,
  'iu',
);
/** "Mehr dazu", "Genauer bitte": only where it is all that is said. */
const more =
  /^(?:(?:und|jetzt|noch|bitte|geht es|and|now|please|tell me|erzähl(?:e)?(?: mir)?)[ ,]+)*(?:genauer|etwas genauer|mehr(?: dazu| davon| darüber)?|mehr (?:einzelheiten|details)(?: dazu)?|more(?: about (?:that|it))?|more details)(?:,? (?:bitte|please))?$/iu;
/** "Kurz: …", "Sag mir in einem Satz, wer …": what comes behind is the question. */
const leading = new RegExp(
  String.raw`^(?:${ORDER} )?${ALL}(?:,? (?:bitte|please|gesagt|gefragt|zusammengefasst|put))?(?:\s*[:–-] ?|, (?!${ANY})| (?=${QUESTION_WORD}))`,
  'iu',
);
/** "Wer kam? Antworte bitte kurz." */
const ownSentence = new RegExp(`(?<=[.?!…]) (?:${ORDER} )?${ALL}${END}[.!?]*$`, 'iu');
/** "Was geschah, in einem Satz?", "Was geschah (kurz)?" */
const behindComma = new RegExp(String.raw`(?:\s*[,;–-] ?| ?\()(?:(?:und|aber|und zwar|and|but) )?${ALL}${END}\)?(?=[?.!]*$)`, 'iu');
/** "Was geschah in Lorvik in drei Sätzen?" */
const atEnd = new RegExp(` (?:bitte |please )?${PLAIN}(?:(?: und | and |, ?)${ANY})*${END}(?=[?.!]*$)`, 'iu');
const politeAtEnd = new RegExp(` (?:(?:bitte|please) ${ALL}|${ALL},? (?:bitte|please))(?=[?.!]*$)`, 'iu');
const anyAtEnd = new RegExp(` ${ALL}(?=[?.!]*$)`, 'iu');
const ordered = new RegExp(`^${ORDER} `, 'iu');
/** "Erkläre kurz die Lage", "Briefly explain …" */
const behindOrder = new RegExp(`(?<=^${ORDER}) ${ALL}(?=[ ,:])`, 'iu');
const beforeOrder = new RegExp(`^${ALL} (?=${VERBS} )`, 'iu');
/** A match is won in three sets, which German calls sentences. */
const MATCH =
  /(?<!\p{L})(?:ge(?:wann|wonnen|winnt|winnen|schlagen)|sieg\p{L}*|besieg\p{L}*|schlug|verl(?:or|oren|iert)|finale|halbfinale|tennis\p{L}*|spiel\p{L}*|match)(?!\p{L})/iu;

/** In whatever is a wish of length or order stands one of these. Most questions have none, and the patterns above take half a second to be read for the first time. */
const HINT =
  /kurz|knapp|kürz|brief|short|concise|ausführlich|detail|einzelheiten|länger|longer|length|satz|sätz|sentence|chronolog|zeitlich|datum|date|zuerst|first|wichtigkeit|importance/iu;

/** Reads what a question says of the answer's length and order, and takes it out, and whether each report is to have its say. Only what plainly speaks of the answer is a wish. Pure; linear in the question. */
export function readWishes(question: string): ReadWishes {
  const text = question.trim().replace(/\s+/gu, ' ');
  const bare = text.replace(/[?.!…\s]+$/u, '');
  if (more.test(bare)) return { wishes: { length: 'long' }, rest: undefined };
  if (!HINT.test(bare)) return { wishes: eachIn(question), rest: question };
  if (only.test(bare)) return { wishes: wishesIn(bare), rest: undefined };
  let rest = text;
  const said: string[] = [];
  const take = (pattern: RegExp) => {
    const found = pattern.exec(rest);
    if (!found) return;
    said.push(found[0]);
    rest = rest.slice(0, found.index) + rest.slice(found.index + found[0].length);
  };
  for (const pattern of [leading, behindOrder, beforeOrder, ownSentence, behindComma, politeAtEnd]) take(pattern);
  if (ordered.test(rest)) take(anyAtEnd);
  if (!MATCH.test(rest)) take(atEnd);
  const wishes = wishesIn(said.join(' '));
  const each = eachIn(rest);
  if (Object.keys(wishes).length === 0) return { wishes: each, rest: question };
  const left = rest.trim();
  return { wishes: { ...wishes, ...each }, rest: left.charAt(0).toUpperCase() + left.slice(1) };
}

function eachIn(question: string): Wishes {
  return asksEachReport(question) ? { eachReport: true } : {};
}

const sentences = new RegExp(SENTENCES, 'iu');
const number = new RegExp(String.raw`(?<!\p{L})${NUMBER}(?= (?:kurzen |knappen |short )?(?:satz|sätzen|sentences?))`, 'iu');
const lengths = { short: new RegExp(`(?<!\\p{L})${SHORT}(?!\\p{L})`, 'iu'), long: new RegExp(`(?<!\\p{L})${LONG}(?!\\p{L})`, 'iu') };
const newest = new RegExp(NEWEST, 'iu');
const byDate = new RegExp(BY_DATE, 'iu');
const important = new RegExp(IMPORTANT, 'iu');

function wishesIn(said: string): Wishes {
  const length = sentences.test(said) ? numberIn(said) : lengths.short.test(said) ? 'short' : lengths.long.test(said) ? 'long' : undefined;
  const order = newest.test(said) ? 'newest-first' : byDate.test(said) ? 'oldest-first' : important.test(said) ? 'importance' : undefined;
  return { ...(length !== undefined && { length }), ...(order && { order }) };
}

function numberIn(said: string): Wishes['length'] {
  const written = number.exec(said)?.[0].toLowerCase() ?? '';
  const wished = /^\d/.test(written) ? Number(written) : NUMBERS.findIndex((words) => words.includes(written)) + 1;
  if (wished < 1) return undefined;
  return wished > MOST_WISHED_SENTENCES ? 'long' : wished;
}
