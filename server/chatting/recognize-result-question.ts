import { findDates } from '../../ingest/language/dates/dates.ts';
import { findWords } from '../../ingest/language/words.ts';
import { definiteNouns } from '../answering/presupposed.ts';
import type { ComparisonRow } from '../contract/comparison.ts';
import type { SummarySection } from '../contract/summary.ts';
import { askedNames } from '../retrieval/asked-names.ts';
import type { AskedResult, PartKind, ResultPart, SpokenOf } from './result-parts.ts';

/**
 * A question about a result. `explain`: what a part says and why it stands as it does. `source`: where it comes from; without a part, the one spoken of last, else all of the
 * result. `missing`: there is no part with this number. `list`: the rows whose reports stand so to each other. `section`: of a briefing. `go-on`: a question on the same matter, to be asked of the reports of the result.
 */
export type ResultQuestion =
  | { ask: 'explain'; part: number }
  | { ask: 'source'; part?: number | undefined }
  | { ask: 'missing'; part: number }
  | { ask: 'list'; relation: ComparisonRow['relation'] }
  | { ask: 'section'; section: SummarySection['kind'] }
  | { ask: 'go-on'; before: string; after: string };

/** Words for a part of a result, and which kinds of parts they may name. */
const UNITS: readonly { pattern: string; kinds: readonly PartKind[] }[] = [
  { pattern: 'zeilen?|rows?', kinds: ['row', 'sentence', 'event'] },
  { pattern: 'sätze[sn]?|satz(?:es)?|sentences?', kinds: ['sentence'] },
  { pattern: 'ereignis(?:ses|se)?|eintrag(?:e?s)?|events?|entry', kinds: ['event'] },
];
const UNIT = UNITS.map(({ pattern }) => pattern).join('|');

const ORDINALS: readonly [pattern: RegExp, number: number][] = [
  [/^(?:erste|first|1st$)/iu, 1],
  [/^(?:zweite|second|2nd$)/iu, 2],
  [/^(?:dritte|third|3rd$)/iu, 3],
  [/^(?:vierte|fourth)/iu, 4],
  [/^(?:fünfte|fuenfte|fifth)/iu, 5],
  [/^(?:sechste|sixth)/iu, 6],
  [/^(?:siebte|siebente|seventh)/iu, 7],
  [/^(?:achte|eighth)/iu, 8],
  [/^(?:neunte|ninth)/iu, 9],
  [/^(?:zehnte|tenth)/iu, 10],
  [/^(?:früheste|älteste|earliest|oldest)/iu, 1],
  [/^(?:letzte|späteste|jüngste|neueste|last|latest|newest)/iu, -1],
  [/^(?:vorletzte|second to last)/iu, -2],
];
const ORDINAL =
  '(?:(?:erste|zweite|dritte|vierte|fünfte|fuenfte|sechste|siebte|siebente|achte|neunte|zehnte|letzte|vorletzte|früheste|älteste|späteste|jüngste|neueste)[nrms]?|earliest|oldest|latest|newest|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\\d{1,4}\\.|\\d{1,4}(?:st|nd|rd|th))';
const CARDINALS = ['eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'];
const CARDINALS_EN = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const NUMBER = `(?:\\d{1,4}|${[...CARDINALS, ...CARDINALS_EN].join('|')})`;
const ARTICLE = '(?:(?:de[rnms]|die|das|diese[rnms]?|im|zu[rm]|the|this|that)\\s+)?';

/** "Zeile 3", "der dritte Satz", "the last row", "die Zeile über den Strompreis". */
const PART = `(?<part>${ARTICLE}(?:(?<ordinal>${ORDINAL})\\s+(?<unitOfOrdinal>${UNIT})|(?<unitOfNumber>${UNIT})\\s+(?:nr\\.?\\s*|no\\.?\\s*)?(?<number>${NUMBER})(?![\\p{L}\\p{N}])|(?<unitOfWords>zeile|satz|ereignis|eintrag|row|sentence|event|entry)\\s+(?:über|zu[rm]?|mit|von|about|on|with)\\s+(?<words>[^?.!]{3,80})))`;
const END = '[\\s?.!]*$';
const POLITE = '(?:(?:und|and|bitte|please|aber|but)[\\s,]+)*';
const PLEASE = '(?:[\\s,]+(?:bitte|please))?';
const SOURCE = '(?:quellen?|belege?|fundstellen?|herkunft|zitate?|source|sources|evidence|quotes?)';

