import type { Span } from '../../ingest/language/span.ts';

const FOUND =
  '(?:Sätze|Stellen|Textstellen|Fundstellen|Erwähnungen|Nennungen|Passagen|Absätze|Zitate|Aussagen|Informationen|Infos|Angaben)';
const REPORTS = '(?:Berichte|Artikel|Meldungen|Texte|Quellen)';
const OF_REPORTS = '(?:Berichten|Artikeln|Meldungen|Texten|Quellen)';
const FOUND_EN = '(?:sentences|passages|mentions|quotes|quotations|statements|reports|articles)';
const ORDER = '(?:zeige?|nenne?|liste?|gib|suche?|finde?|zitiere?)(?:n Sie)?(?: mir| uns| bitte| mal| doch| auf)*';

/** What is ordered is whatever the reports say of the matter. */
const ORDERS = [
  // "Zeige alle Sätze zu Wendisch", "Alle Erwähnungen von Freese": but "Wie viele Stellen fallen weg?"
  new RegExp(
    `^(?:bitte )?(?:${ORDER} (?:(?:alle|sämtliche|die) )?|(?:alle|sämtliche) )(?:${FOUND}|${REPORTS})(?= (?:zu[mr]?|über|von|vom|mit|wo|in denen)(?!\\p{L}))`,
    'iu',
  ),
  new RegExp(
    `^(?:please )?(?:(?:show|list|give|find|quote)(?: me| us)?(?: all| every| the)?|all|every) ${FOUND_EN}(?= (?:about|on|of|with|mentioning|where)(?!\\p{L}))`,
    'iu',
  ),
  // "Was steht in den Quellen über Schleusen?"
  new RegExp(`(?<!\\p{L})(?:ste(?:ht|hen)|stand(?:en)?|heißt es|liest man|findet sich) in (?:\\p{Ll}+ )?${OF_REPORTS}(?!\\p{L})`, 'u'),
  // "What do both papers say about sluices?"
  /^what (?:do|did|does) (?:(?:all|both|each|every|of|the|our|these) )+(?:reports?|articles?|papers?|newspapers?|media|press|outlets?|sources?) (?:say|write|report|tell(?: us)?)(?= (?:about|on|of)(?!\p{L}))/iu,
  // What readFilters leaves of "Was steht in den Berichten über Schleusen?": but "Was stand über dem Eingang?"
  /^was (?:steht|stand)(?= über (?!de[mr] )\p{L})/iu,
  /^was (?:schr(?:ei|ie)bt?|meldete?t?|berichtete?t?|sagt?e?) man(?= (?:über|zu[mr]?) (?!de[mr] )\p{L})/iu,
];
const OPENINGS = [
  // "… nach den Berichten", "… den Texten zufolge", "… according to the reports"
  new RegExp(`(?<!\\p{L})(?:nach|laut|gemäß) (?:(?:den|diesen|allen|beiden|unseren|vorliegenden) )+${OF_REPORTS}(?!\\p{L})`, 'iu'),
  new RegExp(`(?<!\\p{L})(?:(?:den|diesen|allen|beiden|unseren|vorliegenden) )+${OF_REPORTS} (?:zufolge|nach)(?!\\p{L})`, 'iu'),
  /(?<!\p{L})according to (?:(?:all|both|of|the|these|our) )*(?:reports|articles|papers|sources|texts)(?!\p{L})/iu,
  // What readFilters leaves of "Was schrieb das Nordblatt über …?", and "Was geschah in …?"
  /^was (?:(?:schr(?:ei|ie)bt?|meldete?t?|berichtete?t?) man|geschah|passierte)(?!\p{L})/iu,
  // "Worum geht es bei …?", "Wovon spricht …?"
  /(?<!\p{L})(?:worum|um was) (?:geht|ging) es(?!\p{L})/iu,
  /(?<!\p{L})wo(?:r(?:um|über|an|auf|aus|in|unter)|von|mit|für|durch|zu|gegen|nach|bei)(?!\p{L})/iu,
];

export type AskingWords = { spans: Span[]; ordersAll: boolean };

/**
 * Where a question says what to do or where to look and not what it is about: no report is asked to hold these words. `ordersAll`: it wants whatever is said
 * of its matter. Pure; linear.
 */
export function askingWords(question: string): AskingWords {
  const orders = ORDERS.flatMap((pattern) => spanOf(pattern, question));
  return { spans: [...orders, ...OPENINGS.flatMap((pattern) => spanOf(pattern, question))], ordersAll: orders.length > 0 };
}

function spanOf(pattern: RegExp, question: string): Span[] {
  const found = pattern.exec(question);
  return found ? [{ start: found.index, end: found.index + found[0].length }] : [];
}
