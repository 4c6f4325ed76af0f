import type { Replacement } from './compose-edits.ts';

/** Calls to the reader of the page, not of the report. Whole lines only; without case and closing marks. */
const callsToAction = new Set(
  `jetzt zuschauen|jetzt ansehen|jetzt anschauen|jetzt anhören|jetzt lesen|jetzt weiterlesen|jetzt abonnieren|jetzt teilen|jetzt anmelden|
jetzt registrieren|jetzt live ansehen|video ansehen|video abspielen|video anschauen|zum video|zum livestream|zum liveticker|weiterlesen|weiter lesen|mehr lesen|
mehr erfahren|artikel teilen|beitrag teilen|artikel drucken|artikel merken|auf facebook teilen|auf twitter teilen|auf x teilen|auf whatsapp teilen|
per e-mail teilen|newsletter abonnieren|newsletter bestellen|link kopieren|lesen sie auch|lesen sie mehr|lesen sie weiter|auch interessant|
das könnte sie auch interessieren|das könnte dich auch interessieren|anzeige|werbung|watch now|watch live|watch the video|watch video|listen now|listen to this article|play video|
read more|read also|also read|see also|continue reading|share this article|share this story|share on facebook|share on twitter|share on x|
share on whatsapp|copy link|subscribe now|subscribe to our newsletter|sign up now|sign up for our newsletter|advertisement|story continues below advertisement|
you may also like|click here`
    .split('|')
    .map((call) => call.trim()),
);

/** The lead to another page: "Lesen Sie auch: Neue Gespräche in …". A sentence with a stop is not one. */
const teaser =
  /^(?:lesen sie (?:auch|hier|dazu|mehr dazu)|mehr (?:dazu|zum thema) (?:in unserem|im) (?:newsticker|liveticker|newsblog|liveblog|video|podcast)|mehr (?:dazu|zum thema):|read also|also read|read more:|see also:)(?=[\s:]|$)/i;
const longestTeaser = 160;
/** An appeal of the page, a sentence of its own: "Abonnieren Sie unseren Kanal, damit …!" */
const appeal =
  /^(?:abonnieren sie unser(?:en|e)? (?:kanal|newsletter|seite)|folgen sie uns|subscribe to our (?:channel|newsletter)|follow us on|follow us)\b/i;
/** A page counter that stuck to the text: "342/". */
const counter = /^\d{1,6} ?\/$/;

/** Lines that belong to the page around the report. A line that a sentence runs through is never one. */
export function findDebrisLines(text: string): Replacement[] {
  const found: Replacement[] = [];
  let start = 0;
  while (start <= text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    // Debris is short: a long line is not even trimmed.
    if (end - start <= 400 && isDebris(text.slice(start, end).trim()) && !runsOn(text, end)) {
      const previous = found.at(-1);
      // The line goes with its own break, the last one with the break before it.
      const from = feed < 0 ? Math.max(start - 1, previous?.end ?? 0, 0) : start;
      found.push({ start: from, end: feed < 0 ? end : end + 1, replacement: '' });
    }
    start = end + 1;
  }
  return found;
}

function isDebris(line: string): boolean {
  if (line === '') return false;
  if (counter.test(line)) return true;
  const bare = line
    .toLowerCase()
    .replace(/[\s.!:›»>→…]+$/u, '')
    .replace(/^[\s›»>→▶►•]+/u, '');
  if (callsToAction.has(bare)) return true;
  if (line.length <= longestTeaser && appeal.test(line)) return true;
  return line.length <= longestTeaser && teaser.test(line) && !/[.;,][“”"«»)]?$/.test(line);
}

/** Whether the next line goes on with a small letter, so that the line could be the middle of a wrapped sentence. */
function runsOn(text: string, end: number): boolean {
  return /^\n[ \t]{0,20}\p{Ll}/u.test(text.slice(end, end + 24));
}