const pattern = (source: string) => new RegExp(`^${POLITE}${source}`, 'iu');

const EXPLAIN = [
  pattern(
    `(?:warum|wieso|weshalb)\\s+(?:steht|stehen|gilt|gelten|heißt|sagt|widersprech\\p{L}*|widerspricht|unterscheide\\p{L}*|weich\\p{L}*|ist|sind)(?!\\p{L})[^?]*?${PART}(?<rest>[^?]*)${END}`,
  ),
  pattern(
    `was\\s+(?:steht|stand|sagt|besagt|heißt|bedeutet|meint)\\s+(?:da\\s+|dort\\s+|hier\\s+|denn\\s+|genau\\s+){0,2}(?:in\\s+|bei\\s+)?${PART}${PLEASE}${END}`,
  ),
  pattern(
    `(?:zeige?|lies|nenne?|gib|wiederhole?)n?\\s+(?:sie\\s+)?(?:mir\\s+|uns\\s+)?(?:bitte\\s+)?(?:nur\\s+|noch\\s?mal\\s+)?${PART}(?:\\s+vor)?${PLEASE}${END}`,
  ),
  pattern(`(?:was|welches)\\s+(?:ist|war)\\s+${PART}${END}`),
  pattern(
    `welche[rs]?\\s+(?<unitOfOrdinal>${UNIT})\\s+(?:ist|war|steht|kommt)\\s+(?:(?:das|der|die|am|als|ganz)\\s+){0,2}(?<ordinal>${ORDINAL})${END}`,
  ),
  pattern(`what\\s+does\\s+${PART}\\s+(?:say|mean)${END}`),
  pattern(`what(?:['’]s|\\s+is|\\s+was)\\s+${PART}${END}`),
  pattern(`(?:show|read|give)\\s+(?:me\\s+|us\\s+)?(?:only\\s+)?${PART}${PLEASE}${END}`),
  pattern(`which\\s+(?<unitOfOrdinal>${UNIT})\\s+(?:is|was|comes)\\s+(?:the\\s+)?(?<ordinal>${ORDINAL})${END}`),
  pattern(`(?:worin|wie|inwiefern)\\s+unterscheiden\\s+sich[^?]*?\\s(?:in|bei)\\s+${PART}${END}`),
  pattern(`was\\s+(?:ist|war)\\s+(?:mit|in)\\s+${PART}${END}`),
  pattern(`(?:erkläre?|erläutere?)n?\\s+(?:mir\\s+|uns\\s+|sie\\s+)*${PART}${PLEASE}${END}`),
  pattern(`(?:ist|sind)\\s+${PART}\\s+(?:belegt|gesichert|sicher|richtig)${END}`),
  pattern(`why\\s+(?:does|do|is|are)\\s+(?:it\\s+say\\s+)?[^?]*?${PART}(?<rest>[^?]*)${END}`),
  pattern(`what\\s+(?:about|is\\s+(?:with|in))\\s+${PART}${END}`),
  pattern(`explain\\s+(?:me\\s+|to\\s+me\\s+)?${PART}${PLEASE}${END}`),
  pattern(`(?:is|are)\\s+${PART}\\s+(?:supported|certain|backed|right)${END}`),
  pattern(`${PART}${PLEASE}${END}`),
  pattern(`(?:noch\\s?mal\\s+|zurück\\s+)?(?:zu[rm]?|back\\s+to)\\s+${PART}${END}`),
];
const SOURCED = [
  pattern(`(?:woher|wo)\\s+(?:kommt|kommen|stammt|stammen|hast\\s+du|haben\\s+sie|steht)\\s+${PART}${PLEASE}${END}`),
  pattern(
    `(?:zeige?|nenne?|gib)n?\\s+(?:sie\\s+)?(?:mir\\s+|uns\\s+)?(?:die\\s+|den\\s+|alle\\s+)?${SOURCE}\\s+(?:von|vom|für|zu[rm]?|de[rs])\\s+${PART}${PLEASE}${END}`,
  ),
  pattern(`(?:was|welches?|wo)\\s+(?:ist|sind)\\s+(?:die|der)\\s+${SOURCE}\\s+(?:von|vom|für|zu[rm]?|de[rs])\\s+${PART}${END}`),
  pattern(`(?:welcher?|wer)\\s+(?:berichte?\\s+)?(?:sagt|sagen|nennt|nennen|meldet|melden)\\s+${PART}${END}`),
  pattern(`where\\s+(?:does|do)\\s+${PART}\\s+come\\s+from${END}`),
  pattern(`(?:show|give)\\s+(?:me\\s+)?(?:the\\s+)?${SOURCE}\\s+(?:of|for)\\s+${PART}${PLEASE}${END}`),
  pattern(`what\\s+(?:is|are)\\s+the\\s+${SOURCE}\\s+(?:of|for)\\s+${PART}${END}`),
  pattern(`(?:which\\s+reports?|who)\\s+(?:says?|tells?|reports?)\\s+${PART}${END}`),
  pattern(`(?:noch\\s?mal\\s+)?(?:zu[rm]?|back\\s+to)\\s+${PART}\\s*[,:–-]\\s*(?:woher|wer|wo|where|who)(?!\\p{L})[^?]*${END}`),
];
/** Without a part: what was spoken of last, or the whole. */
const SOURCED_WHOLE = [
  pattern(
    `(?:welche|welcher)\\s+(?:berichte?|quellen?|medi(?:en|um))\\s+(?:sagt|sagen|schreibt|schreiben|meldet|melden|berichten)\\s+(?:das|dies|so\\s+etwas)${END}`,
  ),
  pattern(`(?:laut|nach)\\s+wem${END}`),
  pattern(`nach\\s+(?:wessen\\s+(?:angaben|aussage|darstellung)|welcher\\s+quelle|welchen\\s+quellen)${END}`),
  pattern(`(?:woher|quellen?|belege?|welche\\s+quellen?)${END}`),
  pattern(`(?:according\\s+to\\s+wh(?:om|o)|sources?|says\\s+who)${END}`),
  pattern(`wer\\s+(?:sagt|schreibt|meldet|behauptet)\\s+(?:das|dies)${END}`),
  pattern(`(?:woher|wo)\\s+(?:kommt|stammt|hast\\s+du|haben\\s+sie|steht|weißt\\s+du)\\s+(?:das|dies)${END}`),
  pattern(`which\\s+(?:reports?|sources?|papers?)\\s+says?\\s+(?:that|this|so)${END}`),
  pattern(`who\\s+says\\s+(?:that|this|so)${END}`),
  pattern(`where\\s+does\\s+(?:that|this|it)\\s+(?:come\\s+from|say\\s+(?:that|this|so))${END}`),
];
/** The part is named by its words alone; only where a report's words are told of as such. */
const EXPLAIN_BY_WORDS = [
  pattern(
    `(?:warum|wieso|weshalb)\\s+(?:steht|heißt\\s+es)\\s+(?:da\\s+|hier\\s+|dort\\s+)?(?:bei|zu[rm]?|beim|über|für)\\s+(?<words>[^,?]{3,80}),\\s*dass\\s[^?]*${END}`,
  ),
];
/** "Warum steht dort der 18. August?": the part that says so. */
const EXPLAIN_BY_SAYING = [
  pattern(
    `(?:warum|wieso|weshalb)\\s+(?:steht|stehen)\\s+(?:da|dort|hier)\\s+(?:als\\s+datum\\s+)?(?:der\\s+|die\\s+|das\\s+)?(?<words>[^?]{2,60}?)${END}`,
  ),
  pattern(`why\\s+does\\s+it\\s+say\\s+(?:the\\s+)?(?<words>[^?]{2,60}?)(?:\\s+there)?${END}`),
];
/** "Zeig mir nur die Zeilen, in denen sie abweichen", "Welche Zeilen weichen ab?", "Nur die Abweichungen bitte". */
const LISTED = [
  pattern(
    `(?:(?:zeige?|nenne?|gib|liste)n?\\s+(?:sie\\s+)?(?:mir\\s+|uns\\s+)?(?:bitte\\s+)?)?(?:nur\\s+|alle\\s+|die\\s+|(?:in\\s+)?welchen?\\s+){1,2}zeilen(?<how>[^?]{4,80}?)${PLEASE}${END}`,
  ),
  pattern(
    `(?:(?:zeige?|nenne?|gib|liste)n?\\s+(?:sie\\s+)?(?:mir\\s+|uns\\s+)?(?:bitte\\s+)?)?(?:nur\\s+|alle\\s+)(?:die\\s+)?(?<how>abweichungen|unterschiede|widersprüche|übereinstimmungen)${PLEASE}${END}`,
  ),
  pattern(
    `(?:wo|worin)\\s+(?<how>weichen\\s+sie(?:\\s+voneinander)?\\s+ab|unterscheiden\\s+sie\\s+sich|widersprechen\\s+sie\\s+sich)${END}`,
  ),
  pattern(
    `(?:(?:show|list|give)\\s+(?:me\\s+|us\\s+)?)?(?:only\\s+|all\\s+|just\\s+|which\\s+){1,2}(?:the\\s+)?rows(?<how>[^?]{4,80}?)${PLEASE}${END}`,
  ),
  pattern(
    `(?:(?:show|list|give)\\s+(?:me\\s+|us\\s+)?)?(?:only|just)\\s+(?:the\\s+)?(?<how>differences|contradictions|agreements)${PLEASE}${END}`,
  ),
  pattern(`where\\s+do\\s+they\\s+(?<how>differ|disagree|contradict\\s+each\\s+other)${END}`),
];
const RELATIONS: readonly [ComparisonRow['relation'], RegExp][] = [
  ['only-in-one', /nur in (?:einem|einer)|nur einer|only in one|one report only/iu],
  ['agree', /(?:keine?|nicht|not?)\s+(?:abweich|voneinander|differ)|übereinstimm|einig|(?<!dis)agree/iu],
  ['differ', /abweich|weichen|widersprech|widersprüch|unterscheid|unterschied|differ|disagree|contradict/iu],
  ['update', /neue[rn]?\s+stand|newer state|updated?/iu],
];
/** "Was ist neu?" behind a briefing asks for what it says there. */
const SECTIONS: readonly [SummarySection['kind'], RegExp][] = [
  ['new', pattern(`(?:was\\s+(?:ist|gibt\\s+es)(?:\\s+denn|\\s+daran|\\s+davon)?\\s+neue?s?|what(?:['’]s|\\s+is)\\s+new)${PLEASE}${END}`)],
  ['contradictions', pattern(`(?:welche\\s+widersprüche\\s+gibt\\s+es|what\\s+contradictions\\s+are\\s+there)${END}`)],
  [
    'open-questions',
    pattern(`(?:was\\s+ist\\s+(?:noch\\s+)?(?:offen|unklar)|welche\\s+fragen\\s+sind\\s+offen|what\\s+is\\s+(?:still\\s+)?open)${END}`),
  ],
];
const SOURCED_BY_WORDS = [
  pattern(`wo\\s+(?:steht|stand)\\s+das\\s+(?:mit|über|zu[rm]?|von|vom)\\s+(?<words>[^?]{3,80}?)${END}`),
  pattern(`where\\s+does\\s+it\\s+say\\s+(?:that|this)\\s+(?:about|on|with)\\s+(?<words>[^?]{3,80}?)${END}`),
  pattern(
    `woher\\s+(?:kommt|stammt|kommen|stammen)\\s+(?:das\\s+datum|die\\s+zahl(?:en)?|die\\s+angaben?)\\s+(?:de[rs]|von|vom|zu[rm]?|für|über)\\s+(?<words>[^?]{3,80}?)${END}`,
  ),
];
const GO_ON = [
  /^(?<before>(?:und\s+|aber\s+)?was\s+(?:sagt|sagen|meint|meinen|schreibt|schreiben|erwidert|erwidern)\s+[^?]{2,80}?)\s+(?:dazu|darüber)(?<after>)[\s?.!]*$/iu,
  /^(?<before>(?:and\s+|but\s+)?what\s+(?:does|do)\s+[^?]{2,80}?\s+say)\s+(?:about|to|on)\s+(?:that|this|it)(?<after>)[\s?.!]*$/iu,
];
/** "Und wer zahlt mehr?": leads on, and names nobody and nothing of its own to look for elsewhere. */
const LEADS_ON = /^(?<before>(?:und|aber|and|but)\s+(?!(?:was|what)\s)[^?]{2,80}?)[\s?.!]*$/iu;
/** Results that a follow-up question stays within. An answer cites too few reports: it is asked on as usual. */
const GONE_ON: readonly AskedResult['use'][] = ['comparison', 'summary', 'timeline'];
const LONGEST = 300;

