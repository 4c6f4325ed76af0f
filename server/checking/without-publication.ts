import { findDates } from '../../ingest/language/dates/dates.ts';
import type { ArticleReference } from '../contract/citation.ts';

type Publication = Pick<ArticleReference, 'publisher' | 'publishedOn'>;

const ARTICLE = '(?i:(?:der|die|das|dem|den|des|ein|eine|einem|einer|the|a|an) )?';
const KIND =
  '(?i:(?:undatierten?|undated) )?(?:bericht\\p{L}*|meldung|artikels?|text\\p{L}{0,2}|beitrag\\p{L}{0,2}|blogs?|zeitung|agentur|nachrichtenagentur|staatsagentur|report|article|story|paper|newspaper|agency)';
const LAUT = '(?i:laut|gemäß|zufolge|nach (?:angaben|darstellung|informationen|den angaben) (?:von|der|des)|nach|according to|im|in)';
const SAYS =
  '(?i:schrieb|schreibt|nennt|nannte|berichtete?|meldete?|gibt|gab|spricht|sprach|datiert(?:e)?|urteilte?|zitierte?|beziffert(?:e)?|führt|führte|verweist|verwies|wrote|writes|reported|reports|says|said|names|named|gives|gave|puts|cites|cited)';
const ON = '(?i:vom|am|of|on|from|dated|,)';
const UNDATED = new RegExp(
  `(?:${LAUT} )?${ARTICLE}(?:(?:weiterer?|weiteren|anderer?|anderen|another|further) )?(?:${KIND} (?:ohne datum|without a date)|undatierte[nrms]? ${KIND}|undated ${KIND})(?: (?:${SAYS})(?: (?:dagegen|jedoch|hingegen|aber|however))?)?`,
  'giu',
);

/**
 * A statement without the words that only say in which of the cited reports it stands: "laut Kurier am Sund vom 24. September", "Schlagblatt nennt dagegen", "ein Bericht ohne Datum". A report does
 * not name itself: what a language model is told of its publisher and its day, and is asked to tell, stands in no sentence of it. Of other publishers and days nothing is taken out, nor of one that
 * does something ("Die Agentur Medra entließ …"). The whole statement where nothing else is left.
 */
export function withoutPublication(statement: string, publications: readonly Publication[]): string {
  const days = dayPhrases(statement, publications);
  const withDay = days.length > 0 ? `(?:,? ?(?:${ON} )?(?:${days.map(escaped).join('|')}))?` : '';
  let rest = statement;
  for (const name of publications.flatMap(({ publisher }) => (publisher === undefined ? [] : namesOf(publisher)))) {
    const published = `${ARTICLE}(?:${KIND} )?(?:(?:des|der|von|of|by) )?(?:the )?${escaped(name)}(?:s|['’]s?)?(?:[- ]?(?:${KIND}))?${withDay}`;
    // "Kurier am Sund, 15. September: …", "(AM)", "laut AM vom …", "das AM dagegen".
    rest = rest
      .replace(new RegExp(`^${published}\\s?: `, 'u'), '')
      .replace(new RegExp(`\\s?\\(${published}\\)`, 'gu'), '')
      .replace(new RegExp(`,? ?(?<!\\p{L})(?i:so |wie )?${LAUT} ${published}(?!\\p{L})`, 'gu'), '')
      .replace(new RegExp(`,? ?(?<!\\p{L})(?i:so |wie )?${SAYS} ${published}(?!\\p{L}),?`, 'gu'), '')
      .replace(
        new RegExp(
          `(?<!\\p{L})${published}(?:,)? ${SAYS}(?!\\p{L})(?:${withDay})?(?: (?:dagegen|jedoch|hingegen|aber|however))?,?(?: (?:dass|that))?`,
          'giu',
        ),
        '',
      );
  }
  if (publications.some(({ publishedOn }) => publishedOn === undefined)) rest = rest.replace(UNDATED, '');
  // A day that is left stands for the state of a report: "nach dem Stand vom 18. September".
  for (const day of days)
    rest = rest.replace(new RegExp(`(?: ?(?i:nach dem stand|nach stand|mit dem stand|stand|as of))? ?${ON} ${escaped(day)}`, 'u'), '');
  rest = rest
    .replace(/\s+/gu, ' ')
    .replace(/\s+(?=[.,;:!?])/gu, '')
    .replace(/^[\s,;:]+/u, '')
    .trim();
  return /\p{L}{3}|\d/u.test(rest) ? rest : statement;
}

/** A publisher's name in the forms it is written in: "Agentur Medra (AM)" is "Agentur Medra", "AM"; "ZARNA – Zarestanische Nachrichtenagentur" either half. Longest first. */
function namesOf(publisher: string): string[] {
  const [main = publisher, ...more] = publisher.split(/\s+[–—-]\s+|\s*[()]\s*/u).filter((part) => part.trim().length > 1);
  const first = /^(?:der|die|das|the) /iu.test(main) ? [main.replace(/^\p{L}+ /u, '')] : [];
  const short = main.split(' ')[0] ?? '';
  // "Kurier" for "Kurier am Sund": what is a name of its own before a preposition.
  const head = /^\p{Lu}\p{L}{4,}$/u.test(short) && /^\p{L}+ (?:am|an|im|in|von|of|für)(?:\s|$)/u.test(main) ? [short] : [];
  return [...new Set([publisher, main, ...first, ...more, ...head])].sort((a, b) => b.length - a.length);
}

/** As the statement writes the days on which the reports were published. */
function dayPhrases(statement: string, publications: readonly Publication[]): string[] {
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
