import type { Span } from '../../ingest/language/span.ts';
import type { Filters } from '../contract/filters.ts';
import { SINGULAR, spansOfAllReports } from './all-reports.ts';
import { type Calendar, readPublicationDays } from './publication-days.ts';
import type { FindPublishers, PublisherMention } from './publisher-names.ts';

/**
 * Conditions that the words of a question put on the reports. `reports`: names of reports as the question has them, without quotation marks.
 * `rest`: the question without the words that are conditions now or only say that reports are asked; the question itself where nothing else would be left.
 */
export type ReadFilters = { filters: Filters; reports: string[]; rest: string };

export type ReadFiltersOptions = Calendar & { findPublishers: FindPublishers };

/** Words that stand for themselves no longer; `put` takes their place. */
type Cut = Span & { put: string };

/** Reads publisher, days of publication, language and named reports from a question. Only what plainly speaks of reports is a condition. Pure; linear in the question. */
export function readFilters(question: string, { findPublishers, ...calendar }: ReadFiltersOptions): ReadFilters {
  const publisher = readPublisher(question, findPublishers(question));
  const days = readPublicationDays(question, { ...calendar, askedPublisher: publisher?.at });
  const language = readLanguage(question);
  const reports = readReports(question);
  const filters: Filters = {
    ...(publisher && { publisher: publisher.publisher }),
    ...(publisher?.orPublisher !== undefined && { orPublisher: publisher.orPublisher }),
    ...(days?.from !== undefined && { from: days.from }),
    ...(days?.to !== undefined && { to: days.to }),
    ...(language && { language: language.language }),
  };
  const cuts = [
    ...(publisher ? [publisher.cut] : []),
    ...(days ? [{ ...days.span, put: '' }] : []),
    ...(language ? [language.cut] : []),
    ...reports.map(({ cut }) => cut),
    ...spansOfAllReports(question),
  ];
  return { filters, reports: reports.map(({ name }) => name), rest: without(question, cuts) };
}

const ARTICLE = String.raw`(?:(?:der|die|das|dem|den|des|the)\s+)?`;
const REPORT_NOUN = '(?:bericht(?:e|en|s)?|artikeln?|meldung(?:en)?|texte?n?|reports?|articles?)';
const EXCEPT = new RegExp(
  String.raw`(?<!\p{L})(?:außer|ausser|ohne|neben|statt|nicht (?:in|bei|laut|aus|von)|except|without|besides|not (?:in|by|from))\s+${ARTICLE}$`,
  'iu',
);
const ACCORDING = new RegExp(
  String.raw`(?:(?<!\p{L})(?:nur|only)\s+)?(?<!\p{L})(?:laut|gemäß|gemaess|according to|nach (?:angaben|informationen|darstellung|(?:einem )?berichte?n?|(?:einer )?meldung(?:en)?) (?:von|des|der))\s+${ARTICLE}$`,
  'iu',
);
const REPORTS_OF = new RegExp(String.raw`(?<kept>(?<!\p{L})${REPORT_NOUN})\s+(?:von|vom|der|des|aus|in|im|by|from|of)\s+${ARTICLE}$`, 'iu');
const ONLY = new RegExp(
  String.raw`(?<!\p{L})(?:nur|ausschließlich|ausschliesslich|allein|only|just)\s+(?:(?<preposition>aus|in|im|bei|von|from|in|by)\s+)?${ARTICLE}$`,
  'iu',
);
const IN = new RegExp(String.raw`(?<!\p{L})(?:in|im|bei|beim|aus)\s+${ARTICLE}$`, 'iu');
const STANDS =
  /(?<!\p{L})(?:steht|stand|stehen|zu lesen|las|liest|lese|geschrieben|gemeldet|berichtet|erschienen|reported|written|read)(?!\p{L})/iu;
