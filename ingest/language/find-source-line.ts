import { agenciesIn, agencyNamed } from './agencies.ts';
import { type DateMention, findDates } from './dates/dates.ts';
import { findNames } from './names/names.ts';

/**
 * What a line of its own says of where a report comes from: "Der Beobachter, 12.04.2026, 14:05 Uhr", "dpa, 3. März 2026", "Von Marta Lind, Nordkurier, 3.3.2026".
 * `date`: whole, with its year. `publisher`: as written; absent where a name may as well be that of a place, a section or a person.
 */
export type SourceLine = { date: DateMention; publisher?: string; agencies: string[] };

/** Characters. */
const longestLine = 90;
const mostLines = 4;
const mostParts = 3;

const mark = String.raw`(?:\s*[|·•/]\s*|,\s+|\s+(?:–|—|-)\s+)`;
const separator = new RegExp(mark, 'u');
const time = String.raw`(?:um |at )?\d{1,2}(?:[.:]\d{2}){0,2}(?: ?(?:Uhr|h|am|pm|MESZ|MEZ|CET|CEST|GMT|UTC)(?!\p{L})| ?(?<=[.:]\d{2}))+`;
const weekday =
  '(?:(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mo|Di|Mi|Do|Fr|Sa|So)(?!\\p{L})\\.?,? ?(?:de[nm] )?)';
const dateLabel =
  '(?:(?:(?:zuletzt|erstmals|last|first) )?(?:Stand|Datum|Veröffentlicht|Publiziert|Erschienen|Erstellt|Aktualisiert|Published|Posted|Updated|Date):? ?(?:am |on |vom )?)';
