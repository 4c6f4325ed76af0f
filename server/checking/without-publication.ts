import { findDates } from '../../ingest/language/dates/dates.ts';
import type { ArticleReference } from '../contract/citation.ts';

type Publication = Pick<ArticleReference, 'publisher' | 'publishedOn'>;

const ARTICLE = opening('(?:(?:der|die|das|dem|den|des|ein|eine|einem|einer|the|a|an) )?');
const KIND = opening(
  '(?:(?:undatierten?|undated) )?(?:bericht@*|meldung|artikels?|text@{0,2}|beitrag@{0,2}|blogs?|zeitung|agentur|nachrichtenagentur|staatsagentur|report|article|story|paper|newspaper|agency)',
);
const LAUT = opening(
  '(?:laut|gemäß|zufolge|so|wie|nach (?:angaben|darstellung|informationen|den angaben) (?:von|der|des)|nach|according to)',
);
/** Verbs that only tell that a report tells. */
const SAYS = opening(
  '(?:schrieb|schreibt|nennt|nannte|berichtete?|meldete?|spricht von|sprach von|datierte?|urteilte?|zitierte?|bezifferte?|wrote|writes|reported|reports|says|said|names|named|puts|cites|cited)',
);
const BUT = '(?: (?:dagegen|jedoch|hingegen|aber|however))?';
const ON = opening('(?:vom|am|of|on|from|dated)');
const IN = opening('(?:in|im)');
const OF = '(?:des|der|von|of|by)';
const THE = opening('(?:the )?');
const AS = opening('(?:so |wie )?');
const STATE = opening('(?:nach dem stand|nach stand|mit dem stand|stand|as of)');
const FURTHER = opening('(?:(?:weiterer?|weiteren|anderer?|anderen|another|further) )?');
const WITHOUT = opening('(?:ohne datum|without a date)');
const UNDATED_ONE = opening('(?:undatierte|undatierten|undatierter|undatiertem|undatiertes|undated)');
const UNDATED = new RegExp(
  `(?:(?:${LAUT}|${IN}) )?${ARTICLE}${FURTHER}(?:${KIND} ${WITHOUT}|${UNDATED_ONE} ${KIND})(?: ${SAYS}${BUT})?`,
  'gu',
);

/**
 * Words that may begin with a capital; "@" is any letter. Written out, since a flag within a pattern (`(?i:…)`) makes Node 24 forget matches once many such patterns were made (seen: the same call, another result).
 */
function opening(words: string): string {
  return words.replace(/(?<!\p{L})\p{L}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`).replaceAll('@', String.raw`\p{L}`);
}

/**
 * A statement without the words that only say in which of the cited reports it stands: "laut Kurier am Sund vom 24. September", "Schlagblatt nennt dagegen", "ein Bericht ohne Datum". A report does
 * not name itself: what a language model is told of its publisher and its day, and is asked to tell, stands in no sentence of it. Nothing is taken out of other publishers, of a day that stands by
 * itself, nor of a publisher that does something ("Die Agentur Medra entließ …"). The whole statement where nothing else is left.
 */
export function withoutPublication(statement: string, publications: readonly Publication[]): string {
  const days = dayPhrases(statement, publications);
  const itsDay = days.length > 0 ? `(?:,? ?(?:${ON} )?(?:${days.map(escaped).join('|')}))` : undefined;
  const withDay = itsDay === undefined ? '' : `${itsDay}?`;
  let rest = statement;
  for (const name of publications.flatMap(({ publisher }) => (publisher === undefined ? [] : namesOf(publisher)))) {
    const named = `${THE}${escaped(name)}(?:['’]?s)?`;
    const ofKind = `${ARTICLE}(?:${KIND} (?:${OF} )?${named}|${named}[- ]${KIND})`;
    const published = `(?:${ofKind}|${ARTICLE}${named})${withDay}`;
    rest = rest
      .replace(new RegExp(`^${published}\\s?: `, 'u'), '')
      .replace(new RegExp(`\\s?\\(${published}\\)`, 'gu'), '')
      .replace(new RegExp(`,? ?(?<!\\p{L})(?:${LAUT} ${published}|${IN} ${ofKind}${withDay})(?!\\p{L})`, 'gu'), '')
      .replace(new RegExp(`,? ?(?<!\\p{L})${AS}${SAYS} ${published}(?!\\p{L}),?`, 'gu'), '')
      .replace(new RegExp(`(?<!\\p{L})${published},? ${SAYS}(?!\\p{L})${withDay}${BUT},?(?: (?:dass|that))?`, 'gu'), '');
    // "…, AM am 16. September elf": with its day beside it a publisher is a report.
    if (itsDay !== undefined) rest = rest.replace(new RegExp(`(?<!\\p{L})${ARTICLE}${named}${itsDay}`, 'gu'), '');
  }
  if (publications.some(({ publishedOn }) => publishedOn === undefined)) rest = rest.replace(UNDATED, '');
  for (const day of days) rest = rest.replace(new RegExp(` ?(?<!\\p{L})${STATE} (?:${ON} )?${escaped(day)}`, 'gu'), '');
  rest = rest
    .replace(/\s+/gu, ' ')
    .replace(/\s+(?=[.,;:!?])/gu, '')
    .replace(/^[\s,;:]+/u, '')
    .trim();
  return /\p{L}{3}|\d/u.test(rest) ? rest : statement;
}

const OF_KIND = new RegExp(KIND, 'u');

/**
 * A publisher's name in the forms it is written in, longest first: "Agentur Medra (AM)" is "Agentur Medra", "AM"; "ZARNA – Zarestanische Nachrichtenagentur" either half, since the second
 * says that it is an agency; "Kurier (Wien)" is no Wien.
 */
export function namesOf(publisher: string): string[] {
  const [main = publisher, ...more] = publisher.split(/\s+[–—-]\s+|\s*[()]\s*/u).filter((part) => part.trim().length > 1);
  const further = more.filter((part) => /^\p{Lu}{2,6}$/u.test(part) || OF_KIND.test(part));
  const bare = /^(?:der|die|das|the) /iu.test(main) ? [main.replace(/^\p{L}+ /u, '')] : [];
  const short = main.split(' ')[0] ?? '';
  // "Kurier" for "Kurier am Sund": what is a name of its own before a preposition.
  const head = /^\p{Lu}\p{L}{4,}$/u.test(short) && /^\p{L}+ (?:am|an|im|in|von|of|für)(?:\s|$)/u.test(main) ? [short] : [];
  return [...new Set([publisher, main, ...bare, ...further, ...head])]
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length);
}

/** As the statement writes the days on which the reports were published. */
export function dayPhrases(statement: string, publications: readonly Publication[]): string[] {
  const days = new Set(publications.flatMap(({ publishedOn }) => publishedOn ?? []));
  if (days.size === 0) return [];
  return findDates(statement).flatMap(({ text, precision, interval, yearless }) => {
    if (precision !== 'day') return [];
    const day = interval?.start.slice(0, 10);
    const isOne = [...days].some((published) => (day === undefined ? yearless?.start.slice(4) === published.slice(4) : day === published));
    return isOne ? [text] : [];
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+');
}