/**
 * Reads a message that asks about the result spoken of. Undefined for every other message, and where no part is meant for sure: it is a question to the reports then.
 * Linear: bounded length, no repeat inside a repeat over the same characters.
 */
export function recognizeResultQuestion(message: string, { result, part: spoken }: SpokenOf): ResultQuestion | undefined {
  const text = message.replace(/\s+/gu, ' ').trim();
  if (text.length > LONGEST || result.parts.length === 0) return undefined;
  for (const [ask, patterns] of [
    ['source', SOURCED],
    ['explain', EXPLAIN],
  ] as const) {
    for (const candidate of patterns) {
      const groups = candidate.exec(text)?.groups;
      const part = groups && partOf(groups, result);
      if (part === undefined) continue;
      return part > 0 && part <= result.parts.length ? { ask, part } : { ask: 'missing', part };
    }
  }
  for (const [ask, patterns] of [
    ['source', SOURCED_BY_WORDS],
    ['explain', EXPLAIN_BY_WORDS],
  ] as const) {
    for (const candidate of patterns) {
      const words = candidate.exec(text)?.groups?.words;
      const part = words && partWith(words, result);
      if (part) return { ask, part };
    }
  }
  for (const candidate of EXPLAIN_BY_SAYING) {
    const words = candidate.exec(text)?.groups?.words;
    const part = words && partSaying(words, result);
    if (part) return { ask: 'explain', part };
  }
  const listed = listedIn(text, result);
  if (listed) return listed;
  if (asksForSources(text)) return { ask: 'source', part: spoken };
  if (!GONE_ON.includes(result.use)) return undefined;
  for (const candidate of GO_ON) {
    const groups = candidate.exec(text)?.groups;
    if (groups) return { ask: 'go-on', before: groups.before ?? '', after: groups.after ?? '' };
  }
  const before = LEADS_ON.exec(text)?.groups?.before;
  return before !== undefined && askedNames(before).length === 0 && knowsNouns(before, result)
    ? { ask: 'go-on', before, after: '' }
    : undefined;
}

