import { agenciesIn } from './agencies.ts';
import { type DateMention, findDates } from './dates/dates.ts';
import type { Span } from './span.ts';

/** Where a report was written, by whom and when, as its first words say: "MOSKAU, 17. September 2024 (TASS) – ". The span covers all of it. */
export type Dateline = Span & { place?: string; agencies: string[]; date?: DateMention };

const mostLines = 4;
const longest = 120;
/** One to three places, in capitals or not: "Berlin", "KIEW/MOSKAU", "Frankfurt am Main". */
const placeName = "\\p{Lu}[\\p{L}'’.-]+(?: (?:am|an der|ob der|im|bei|de|of|\\p{Lu}[\\p{L}'’.-]+)){0,3}";
const places = `(?<place>${placeName}(?: ?\\/ ?${placeName}){0,2})`;
const day = '(?<day>(?:\\d{1,2}\\. ?\\p{L}{3,9}\\.?|\\d{1,2}\\.\\d{1,2}\\.?|\\p{L}{3,9}\\.? \\d{1,2},?)(?: ?\\d{4})?)';
const signature = '\\((?<signature>[\\p{L}/, ;&+-]{2,40})\\)';
const dash = ' ?(?:[–—:]|--|-(?= ))';
const weekdays = '(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)';
const weekday = `(?:${weekdays}, )?(?:den )?`;
const wholeDay = '(?<day>(?:\\d{1,2}\\. ?(?:\\p{L}{3,9}\\.?|\\d{1,2}\\.)|\\d{1,2} \\p{L}{3,9}|\\p{L}{3,9}\\.? \\d{1,2},?) ?\\d{4})';
/** "(AM)": signs like one of an agency we do not know. */
const UNKNOWN_AGENCY = /^\p{Lu}{2,6}$/u;
/** "Seit Mai, 3. September 2026 –": no place. */
const opener = '(?:Am|An|Ab|Bis|Seit|Vom|Von|Zum|Im|In|Der|Die|Das|Ein|Eine|On|Since|Until|The)';
/** "Update, 3. September 2026 –", "Montag, 3. September 2026 –": no place either. */
const heading = `(?:${weekdays}|Heute|Gestern|Today|Yesterday|Updated?|Live|(?:Live-?)?[Tt]icker|Live-?[Bb]log|Eilmeldung|Aktualisiert|Stand)`;
/** A stop alone ends a sentence too ("Genf, 12. August 1949. Das Abkommen"), and a dateline only behind a sign, a weekday or a date in figures. */
const stop = `(?<=\\d\\.\\d{4}|\\), .{0,40}|${weekdays}, .{0,40})\\.(?= \\p{Lu})`;
const datelines = [
  // "Berlin (dpa) – ", "MOSKAU, 17. September (TASS) — ", "Ulm (ots) - "
  new RegExp(`^${places}(?:[,.] ${day})?\\.? ${signature}${dash}`, 'u'),
  // "(dpa) – "
  new RegExp(`^${signature}${dash}`, 'u'),
  // "MOSKAU, 17. September 2024. /TASS/. ", "TEHERAN, IRNA – "
  new RegExp(`^${places}(?:, ${day})?\\. ?\\/(?<signature>[\\p{L}-]{2,20})\\/\\.?`, 'u'),
  new RegExp(`^${places}, (?<signature>[\\p{Lu}][\\p{L}-]{2,20})${dash}`, 'u'),
  // "BRUNSHOLM, 3. März – ", "LORVIK – ": without an agency only in capitals.
  new RegExp(`^(?<place>\\p{Lu}{3}[\\p{Lu} /.-]{0,40})(?:[,.] ${day})?${dash}`, 'u'),
  // "Ostervik, Donnerstag, 3. September 2026 – ", "Ulm (dpa), 3.9.2026. ": in small letters only with a day that is whole.
  new RegExp(`^(?!${opener} |${heading},)${places}(?: ${signature})?, ${weekday}${wholeDay}(?: ?[–—]| --| -(?= )|${stop})`, 'u'),
];

/** The dateline that opens one of the first lines behind `from` (where the title ends); undefined where there is none. */
export function findDateline(text: string, from = 0): Dateline | undefined {
  let start = from;
  for (let line = 0; line < mostLines && start < text.length; line += 1) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const found = datelineOf(text.slice(start, Math.min(end, start + longest)));
    if (found) return { ...found, start: found.start + start, end: found.end + start };
    start = end + 1;
  }
  return undefined;
}

function datelineOf(line: string): Dateline | undefined {
  for (const dateline of datelines) {
    const match = dateline.exec(line);
    if (match === null) continue;
    const { place, day: written, signature: signed } = match.groups ?? {};
    const agencies =
      signed === undefined ? [] : (agenciesIn(signed) ?? (place !== undefined && UNKNOWN_AGENCY.test(signed) ? [] : undefined));
    if (agencies === undefined) continue;
    const date = written === undefined ? undefined : findDates(written)[0];
    return {
      start: 0,
      end: match[0].length,
      agencies,
      ...(place === undefined ? {} : { place: place.trim() }),
      ...(date === undefined ? {} : { date }),
    };
  }
  return undefined;
}
