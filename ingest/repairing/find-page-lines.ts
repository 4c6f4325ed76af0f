import type { Replacement } from './compose-edits.ts';
import { trailingCredit } from './credits.ts';
import { mayBePageLine, type PageLine, pageLine, placeInGallery } from './page-lines.ts';

/** Debris is short: a long line is not even looked at. */
const longestLine = 400;
/** A sentence with a credit is no shorter. */
const shortestCredit = 12;
/** So many menu entries or networks in a row are a menu or a share bar without anything else that says so; fewer do above and below a report. */
const fewestOfBar = 3;
const fewestAtStart = 2;
/** A text of fewer lines has no page around it. */
const fewestLines = 5;

type SeenLine = { start: number; end: number; text: string; is: PageLine | undefined; maybe: boolean };

/**
 * Lines that belong to the page around the report, by the kind of what they are: calls and buttons, leads to other pages, credits of pictures, counters, notices.
 * A line that a sentence runs through is never one. What only may be one goes where its neighbour is one.
 */
export function findPageLines(text: string): Replacement[] {
  const found: Replacement[] = [];
  for (const line of removed(text)) {
    if (line.is === undefined) continue;
    const isLast = line.end >= text.length;
    const previous = found.at(-1);
    // The line goes with its own break, the last one with the break before it.
    const start = isLast ? Math.max(line.start - 1, previous?.end ?? 0, 0) : line.start;
    found.push({ start, end: isLast ? line.end : line.end + 1, replacement: '', rule: line.is });
  }
  return found;
}

/** Credits behind the last sentence of a line or a caption. */
export function findTrailingCredits(text: string): Replacement[] {
  const found: Replacement[] = [];
  for (const { start, end } of linesOf(text)) {
    if (end - start < shortestCredit) continue;
    const line = text.slice(Math.max(start, end - longestLine), end).trimEnd();
    const at = trailingCredit(line);
    if (at > 0) found.push({ start: Math.max(start, end - longestLine) + at, end, replacement: '' });
  }
  return found;
}

/** A page counter that the first line of a paragraph was stuck to: "342/ Die Polizei …". What has a blank before the stroke or goes on from the line above is the report's ("112 / Rettungsdienst", "90/ Die Grünen"). */
export function findLeadingCounters(text: string): Replacement[] {
  const counter = /(?<=^|[.!?:"”“»]\n|\n\n)\d{2,6}\/[ \t]{1,9}(?!Die Grünen)(?=["„“«‚‘'(]?\p{Lu})/gu;
  return Array.from(text.matchAll(counter), (match) => ({ start: match.index, end: match.index + match[0].length, replacement: '' }));
}

/** "[mehr]", "[mehr …]", "[weiterlesen]" where a teaser of the report was cut. */
export function findMoreMarks(text: string): Replacement[] {
  const mark = /[ \u00a0]{0,9}\[(?:mehr|more|weiterlesen|weiter|read more)(?: ?(?:…|\.{3}|»))?\](?=[ \t]{0,9}(?:\n|$))/gi;
  return Array.from(text.matchAll(mark), (match) => ({ start: match.index, end: match.index + match[0].length, replacement: '' }));
}

function removed(text: string): SeenLine[] {
  const lines: SeenLine[] = [];
  const galleries = new Map<number, number>();
  for (const { start, end } of linesOf(text)) {
    const isShort = end - start <= longestLine;
    if (start === end) continue;
    const line = isShort ? text.slice(start, end).trim() : 'long';
    if (line === '') continue;
    const debris = isShort && !runsOn(text, end) && !endsSentenceBefore(text, start, line);
    const place = placeInGallery(line);
    if (place) galleries.set(place.of, (galleries.get(place.of) ?? 0) + 1);
    lines.push({ start, end, text: line, is: debris ? pageLine(line) : undefined, maybe: debris && mayBePageLine(line) });
  }
  // Two places in one gallery tell each other from a fraction or a result.
  for (const line of lines) if ((galleries.get(placeInGallery(line.text)?.of ?? 0) ?? 0) > 1) line.is ??= 'counter';
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (to < lines.length && (lines[to]?.is !== undefined || lines[to]?.maybe === true)) to += 1;
    const run = lines.slice(from, to);
    const atEnd = to === lines.length && lines.length >= fewestLines;
    const fewest = atEnd ? 1 : from === 0 && lines.length >= fewestLines ? fewestAtStart : fewestOfBar;
    const kind = run.find(({ is }) => is !== undefined)?.is ?? (run.length >= fewest ? 'call' : undefined);
    for (const line of run) line.is ??= kind;
    from = Math.max(to, from + 1);
  }
  announceTeasers(lines);
  return lines.filter(({ is }) => is !== undefined);
}

/**
 * "Lesen Sie mehr zu diesem Thema:" and the headline it announces; so does "Mehr zum Thema" with a headline that has a kicker, or is the last line. Never a
 * sentence with its stop, nor what says where the report comes from.
 */
function announceTeasers(lines: SeenLine[]): void {
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (line.is === undefined || !announces.test(line.text) || next?.is !== undefined || !next || !isHeadline(next.text)) continue;
    if (line.text.endsWith(':') || /^.{3,60}: \S/.test(next.text) || index + 2 === lines.length) next.is = 'teaser';
  }
}

const announces =
  /^(?:lesen sie (?:auch|jetzt auch|mehr|weiter|hier weiter|mehr dazu|mehr zu(?:m| diesem) thema)|lies (?:auch|mehr)|mehr (?:zum thema|zu diesem thema|dazu)|zum thema|auch interessant|das könnte sie (?:auch )?interessieren|read (?:also|more|next)|related (?:articles?|stories|topics)|more on this (?:story|topic))[ :.…]*$/i;

function isHeadline(line: string): boolean {
  const words = line.split(' ').length;
  return words >= 3 && line.length <= 120 && !/[.!?…][“”"«»)]?$|["„“«»]|^(?:von|by|quelle|source|mit material|das berichte)/i.test(line);
}

function* linesOf(text: string): Generator<{ start: number; end: number }> {
  let start = 0;
  while (start <= text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    yield { start, end };
    start = end + 1;
  }
}

/** Whether the next line goes on with a small letter, so that the line could be the middle of a wrapped sentence. */
function runsOn(text: string, end: number): boolean {
  return (
    /^\n[ \t]{0,20}\p{Ll}/u.test(text.slice(end, end + 24)) &&
    !/^\n[ \t]{0,20}(?:x|e-mail|mail|sms)[ \t]{0,9}(?:\n|$)/.test(text.slice(end, end + 32))
  );
}

/** Whether the line is the end of a sentence that was wrapped: it has a stop, and the line before has none. */
function endsSentenceBefore(text: string, start: number, line: string): boolean {
  return (
    start > 1 &&
    line.endsWith('.') &&
    /[\p{Ll},;–-][ \t]{0,9}\n$/u.test(text.slice(Math.max(0, start - 12), start)) &&
    text.lastIndexOf('\n', start - 2) < start - 40
  );
}