/** "Laut wem?", "Wer sagt das?": asks whose word something said before is, and names nothing itself. */
export function asksForSources(message: string): boolean {
  const text = message.replace(/\s+/gu, ' ').trim();
  return text.length <= LONGEST && SOURCED_WHOLE.some((candidate) => candidate.test(text));
}

/** Whether the result tells of every noun that the question takes for known: "Und wie hoch ist die Inflation?" is asked of all reports where it does not. */
function knowsNouns(question: string, { question: askedFor = '', parts, language }: AskedResult): boolean {
  const nouns = definiteNouns(question);
  if (nouns.length === 0) return true;
  const told = [...contentStems([askedFor, ...parts.map(wordsOf)].join(' '), language)];
  return nouns.every(({ text }) => [...contentStems(text, language)].every((stem) => told.some((other) => tells(other, stem))));
}

type Groups = Record<string, string | undefined>;

/** The number of the part that is named; undefined where the word for it does not fit the result, or its words are in no part. */
function partOf({ ordinal, unitOfOrdinal, unitOfNumber, number, unitOfWords, words }: Groups, result: AskedResult): number | undefined {
  const unit = unitOfOrdinal ?? unitOfNumber ?? unitOfWords;
  if (unit === undefined || !fits(unit, result.kind)) return undefined;
  if (words !== undefined) return partWith(words, result);
  if (ordinal !== undefined) {
    const counted = /^\d+/u.exec(ordinal);
    const place = counted ? Number(counted[0]) : ORDINALS.find(([written]) => written.test(ordinal))?.[1];
    return place !== undefined && place < 0 ? lastDated(result) + 1 + place : place;
  }
  const written = number?.toLowerCase() ?? '';
  if (/^\d+$/u.test(written)) return Number(written);
  return Math.max(CARDINALS.indexOf(written), CARDINALS_EN.indexOf(written)) + 1;
}