/** What stands right before the date: a mark or the beginning of the line, and perhaps a label, the weekday, the time. */
const beforeDate = new RegExp(`(?:^|${mark}|\\()${dateLabel}?${weekday}?(?:${time},? )?$`, 'iu');
/** "Nordkurier vom 12.06.2026", "Nordkurier 12.06.2026": behind the name of a paper only; "Wahl am 12.06.2026" is of another matter. */
const beforeDateOfPaper = /\s+(?:vom |\()?$/u;
const behindDate = new RegExp(`^(?:,? ?(?:\\| ?)?${time})?\\)?(?:$|${mark})`, 'iu');
/** Says nothing of where the report comes from. */
const beside = new RegExp(
  `^(?:${weekday}|${time}|(?:Lesezeit|Lesedauer|Reading time):? .{1,15}|(?:Seite|S\\.|Nr\\.|Ausgabe|Page) \\d{1,4}|Online|Print|Update|Aktualisiert|Updated)$`,
  'iu',
);

const byline = /^(?:Von|By|VON|BY|Text:|Autor(?:in|en)?:)(?: (?:van|von|de|der|den|und|and|\p{Lu}[\p{L}.'’-]+,?)){2,8}$/u;
const sourceLabel =
  /^(?:Quelle|Source|Medium|Zeitung|Publikation|Publisher|Erschienen in|Published in): ?(?:de[rmn] |die |das |the )?(?=\p{L})/iu;
const name =
  /^(?:[Dd]er |[Dd]ie |[Dd]as |[Tt]he )?[\p{Lu}\p{N}][\p{L}\p{N}.'’&+-]*(?: (?:[\p{Lu}\p{N}][\p{L}\p{N}.'’&+-]*|am|an|auf|der|für|und|of|and|&|de|la)){0,5}$/u;
const host = /^(?:www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:de|at|ch|com|org|net|info|eu|tv|news|online|co\.uk|example)$/iu;
/** What names of papers, stations and agencies end with, as a word or in a compound … */
const press =
  /(?:zeitung|blatt|kurier|bote|anzeiger|nachrichten|presse|press|rundschau|beobachter|merkur|echo|journal|chronicle|herald|times|gazette|tribune|post|courier|observer|guardian|telegraph|bulletin|spiegel|tagesschau|woche|weekly|magazin|magazine|stimme|volksfreund|allgemeine|rundfunk|radio|fernsehen|broadcasting|tv|news|agentur|agency|pressedienst|depesche|standard|express)$/iu;
/** … or begin with. */
const pressBefore =
  /^(?:Agentur|Nachrichtenagentur|Agence|Agenzia|Radio|Sender|TV|Zeitung|Tageszeitung|Magazin|Portal|Nachrichtenportal) \p{L}[\p{L}\p{N}-]+(?: \p{Lu}[\p{L}\p{N}-]+){0,2}$/u;
const edition = / (?:Online|Digital|24|Print|am Sonntag|Regional)$/u;
/** A section or a column of a page rather than its name. */
const section =
  /^(?:(?:(?:Breaking|Aktuelle|Letzte|Neueste|Diese|Top|Lokale|Latest|Die) )?(?:Kurz|Eil|Lokal|Wirtschafts|Sport|Auslands|Video)?(?:Nachrichten|News|Presse|Magazin|Radio|TV|Woche|Express|Journal|Rundschau|Fernsehen|Zeitung)|(?:Der|Die|Das) (?:Tag|Lage|Morgen|Abend|Nacht|Woche|Überblick|Wichtigste|Thema|Analyse|Interview|Porträt|Reportage|Hintergrund|Chronik|Kommentar|Kolumne|Gespräch|Fall|Zahl|Bild) ?.*|.*(?:[Tt]icker|[Bb]log|[Pp]odcast|[Ss]pezial|[Mm]itteilung|[Mm]eldung))$/u;

/** The source line among the first lines behind `from` (where the title ends); a line longer than one is where the report has begun. */
export function findSourceLine(text: string, from = 0): SourceLine | undefined {
  let start = from;
  for (let line = 0; line < mostLines && start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const written = text.slice(start, end).trim();
    if (written.length > longestLine) return undefined;
    const found = readSourceLine(written);
    if (found) return found;
    if (written !== '') line += 1;
    start = end + 1;
  }
  return undefined;
}

/** Reads one line. Undefined unless all of it is a date and what belongs to one, a byline, and names: a sentence or a heading with a date is no such line. */
export function readSourceLine(line: string): SourceLine | undefined {
  const written = line
    .trim()
    .replace(/^\((.*)\)$/u, '$1')
    .replace(/(?<=\p{L}{2}|\d{4})\.$/u, '');
  if (written.length > longestLine || !/\d/.test(written)) return undefined;
  const [date, another] = findDates(written).filter(({ kind, countedFrom }) => kind === 'date' && countedFrom === undefined);
  if (!date || another || date.year === undefined || date.month === undefined || date.day === undefined) return undefined;
  const [before, behind] = [written.slice(0, date.start), written.slice(date.end)];
  const paper = before.replace(beforeDateOfPaper, '');
  const namesPaper = paper !== before && publisherOf(paper.split(separator).at(-1) ?? '') !== undefined;
  if (!behindDate.test(behind) || !(namesPaper || beforeDate.test(before))) return undefined;
  const parts = [
    ...(namesPaper ? paper : before.replace(beforeDate, '')).split(separator),
    ...behind.replace(behindDate, '').split(separator),
  ]
    .map((part) => part.trim())
    .filter((part) => part !== '' && !beside.test(part));
  const agencies = parts.flatMap((part) => agenciesIn(part.replace(sourceLabel, ''), agencyNamed) ?? []);
  const publisher = parts.map(publisherOf).find((found) => found !== undefined) ?? agencies[0];
  const others = parts.filter((part) => !byline.test(part) && publisherOf(part) === undefined && !agenciesIn(part, agencyNamed));
  // "Lorvik, 2. März 2025", "Wahlabend | 2. März 2025": a name alone tells nothing.
  const isSaid = parts.length === 0 || others.length < parts.length;
  if (!isSaid || parts.length > mostParts || others.length > 1 || !others.every((part) => name.test(part))) return undefined;
  return { date, agencies, ...(publisher !== undefined && { publisher }) };
}

function publisherOf(part: string): string | undefined {
  const labelled = part.replace(sourceLabel, '');
  if (byline.test(part) || agenciesIn(labelled, agencyNamed)) return undefined;
  if (host.test(labelled)) return labelled;
  if (pressBefore.test(labelled)) return labelled;
  if (!name.test(labelled) || section.test(labelled)) return undefined;
  if (labelled !== part) return labelled;
  const bare = part.replace(edition, '');
  if (press.test(bare)) return part;
  return findNames(bare).some(({ kind, start, end }) => kind === 'organisation' && start === 0 && end === bare.length) ? part : undefined;
}
