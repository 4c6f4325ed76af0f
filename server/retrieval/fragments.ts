import type { Name } from '../../ingest/language/names/names.ts';
import { isCommonNoun } from '../../ingest/language/names/noun-shape.ts';
import { callsAPerson } from '../../ingest/language/names/sex-of-person.ts';
import { findWords } from '../../ingest/language/words.ts';
import { askedNames } from './asked-names.ts';
import { isBehindPlaceWord, withPossession } from './persons-before.ts';

const LEAD = /^(?:und|aber|oder|also|and|but|or|what about|how about|was ist mit|wie sieht es (?:aus )?mit)\s+/iu;
/** Finite verbs without which a short question is no sentence. Other verbs are recognised by their place behind the question word. */
const AUXILIARY =
  /(?<!\p{L})(?:ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden|kann|können|soll|sollen|will|wollen|gibt|gab|macht|sagt|sagte|is|are|was|were|has|have|had|did|does|do|will|can|could|would)(?!\p{L})/iu;
const QUESTION_WORDS =
  '(?:wie (?:viele?|hoch|lange?|oft|weit|gro(?:ß|ss)|teuer|alt)|wann|wo|wohin|woher|warum|weshalb|wieso|wer|wen|wem|was|welche[rnms]?|how (?:many|much|long|often|far)|when|where|why|who|whom|what|which)';
const OPENS_WITH_QUESTION_WORD = new RegExp(
  `^(?:(?:seit|bis|ab|mit|von|für|gegen|in|an|auf|um|since|until|with|for|to) )?${QUESTION_WORDS}(?!\\p{L})`,
  'iu',
);
/** Longest fragment, in words, after its lead. */
const MOST_WORDS = 6;

/** "Und in Pjöngjang?" → "in Pjöngjang?" */
export function withoutLead(question: string): string {
  return question.trim().replace(LEAD, '');
}

const CORRECTION =
  /^(?:(?:nein|nee|no|falsch|quatsch|sorry|entschuldigung|moment)[\s,.!–-]+)*(?:ich (?:meinte?|hatte gemeint|wollte wissen)|gemeint (?:war|ist)|i meant?|i was asking(?: about)?)[\s,:]+(?:(?:eigentlich|doch|aber|actually)\s+)?(?:(?:nicht|not)\s[^,]{2,60},\s+(?:sondern|but)\s+)?(?=\p{L})/iu;

/** "Nein, ich meinte in Pjöngjang" → "Und in Pjöngjang": what was meant, as a fragment or a question of its own. Undefined for a message that corrects nothing. */
export function corrected(question: string): string | undefined {
  const meant = question.trim().replace(CORRECTION, '');
  if (meant === question.trim()) return undefined;
  return isFragment(`und ${meant}`) ? `Und ${meant}` : capitalised(meant);
}

/** Whether a question is only a part of one: no finite verb, and few words. */
export function isFragment(question: string): boolean {
  const rest = withoutLead(question);
  const words = findWords(rest);
  if (words.length === 0 || words.length > MOST_WORDS || AUXILIARY.test(rest)) return false;
  if (OPENS_WITH_QUESTION_WORD.test(rest)) {
    // Behind the question word: nothing, or nouns only ("wie viele Tote"); a lower-case content word there is the verb.
    const behind = findWords(rest.replace(OPENS_WITH_QUESTION_WORD, ''));
    return behind.every((word) => word.isFunctionWord || /^\p{Lu}/u.test(word.text) || word.text === 'genau' || word.text === 'exactly');
  }
  return LEAD.test(question.trim()) || words.length <= 3;
}

/** Puts a fragment in the place of its like in the question before; without one the question before stands behind it in brackets. `named`: the names in `before`. */
export function completeFragment(fragment: string, before: string, named: Name[]): string {
  const part = fragment.replace(/[?.!\s]+$/u, '');
  const completed =
    replaceQuestionWord(part, before) ??
    replaceNumbered(part, before) ??
    replacePhrase(part, before, named) ??
    replaceParticiple(part, before);
  return completed ?? `${capitalised(part)}? (${before})`;
}

const OPENING = new RegExp(
  `^(?<opening>(?:\\p{Ll}+ )?${QUESTION_WORDS})(?!\\p{L}) (?=(?:in|im|nach|aus|bei|mit|von|für|gegen|zu|auf|an|at|from|to|for|with) \\p{Lu}|\\p{Lu})`,
  'iu',
);

/**
 * A question that leaves out what it shares with the one before: "Wie viele Stellen streicht Brennecke" – "wie viele Rademann", "Wann kam Halmund" – "wann Kaldora".
 * Undefined where it asks by other words, or for another thing ("wie viele Tote" is that, and "wer").
 */
export function completeGap(question: string, before: string, named: Name[]): string | undefined {
  const opening = OPENING.exec(question)?.[0];
  if (opening === undefined || !before.toLowerCase().startsWith(opening.toLowerCase())) return undefined;
  const rest = question.slice(opening.length).replace(/[?.!\s]+$/u, '');
  const asks = findWords(rest).filter((word) => !word.isFunctionWord);
  if (asks.length === 0 || asks.length > MOST_WORDS || AUXILIARY.test(rest) || asks.some(({ text }) => !/^\p{Lu}/u.test(text)))
    return undefined;
  if (asks.some(({ text }) => isCommonNoun(text))) return replaceQuestionWord(question.replace(/[?.!\s]+$/u, ''), before);
  return replacePhrase(rest, before, named);
}

/** "wie viele Tote" for "Wie viele Verletzte"; a bare "wann" asks about the whole question before. */
function replaceQuestionWord(part: string, before: string): string | undefined {
  const counted = /^(wie viele|how many)\s+\p{L}+/iu;
  if (counted.test(part) && counted.test(before)) return capitalised(before.replace(counted, part));
  return undefined;
}