const ARTICLE_BEFORE = new RegExp(String.raw`(?<!\p{L})${ARTICLE}$`, 'iu');
/** A publisher behind it is the subject: "schreibt die FAZ". */
const SAYS_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:schreibt|schrieb|meldet|meldete|berichtet|berichtete|sagt|sagte|behauptet|behauptete|nennt|nannte|erwähnt|erwähnte|gibt|gab|zitiert|zitierte|weiß|stellt)\s+${ARTICLE}$`,
  'iu',
);
/** "(nur Agentur Delta)", "(laut Nordblatt)" */
const BRACKET_BEFORE = new RegExp(String.raw`\(\s*(?:(?:nur|only|laut|aus|in|im|bei|von|according to|from)\s+){0,2}${ARTICLE}$`, 'iu');
/** "Nordblatt: Was sagt Leitgeb?", "Nordblatt vom 3. Mai: …" */
const LABEL_BEFORE = new RegExp(String.raw`^\P{L}*${ARTICLE}$`, 'iu');
const LABEL_AFTER = /^(?:\s+(?:vom|von|of|from)\s[^:?]{1,30})?:\s*\P{L}*\p{L}+\s+\p{L}/u;
const HAS_BEFORE = new RegExp(String.raw`(?<!\p{L})(?:hat|hatte|does|did|has)\s+${ARTICLE}$`, 'iu');
const SAYS_AFTER =
  /(?<!\p{L})(?:geschrieben|gemeldet|berichtet|behauptet|erwähnt|veröffentlicht|gesagt|genannt|say|said|report|reported|give|given|write|written|claim|claimed|name|mention|mentioned|tell|told|publish|published)(?!\p{L})/iu;
const OPENS_AND_SAYS =
  /^\s+(?:schreibt|schrieb|meldet|meldete|berichtet|berichtete|sagt|behauptet|says|said|reports|reported|writes|wrote|claims)(?!\p{L})/iu;

type AskedPublisher = { publisher: string; orPublisher?: string; at: Span; cut: Cut };

/** A publisher that is asked for what it writes, or two in one breath ("laut Kurier und Schlagblatt"). More cannot be said with these conditions, nor can "außer". */
function readPublisher(question: string, mentions: PublisherMention[]): AskedPublisher | undefined {
  const publishers = new Set(mentions.map(({ publisher }) => publisher)).size;
  if (publishers === 2) return readTwo(question, mentions);
  if (publishers !== 1) return undefined;
  for (const mention of mentions) {
    // "laut ABNA und Bloomberg" asks another one, too, of which no report is known: to leave out all but the first would be wrong.
    if (AND_ANOTHER.test(question.slice(mention.end))) return undefined;
    const cut = publisherCut(question, mention);
    if (cut) return { publisher: mention.publisher, at: mention, cut };
  }
  return undefined;
}

const AND = String.raw`\s*(?:(?:,|/|&|(?<!\p{L})(?:und|oder|sowie|bzw\.|and|or)(?!\p{L}))\s*)(?:(?:auch|laut|bei|in|aus|von)\s+)?`;
const AND_ANOTHER = new RegExp(String.raw`^\s+(?:und|oder|sowie|and|or)\s+${ARTICLE}\p{Lu}[\p{L}-]+(?!\p{L})`, 'u');
const BETWEEN = new RegExp(`^${AND}${ARTICLE}$`, 'iu');
/** "schreiben der Kurier und das Schlagblatt". */
const SAY_BEFORE = new RegExp(String.raw`(?<!\p{L})(?<verb>\p{L}+)\s+${ARTICLE}$`, 'iu');

function readTwo(question: string, [one, other, ...others]: PublisherMention[]): AskedPublisher | undefined {
  if (!one || !other || others.length > 0 || !BETWEEN.test(question.slice(one.end, other.start))) return undefined;
  const both: PublisherMention = { ...one, end: other.end, words: one.words + other.words };
  const said = SAY_BEFORE.exec(question.slice(0, one.start));
  const verb = SINGULAR[said?.groups?.verb?.toLowerCase() ?? ''];
  const cut = said && verb ? { start: said.index, end: both.end, put: `${verb} man` } : publisherCut(question, both);
  return cut && { publisher: one.publisher, orPublisher: other.publisher, at: both, cut };
}

function publisherCut(question: string, { start, end, words }: PublisherMention): Cut | undefined {
  const before = question.slice(0, start);
  const after = question.slice(end);
  if (EXCEPT.test(before)) return undefined;
  const bracket = BRACKET_BEFORE.exec(before);
  const closing = /^\s*\)/u.exec(after);
  if (bracket && closing) return { start: bracket.index, end: end + closing[0].length, put: '' };
  const according = ACCORDING.exec(before);
  if (according) return { start: according.index, end, put: '' };
  if (LABEL_BEFORE.test(before) && LABEL_AFTER.test(after)) return { start: 0, end, put: '' };
  const zufolge = /^\s+zufolge(?!\p{L})/u.exec(after);
  const article = ARTICLE_BEFORE.exec(before)?.index ?? start;
  if (zufolge) return { start: article, end: end + zufolge[0].length, put: '' };
  const reportsOf = REPORTS_OF.exec(before);
  if (reportsOf) return { start: reportsOf.index, end, put: reportsOf.groups?.kept ?? '' };
  const only = ONLY.exec(before);
  const alone = /^(?<please>(?:,?\s+(?:bitte|please))?)\s*(?:[:,;.?!–-]|$)/u.exec(after);
  if (only && (only.groups?.preposition !== undefined || alone))
    return { start: only.index, end: end + (alone?.groups?.please ?? '').length, put: '' };
  const isIn = IN.exec(before);
  // "in der Zeit", "in der Welt" are newspapers only where something stands in them.
  if (isIn && (STANDS.test(question.replace(before, '')) || STANDS.test(before) || (words > 1 && isIn.index === 0)))
    return { start: isIn.index, end, put: '' };
  const subject = question.slice(0, article).trim() === '' ? '' : before;
  // Its place is taken by a word that asks for nothing, so that the sentence stays one.
  if (SAYS_BEFORE.test(before)) return { start: article, end, put: 'man' };
  if (HAS_BEFORE.test(before) && SAYS_AFTER.test(after))
    return { start: article, end, put: /(?:does|did|has)\s+(?:the\s+)?$/iu.test(before) ? 'it' : 'man' };
  if (subject === '' && OPENS_AND_SAYS.test(after)) return { start: article, end, put: '' };
  return undefined;
}

const LANGUAGE_DE =
  /(?<lead>(?<!\p{L})(?:(?:nur|ausschließlich)\s+)?(?:(?:aus|in|laut|nach|von|bei)\s+)?(?:den\s+|die\s+)?)(?:(?<language>deutsch|englisch)e[nr]?\s+(?<noun>berichte?n?|quellen|artikeln?|meldungen|texte?n?)|(?<wide>deutsch|englisch)sprachige[nr]?\s+(?<wideNoun>berichte?n?|quellen|artikeln?|meldungen|texte?n?|zeitungen|medien|presse))(?!\p{L})/giu;
const LANGUAGE_EN =
  /(?<lead>(?<!\p{L})(?:only\s+)?(?:(?:from|in)\s+)?(?:the\s+)?)(?<language>german|english)(?:[- ]language)?\s+(?<noun>reports?|sources|articles?|texts?)(?!\p{L})/giu;

function readLanguage(question: string): { language: 'de' | 'en'; cut: Cut } | undefined {
  const found = [...question.matchAll(LANGUAGE_DE), ...question.matchAll(LANGUAGE_EN)];
  const [match] = found;
  if (!match?.groups || found.length > 1) return undefined;
  const { lead = '', language, wide, noun, wideNoun } = match.groups;
  const isAdverbial =
    /(?:aus|in|laut|nach|von|bei|from)\s+(?:den\s+|die\s+|the\s+)?$/iu.test(lead) || /^\s*(?:nur|only|ausschließlich)/iu.test(lead);
  return {
    language: /^deutsch|^german/iu.test(language ?? wide ?? '') ? 'de' : 'en',
    cut: { start: match.index, end: match.index + match[0].length, put: isAdverbial ? '' : (noun ?? wideNoun ?? '') },
  };
}

const NAMED_REPORT =
  /(?<!\p{L})(?:nur\s+|only\s+)?(?:in|im|laut|aus|nach|from|according to)\s+(?:dem\s+|the\s+)?(?:bericht|artikel|meldung|text|report|article)\s+(?:nr\.?\s*|no\.?\s*)?(?:[„“"‚‘'»«”](?<title>[^„“"”»«]{1,200}?)[“"”’‘'«»](?!\p{L})|(?<number>\d[\w-]{0,20}))/giu;

function readReports(question: string): { name: string; cut: Cut }[] {
  return [...question.matchAll(NAMED_REPORT)].map((match) => ({
    name: (match.groups?.title ?? match.groups?.number ?? '').trim(),
    cut: { start: match.index, end: match.index + match[0].length, put: '' },
  }));
}

function without(question: string, cuts: Cut[]): string {
  if (cuts.length === 0) return question;
  let rest = question;
  let last = question.length;
  for (const { start, end, put } of cuts.toSorted((a, b) => b.start - a.start)) {
    if (end > last) continue;
    rest = rest.slice(0, start) + put + rest.slice(end);
    last = start;
  }
  const tidy = rest
    .replace(/\s+/gu, ' ')
    .replace(/\s+(?=[,?.!;:])/gu, '')
    .replace(/^[\s,:;–-]+/u, '')
    .replace(/(?<=[?!])[\s.,;]+$/u, '')
    .trim();
  return /\p{L}{2}/u.test(tidy) ? tidy.charAt(0).toUpperCase() + tidy.slice(1) : question;
}
