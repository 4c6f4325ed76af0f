import { type DateMention, findDates } from '../../ingest/language/dates/dates.ts';
import type { Span } from '../../ingest/language/span.ts';

/** Days of publication that a question asks for, both within; `span`: the words that say so. */
export type PublicationDays = { from?: string; to?: string; span: Span };

/** `newestDay`: of publication in the corpus, absent where no report has a date. `today`: what "gestern" counts from. Both YYYY-MM-DD. */
export type Calendar = { newestDay?: string | undefined; today: string };

/** A corpus whose newest report is not older than this is kept up: a date without year may lie between it and today. */
const KEPT_UP_DAYS = 60;
const DAY_MS = 86_400_000;

const PREPOSITION =
  /(?:^|[\s(])(?<preposition>seit|ab|since|from|bis zum|bis|until|till|stand|vor|before|nach|after|vom|von|am|im|in|ins|aus|on|during|zwischen|between|of)\s+(?:(?:dem|den|der|the|jahre?|monat|month|year|of)\s+)*$/iu;
const ADJACENT_REPORTS = /(?:bericht(?:e|en)?|meldung(?:en)?|artikeln?|nachrichten|texte?n?|reports?|articles?|stories)\s*$/iu;
const REPORTS =
  /(?<!\p{L})(?:bericht(?:e|en)?|meldung(?:en)?|artikeln?|nachrichten|zeitung(?:en)?|medien|presse|blätter|agenturen|reports?|articles?|newspapers?|media|press)(?!\p{L})/iu;
const APPEARED = /(?<!\p{L})(?:erschien(?:en)?|erschienene[nrs]?|veröffentlicht(?:e[nrs]?)?|published|appeared)(?!\p{L})/iu;
const REPORTED =
  /(?<!\p{L})(?:berichte(?:t|te|ten)|gemeldet|melde(?:t|te|ten)|geschrieben|schr(?:ei|ie)b(?:t|en)?|reported|wrote|written)(?!\p{L})/iu;
const PASSIVE = /(?<!\p{L})(?:wurden?|wird|worden|was|were|been)(?!\p{L})/iu;
const SAID = /(?<!\p{L})(?:sagten?|gesagt|geäußert|äußerten?|say|said)(?!\p{L})/iu;
const STOOD = /(?<!\p{L})(?:steht|stand|standen|stehen|zu lesen|was in)(?!\p{L})/iu;
/** What is to be told of a time that began then: reports from before cannot tell it. */
const HAPPENED =
  /(?<!\p{L})(?:geschah|geschehen|passiert|passierte|ereignete?|ereignet|getan|bekannt|erfahren|weiß man|wissen wir|happened|known|learnt|learned)(?!\p{L})/iu;
const BEGINNING = new Set(['seit', 'ab', 'since', 'from', 'nach', 'after']);
/** Joins a date to the publisher before it: "laut dem Nordblatt vom Juni". */
const OF = new Set(['vom', 'von', 'aus', 'of', 'from']);
/** "Was geschah im März 2026?" and nothing else: the period is all there is to go by. */
export const ASKS_ONLY_WHAT =
  /^\P{L}*(?:und\s+)?(?:was\s+(?:geschah|passierte|war\s+los|gab\s+es|(?:ist|war)\s+(?:alles\s+)?(?:passiert|geschehen|los)|(?:hat\s+sich|ereignete\s+sich)(?:\s+(?:ereignet|getan))?)|what\s+happened)[\s?.!]*$/iu;
/** So it is of "Fasse den Februar 2026 zusammen" and "Zeitleiste Januar 2026". */
const COMMANDS_ALL =
  /^\P{L}*(?:(?:bitte|erstelle?|mache?|gib|zeige?|mir|uns|eine?|die|das|kurze|please|make|give|show|me|us|an?|the|short)\s+){0,4}(?:fass(?:en?)?(?:\s+sie)?\s+(?:(?:mir|uns|bitte|kurz|ausführlich|den|das|die)\s+){0,3}zusammen|zusammenfassung|zeitleiste|chronologie|chronik|briefing|lagebild|lagebericht|summari[sz]e|summary|timeline|chronology)(?:\s+(?:für|über|zum?|zur|vom|von|des|der|den|das|of|for|on|the)){0,3}[\s?.!]*$/iu;
const ASKS_WHEN = /^\P{L}*(?:wann|ab wann|seit wann|when|since when)(?!\p{L})/iu;

/** "Was ist neu", "Neues zu", "what is new": not "der neue Minister". */
export const ASKS_FOR_NEWS =
  /(?<!\p{L})(?:was (?:ist|war|gibt es|gab es)(?: \P{Lu}[^?]{0,60}?)? (?:neu|neues)|(?:et)?was neues|neues|neuigkeiten|was hat sich [^?]{0,80}?(?:getan|geändert|ereignet|verändert)|what(?:'s|’s| is| has been)(?: there)? new|anything new|(?:any )?(?:news|updates?)(?= (?:on|about|since|from)))(?!\p{L})/iu;

/** A briefing tells what is new since a day. */
const ASKS_FOR_BRIEFING = /(?<!\p{L})(?:briefing|lagebild|lagebericht|lagemeldung|situation report|sitrep)(?!\p{L})/iu;

/** Every place where something is said: a bound on them is one on the reports. */
const ASKS_FOR_PLACES =
  /(?<!\p{L})(?:(?:alle|sämtliche|jede) (?:(?:text|fund)?stellen?|erwähnung(?:en)?|nennung(?:en)?)|(?:every|all|each) (?:mentions?|occurrences?|places?|references?)|(?:wie oft|wo überall) (?:wird|werden)[^?]{1,80} (?:genannt|erwähnt)|how often (?:is|are)[^?]{1,80} mentioned)(?!\p{L})/iu;
const BOUNDS = new Set(['seit', 'since', 'ab', 'from', 'bis', 'until', 'till']);

/**
 * The days of publication a question asks for. A date says when something happened, unless words about reports go with it: "Berichte vom",
 * "erschienen", "neu seit", a publisher that writes (`askedPublisher`: where it stands), or every place is asked for. What somebody said in a month or before it stands in the
 * reports of that time, and so does what happened in it, where nothing but the time is said, and what has happened since. A date without a year is the latest one that the corpus reaches.
 */
export function readPublicationDays(
  question: string,
  { askedPublisher, ...calendar }: Calendar & { askedPublisher?: Span | undefined },
): PublicationDays | undefined {
  const counted = findDates(question, { anchor: { date: calendar.today, certainty: 'stated' } });
  const found = findDates(question).flatMap((mention, index) => {
    const days = daysOf(mention, counted[index], calendar);
    if (!days) return [];
    const { preposition, start } = prepositionBefore(question, mention.start);
    if (!speaksOfReports(question, { mention, preposition, start, askedPublisher })) return [];
    return [{ ...bounded(preposition, days), span: { start, end: mention.end } }];
  });
  return found.length === 1 ? found[0] : undefined;
}

type Asked = { mention: DateMention; preposition: string; start: number; askedPublisher: Span | undefined };

function speaksOfReports(question: string, { mention, preposition, start, askedPublisher }: Asked): boolean {
  if (ASKS_WHEN.test(question)) return false;
  if (askedPublisher && isDateOfPublisher(question, { start, end: mention.end, preposition, publisher: askedPublisher })) return true;
  const isWide = isPeriod(mention) || mention.kind === 'span';
  if (isWide && mention.interval && ASKS_ONLY_WHAT.test(question.slice(0, start) + question.slice(mention.end))) return true;
  if (isWide && COMMANDS_ALL.test(question.slice(0, start) + question.slice(mention.end))) return true;
  if (ADJACENT_REPORTS.test(question.slice(0, start))) return true;
  if ((preposition === 'seit' || preposition === 'since') && (ASKS_FOR_NEWS.test(question) || ASKS_FOR_BRIEFING.test(question)))
    return true;
  if (BOUNDS.has(preposition) && ASKS_FOR_PLACES.test(question)) return true;
  if (APPEARED.test(question) && REPORTS.test(question)) return true;
  if (REPORTED.test(question) && (askedPublisher !== undefined || PASSIVE.test(question) || REPORTS.test(question.replace(REPORTED, ''))))
    return true;
  if (BEGINNING.has(preposition) && isPeriod(mention) && HAPPENED.test(question)) return true;
  return SAID.test(question) && isWide && SAID_WHEN.has(preposition);
}

type Placed = Span & { preposition: string; publisher: Span };

/** "laut dem Nordblatt vom Juni 2026", "Was stand am 24. Januar in der Harbour Post?": side by side, and it is the day of what stood there. */
function isDateOfPublisher(question: string, { start, end, preposition, publisher }: Placed): boolean {
  const isBehind = question.slice(publisher.end, start).trim() === '' && publisher.end <= start;
  const isBefore = /^\s+(?:(?:in|im|bei|laut|at|by)\s+)?(?:(?:der|dem|den|the)\s+)?$/iu.test(question.slice(end, publisher.start));
  return (isBehind && OF.has(preposition)) || ((isBehind || isBefore) && STOOD.test(question));
}

/** "Was sagte X vor März 2026": in reports of that time. */
const SAID_WHEN = new Set(['im', 'in', 'vor', 'before', 'seit', 'since', 'nach', 'after', 'bis', 'until', 'zwischen', 'between']);
const PERIODS = new Set(['month', 'quarter', 'half-year', 'year']);

function isPeriod({ precision, part }: DateMention): boolean {
  return PERIODS.has(precision) && part === undefined;
}

function prepositionBefore(question: string, at: number): { preposition: string; start: number } {
  const match = PREPOSITION.exec(question.slice(0, at));
  const preposition = match?.groups?.preposition;
  if (!match || preposition === undefined) return { preposition: '', start: at };
  return { preposition: preposition.toLowerCase(), start: match.index + match[0].toLowerCase().indexOf(preposition.toLowerCase()) };
}

function bounded(preposition: string, { first, last }: { first: string; last: string }): { from?: string; to?: string } {
  switch (preposition) {
    case 'seit':
    case 'ab':
    case 'since':
    case 'from':
      return { from: first };
    case 'bis':
    case 'bis zum':
    case 'until':
    case 'till':
    case 'stand':
      return { to: last };
    case 'vor':
    case 'before':
      return { to: shifted(first, -1) };
    case 'nach':
    case 'after':
      return { from: shifted(last, 1) };
    default:
      return { from: first, to: last };
  }
}

function daysOf(mention: DateMention, counted: DateMention | undefined, calendar: Calendar): { first: string; last: string } | undefined {
  if (mention.yearless && mention.lacks.includes('year')) return inLatestYear(mention.yearless, calendar);
  const interval = mention.interval ?? (mention.lacks.includes('anchor') ? counted?.interval : undefined);
  return interval && { first: interval.start.slice(0, 10), last: interval.end.slice(0, 10) };
}

/** The latest year in which it has begun, as far as the corpus reaches. */
function inLatestYear(
  { start, end }: { start: string; end: string },
  { newestDay, today }: Calendar,
): { first: string; last: string } | undefined {
  if (newestDay === undefined) return undefined;
  const isKeptUp = Date.parse(today) - Date.parse(newestDay) < KEPT_UP_DAYS * DAY_MS;
  const latest = isKeptUp && today > newestDay ? today : newestDay;
  const year = Number(latest.slice(0, 4));
  const begun = `${latest.slice(0, 4)}${start.slice(4, 10)}` <= latest ? year : year - 1;
  const inYear = (day: string) => withYear(day, begun + Number(day.slice(0, 4)) - 2000);
  return { first: inYear(start), last: inYear(end) };
}

/** 29 February is the 28th in a year that has none. */
function withYear(day: string, year: number): string {
  const written = `${String(year).padStart(4, '0')}${day.slice(4, 10)}`;
  return written.endsWith('-02-29') && !isLeap(year) ? written.replace(/29$/, '28') : written;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}