/** Events without a date stand behind the others: the last one that has one happened last. */
function lastDated({ parts }: AskedResult): number {
  const dated = parts.findLast((part) => part.kind !== 'event' || part.event.interval !== undefined);
  return dated?.number ?? parts.length;
}

function listedIn(text: string, { kind, sections = [] }: AskedResult): ResultQuestion | undefined {
  const section = SECTIONS.find(([name, candidate]) => candidate.test(text) && sections.some((one) => one.kind === name))?.[0];
  if (section) return { ask: 'section', section };
  if (kind !== 'row') return undefined;
  const how = LISTED.map((candidate) => candidate.exec(text)?.groups?.how).find((found) => found !== undefined);
  const relation = how === undefined ? undefined : RELATIONS.find(([, candidate]) => candidate.test(how))?.[0];
  return relation && { ask: 'list', relation };
}

/** The first event of that day, else the first part that says these very words. */
function partSaying(words: string, { parts }: AskedResult): number | undefined {
  const days = findDates(words).flatMap(({ interval }) => (interval ? [interval.start.slice(0, 10)] : []));
  const onDay = parts.find((part) => part.kind === 'event' && days.includes(part.event.interval?.start.slice(0, 10) ?? ''));
  const written = words.toLowerCase();
  return (onDay ?? parts.find((part) => part.claims.some(({ text }) => text.toLowerCase().includes(written))))?.number;
}

