import type { ComparisonRow } from '../contract/comparison.ts';
import type { SummarySection } from '../contract/summary.ts';
import type { PartKind } from './result-parts.ts';

/** Words for a part of a result, and which kinds of parts they may name. */
export const UNITS: readonly { pattern: string; kinds: readonly PartKind[] }[] = [
  { pattern: 'zeilen?|rows?', kinds: ['row', 'sentence', 'event'] },
  { pattern: 'sätze[sn]?|satz(?:es)?|sentences?', kinds: ['sentence'] },
  { pattern: 'ereignis(?:ses|se)?|eintrag(?:e?s)?|events?|entry', kinds: ['event'] },
];
const UNIT = UNITS.map(({ pattern }) => pattern).join('|');

export const ORDINALS: readonly [pattern: RegExp, number: number][] = [
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
export const CARDINALS = ['eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'];
export const CARDINALS_EN = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const NUMBER = `(?:\\d{1,4}|${[...CARDINALS, ...CARDINALS_EN].join('|')})`;
const ARTICLE = '(?:(?:de[rnms]|die|das|diese[rnms]?|im|zu[rm]|the|this|that)\\s+)?';

/** "Zeile 3", "der dritte Satz", "the last row", "die Zeile über den Strompreis". */
const PART = `(?<part>${ARTICLE}(?:(?<ordinal>${ORDINAL})\\s+(?<unitOfOrdinal>${UNIT})|(?<unitOfNumber>${UNIT})\\s+(?:nr\\.?\\s*|no\\.?\\s*)?(?<number>${NUMBER})(?![\\p{L}\\p{N}])|(?<unitOfWords>zeile|satz|ereignis|eintrag|row|sentence|event|entry)\\s+(?:über|zu[rm]?|mit|von|about|on|with)\\s+(?<words>[^?.!]{3,80})))`;
const END = '[\\s?.!]*$';
const POLITE = '(?:(?:und|and|bitte|please|aber|but)[\\s,]+)*';
const PLEASE = '(?:[\\s,]+(?:bitte|please))?';
const SOURCE = '(?:quellen?|belege?|fundstellen?|herkunft|zitate?|source|sources|evidence|quotes?)';

const pattern = (source: string) => new RegExp(`^${POLITE}${source}`, 'iu');

export const EXPLAIN = [
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
export const SOURCED = [
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
export const SOURCED_WHOLE = [
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
export const EXPLAIN_BY_WORDS = [
  pattern(
    `(?:warum|wieso|weshalb)\\s+(?:steht|heißt\\s+es)\\s+(?:da\\s+|hier\\s+|dort\\s+)?(?:bei|zu[rm]?|beim|über|für)\\s+(?<words>[^,?]{3,80}),\\s*dass\\s[^?]*${END}`,
  ),
];
/** "Warum steht dort der 18. August?": the part that says so. */
export const EXPLAIN_BY_SAYING = [
  pattern(
    `(?:warum|wieso|weshalb)\\s+(?:steht|stehen)\\s+(?:da|dort|hier)\\s+(?:als\\s+datum\\s+)?(?:der\\s+|die\\s+|das\\s+)?(?<words>[^?]{2,60}?)${END}`,
  ),
  pattern(`why\\s+does\\s+it\\s+say\\s+(?:the\\s+)?(?<words>[^?]{2,60}?)(?:\\s+there)?${END}`),
];
/** "Zeig mir nur die Zeilen, in denen sie abweichen", "Welche Zeilen weichen ab?", "Nur die Abweichungen bitte". */
export const LISTED = [
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
export const RELATIONS: readonly [ComparisonRow['relation'], RegExp][] = [
  ['only-in-one', /nur in (?:einem|einer)|nur einer|only in one|one report only/iu],
  ['agree', /(?:keine?|nicht|not?)\s+(?:abweich|voneinander|differ)|übereinstimm|einig|(?<!dis)agree/iu],
  ['differ', /abweich|weichen|widersprech|widersprüch|unterscheid|unterschied|differ|disagree|contradict/iu],
  ['update', /neue[rn]?\s+stand|newer state|updated?/iu],
];
/** "Was ist neu?" behind a briefing asks for what it says there. */
export const SECTIONS: readonly [SummarySection['kind'], RegExp][] = [
  ['new', pattern(`(?:was\\s+(?:ist|gibt\\s+es)(?:\\s+denn|\\s+daran|\\s+davon)?\\s+neue?s?|what(?:['’]s|\\s+is)\\s+new)${PLEASE}${END}`)],
  ['contradictions', pattern(`(?:welche\\s+widersprüche\\s+gibt\\s+es|what\\s+contradictions\\s+are\\s+there)${END}`)],
  [
    'open-questions',
    pattern(`(?:was\\s+ist\\s+(?:noch\\s+)?(?:offen|unklar)|welche\\s+fragen\\s+sind\\s+offen|what\\s+is\\s+(?:still\\s+)?open)${END}`),
  ],
];
export const SOURCED_BY_WORDS = [
  pattern(`wo\\s+(?:steht|stand)\\s+das\\s+(?:mit|über|zu[rm]?|von|vom)\\s+(?<words>[^?]{3,80}?)${END}`),
  pattern(`where\\s+does\\s+it\\s+say\\s+(?:that|this)\\s+(?:about|on|with)\\s+(?<words>[^?]{3,80}?)${END}`),
  pattern(
    `woher\\s+(?:kommt|stammt|kommen|stammen)\\s+(?:das\\s+datum|die\\s+zahl(?:en)?|die\\s+angaben?)\\s+(?:de[rs]|von|vom|zu[rm]?|für|über)\\s+(?<words>[^?]{3,80}?)${END}`,
  ),
];
export const GO_ON = [
  /^(?<before>(?:und\s+|aber\s+)?was\s+(?:sagt|sagen|meint|meinen|schreibt|schreiben|erwidert|erwidern)\s+[^?]{2,80}?)\s+(?:dazu|darüber)(?<after>)[\s?.!]*$/iu,
  /^(?<before>(?:and\s+|but\s+)?what\s+(?:does|do)\s+[^?]{2,80}?\s+say)\s+(?:about|to|on)\s+(?:that|this|it)(?<after>)[\s?.!]*$/iu,
];