/** "Resolution 418" for "Resolution 421". */
function replaceNumbered(part: string, before: string): string | undefined {
  const [, noun] = /^(\p{L}+) \d/u.exec(part) ?? [];
  if (!noun) return undefined;
  const like = new RegExp(`(?<!\\p{L})${noun} \\d[\\d.]*\\d|(?<!\\p{L})${noun} \\d`, 'iu');
  return like.test(before) ? before.replace(like, part) : undefined;
}

/** "in Qasr Dschali" for "in Orkul"; "Dorvanien" for "Halmund". */
function replacePhrase(part: string, before: string, named: Name[]): string | undefined {
  if (OPENS_WITH_QUESTION_WORD.test(part)) return undefined;
  const [, preposition] = /^(in|im|nach|aus|bei|mit|von|für|gegen|zu|auf|an|über|laut|with|to|from|at|for|against|by)\s/iu.exec(part) ?? [];
  const names = named.map((name) => ({ ...name, before: before.slice(0, name.start) }));
  if (preposition) {
    const like = names.find((name) => new RegExp(`(?<!\\p{L})${preposition}\\s$`, 'iu').test(name.before));
    if (like) return before.slice(0, like.start - preposition.length - 1) + part + before.slice(like.end);
    return PLACE_PREPOSITION.test(preposition) ? (insteadOfPlace(part, before, names) ?? insteadOfObject(part, before, names)) : undefined;
  }
  const article = /^(der|die|das|den|dem|ein|eine[nm]?|the|an?) (?:\p{Ll}+ )*(?=\p{Lu})/iu.exec(part);
  if (article) return callsAPerson(part) ? insteadOfPerson(part, before, names, /^(?:d|ein)e[nm]$/iu.test(article[1] ?? '')) : undefined;
  const kind = askedNames(` ${part}`)[0]?.kind;
  if (!/^\p{Lu}/u.test(part) || isThingOfSomebody(part)) return undefined;
  const like = names.find((name) => name.kind === kind) ?? names[0];
  if (!like) return undefined;
  const { start, end } = withPossession(before, like);
  return before.slice(0, start) + part + before.slice(end);
}

/** "Delmas’ Bonus" says and does nothing in place of Delmas; "Delmas’ Sprecher" and "Delmas’ Partei" do. */
function isThingOfSomebody(part: string): boolean {
  return (
    /^\p{Lu}.*[s’] \p{Lu}[\p{L}-]+$/u.test(part) &&
    !callsAPerson(part) &&
    !GROUP.test(part) &&
    askedNames(` ${part}`)[0]?.end !== part.length + 1
  );
}

const GROUP =
  /(?:partei|firma|regierung|minister\p{L}*|behörde|konzern|unternehmen|familie|eltern|kinder|anwälte|team|verein|verband|gewerkschaft|polizei|büro|kanzlei|stiftung|fraktion|lager|anhänger|\p{L}innen)$/iu;

/** "Was sagte Ministerin Lindqvold dazu?" – "Und der Sprecher?": in the place of the person, with article and office. */
function insteadOfPerson(part: string, before: string, names: Name[], isObject: boolean): string | undefined {
  const persons = names.filter(({ kind }) => kind === 'person' || kind === 'unknown');
  const like = isObject ? persons.at(-1) : persons[0];
  if (!like) return undefined;
  const called = /(?:(?<!\p{L})(?:der|die|das|den|dem|the) )?(?:(?<![\p{L}])(?<!^)\p{Lu}[\p{L}-]+ )*$/u.exec(before.slice(0, like.start));
  return before.slice(0, called?.index ?? like.start) + part + before.slice(withPossession(before, like).end);
}

const PLACE_PREPOSITION = /^(?:in|auf|nach|aus|at|to|from)$/iu;
const WHERE = /(?<!\p{L})(?:in|auf|at|on)\s$/iu;

/** "Wie viele starben auf Kastra?" – "Und in Santa Marisol?", "Wie hoch ist der Schaden?" – "Und in Lorvik?": where something is stands in the place of where it was, else behind it all. */
function insteadOfPlace(part: string, before: string, names: Name[]): string | undefined {
  if (!WHERE.test(`${part.split(' ')[0]} `)) return undefined;
  const like = names.find((name) => name.kind !== 'person' && WHERE.test(before.slice(0, name.start)) && isBehindPlaceWord(name, before));
  if (like) return before.slice(0, like.start).replace(WHERE, part) + before.slice(like.end);
  return names.length === 0 && COUNTED.test(before) ? before.replace(/\s*[?.!]*$/u, ` ${part}?`) : undefined;
}

/** What is asked of a number or a date can be asked of each place. */
const COUNTED = /^(?:wie (?:viele?|hoch|groß|lange?)|wann|how (?:many|much|high|long)|when)(?!\p{L})/iu;

/** "Wann traf Schoigu Assad?" – "Und in Pjöngjang?": another place means another object; the subject stays. */
function insteadOfObject(part: string, before: string, names: Name[]): string | undefined {
  const object = names.at(-1);
  return names.length > 1 && object ? before.slice(0, object.start) + part + before.slice(object.end) : undefined;
}

/** "missing" for "injured" in "How many people were injured …". */
function replaceParticiple(part: string, before: string): string | undefined {
  if (!/^\p{Ll}+$/u.test(part) || OPENS_WITH_QUESTION_WORD.test(part)) return undefined;
  const participle = /(?<=(?<!\p{L})(?:were|was|are|is|been) )\p{Ll}+(?:ed|en|ing)(?!\p{L})/u;
  return participle.test(before) ? before.replace(participle, part) : undefined;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