function fits(unit: string, kind: PartKind): boolean {
  return UNITS.some(({ pattern: written, kinds }) => new RegExp(`^(?:${written})$`, 'iu').test(unit) && kinds.includes(kind));
}

/** The only part that has most of these words; undefined where none, or several. */
function partWith(words: string, result: AskedResult): number | undefined {
  const sought = contentStems(words, result.language);
  if (sought.size === 0) return undefined;
  const scores = result.parts.map((part) => {
    const stems = [...contentStems(wordsOf(part), result.language)];
    return { number: part.number, score: [...sought].filter((stem) => stems.some((other) => tells(other, stem))).length };
  });
  const best = Math.max(...scores.map(({ score }) => score));
  const first = scores.filter(({ score }) => score === best);
  return best > 0 && first.length === 1 ? first[0]?.number : undefined;
}

function wordsOf(part: ResultPart): string {
  const matter = part.kind === 'row' ? (part.row.matter ?? '') : '';
  return [matter, ...part.claims.map(({ text }) => text)].join(' ');
}

const LONG_ENOUGH = 5;

/** The same word, or one that has it at its end: "Strompreis" tells of a "Preis". */
function tells(told: string, word: string): boolean {
  return told === word || (word.length >= LONG_ENOUGH && told.endsWith(word));
}

function contentStems(text: string, language: 'de' | 'en'): Set<string> {
  return new Set(
    findWords(text, language)
      .filter(({ isFunctionWord, stem }) => !isFunctionWord && stem.length > 1)
      .map(({ stem }) => stem),
  );
}
