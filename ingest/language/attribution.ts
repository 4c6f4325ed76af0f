import { sentenceOpeners } from './abbreviations.ts';
import type { Mention } from './span.ts';

/**
 * Who is said to have said it. `origin`: as written, without its article ("Bloomberg", "US-Außenminister Antony Blinken"; a pronoun where the text has
 * one); `cue`: the words that say so ("laut", "sagte"). The span holds both.
 */
export type Attribution = Mention & { origin: string; cue: string };

const gap = '[ \\u00A0]{1,2}';
const capitalised = "(?:(?:al|el)-)?\\p{Lu}[\\p{L}\\p{N}\\p{M}’'&-]{0,40}(?:\\.(?= \\p{Lu}))?";
const article = `(?:[Dd]e[rmns]|[Dd]ie|[Dd]as|[Ee]in|[Ee]ine[mrns]?|[Ss]eine[mrn]?|[Ii]hre[mrn]?|[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)${gap}`;
const adjectives = `(?:\\p{Ll}{2,25}(?:e[nrms]?|ische[nr]?|l|n|t)${gap}){0,3}?`;
/** A noun phrase with a capitalised head: "das Zentrum für Sicherheit", "der russische Sicherheitsrat". */
const noun = `(?:(?:${article})?${adjectives}(?<origin>${capitalised}(?:${gap}(?:(?:für|for|of|of the|der|des|von|van|de|al|and|und der)${gap})?${capitalised}){0,6}))`;
/** The same where an English origin is in small letters: "the foreign ministry". */
const smallNoun = `(?:[Tt]he|[Aa])${gap}(?<small>(?:\\p{Ll}{2,20}${gap}){0,2}(?:ministry|government|police|army|military|agency|report|newspaper|statement|council|spokesman|spokeswoman|officials?))`;

const sayings =
  'sagte|sagten|sagt|sagen|berichtete|berichteten|berichtet|berichten|schrieb|schrieben|schreibt|schreiben|meldete|meldeten|meldet|melden|erklärte|erklärten|erklärt|betonte|betonten|betont|teilte|teilten|teilt|behauptete|behauptet|bestätigte|bestätigten|bestätigt|warnte|warnt|verkündete|äußerte|bekräftigte|kritisierte|mahnte|zitierte|zitiert|ergänzte|fügte|merkte|räumte|kommentierte|versicherte|mutmaßte|twitterte|said|says|told|reported|reports|wrote|writes|added|announced|claimed|claims|stated|confirmed|warned|stressed|explained';
const reportings = `${sayings}|anmerkt|anmerkte|mitteilt|mitteilte|hervorhebt|feststellt|feststellte|ausführt|notiert|anmerken|berichtete`;

const before: { expression: RegExp; cue: (match: RegExpExecArray) => string }[] = [
  {
    // laut X, nach Angaben von X, according to X
    expression: new RegExp(
      `(?<![\\p{L}])(?<cue>[Ll]aut(?:${gap}(?:Angaben|Informationen|Aussagen?|Berichten))?(?:${gap}von)?|[Nn]ach${gap}(?:eigenen${gap})?(?:Angaben?|Informationen|Einschätzung|Ansicht|Auffassung|Darstellung|Worten|Aussagen?|Meinung|Berichten|Erkenntnissen)(?:${gap}von)?|[Uu]nter${gap}Berufung${gap}auf|[Mm]it${gap}Verweis${gap}auf|[Aa]ccording${gap}to|[Aa]s${gap}(?:reported|stated)${gap}by|[Cc]iting)${gap}(?:${noun}|${smallNoun})`,
      'gu',
    ),
    cue: (match) => match.groups?.cue ?? '',
  },
  {
    // wie X berichtet, wie X am Montag mitteilte
    expression: new RegExp(
      `(?<![\\p{L}])(?<cue>[Ww]ie|[Aa]s)${gap}${noun}(?:${gap}[\\p{L}\\p{N}.-]{1,30}){0,6}?${gap}(?<verb>${reportings})(?![\\p{L}])`,
      'gu',
    ),
    cue: (match) => `${match.groups?.cue} … ${match.groups?.verb}`,
  },
  {
    // …, berichtete X; „…“, sagte X; Das berichtete X und schreibt Y
    expression: new RegExp(
      `(?:(?<=[,“”"»–-] ?)|(?<=(?<![\\p{L}])(?:Das|Dies|Darüber|und|Zuerst|Zuvor|auch|So|darüber) )|^)(?<cue>so|${sayings})${gap}(?:auch${gap}|am ${capitalised}${gap})?(?:${noun}|(?<pronoun>er|sie|he|she|they)(?![\\p{L}]))(?<with>${gap}(?:[\\p{L}\\p{N}.-]{1,30}${gap}){0,6}?mit(?=[.,;“”]))?`,
      'gum',
    ),
    cue: (match) => (match.groups?.with === undefined ? (match.groups?.cue ?? '') : `${match.groups?.cue} … mit`),
  },
];

const nounBefore = new RegExp(`(?<=^|[\\s„“"»(–-])(?:${noun}|${smallNoun}|(?<pronoun>Er|Sie|He|She|They|er|sie|he|she|they))$`, 'u');
const verbBehind = new RegExp(`(?<=[\\p{L}\\p{N}).] )(?<verb>zufolge|${sayings})(?![\\p{L}])`, 'gu');
/** An origin and its article are no longer than this. */
const originReach = 140;

/** The attributions of one piece of text, in order, without overlap. Linear; never throws. */
export function findAttributions(text: string): Attribution[] {
  const candidates: Attribution[] = [];
  for (const { expression, cue } of before) {
    for (const match of text.matchAll(expression)) {
      const origin = match.groups?.origin ?? match.groups?.small ?? match.groups?.pronoun;
      if (origin !== undefined) candidates.push(attributionOf(text, match.index, match.index + match[0].length, origin, cue(match)));
    }
  }
  for (const match of text.matchAll(verbBehind)) {
    const attribution = attributionBeforeVerb(text, match.index, match[0]);
    if (attribution !== undefined) candidates.push(attribution);
  }
  candidates.sort((a, b) => a.start - b.start || b.end - a.end);
  const found: Attribution[] = [];
  for (const candidate of candidates) {
    if (candidate.start >= (found.at(-1)?.end ?? 0)) found.push(candidate);
  }
  return found;
}

/** "Bagheri sagte", "X teilte am Montag mit", "der Agentur zufolge". */
function attributionBeforeVerb(text: string, verbStart: number, verb: string): Attribution | undefined {
  const from = Math.max(0, verbStart - originReach);
  const ahead = text.slice(from, verbStart).replace(/[ \u00A0]{1,2}$/, '');
  const clause = ahead.slice(Math.max(ahead.lastIndexOf(', '), ahead.lastIndexOf('. '), ahead.lastIndexOf('\n')) + 1);
  const shift = ahead.length - clause.length;
  const match = nounBefore.exec(clause);
  const origin = match?.groups?.origin ?? match?.groups?.small ?? match?.groups?.pronoun;
  if (match === null || origin === undefined || (match.groups?.pronoun === undefined && sentenceOpeners.has(origin))) return undefined;
  let end = verbStart + verb.length;
  let cue = verb;
  if (/^(?:teil|füg|merk|räum)/.test(verb)) {
    const particle = /^[^.;:!?\n]{0,80}? (mit|hinzu|an|ein)(?=[.,;:])/u.exec(text.slice(end, end + 90));
    if (particle === null) return undefined;
    end += particle[0].length;
    cue = `${verb} … ${particle[1]}`;
  }
  return attributionOf(text, from + shift + match.index, end, origin, cue);
}

function attributionOf(text: string, start: number, end: number, origin: string, cue: string): Attribution {
  return { start, end, text: text.slice(start, end), origin, cue };
}

const longestAttribution = 400;
const pointingBack = new RegExp(
  `^(?:Das|Dies|Darüber|Davon|Hierüber|So|Dazu)${gap}(?:${sayings}|geht|ging|hatte|hatten|hat|haben|wurde|wird)(?![\\p{L}])`,
  'u',
);
const pointingBackLater =
  /(?:(?:berichtete|berichteten|berichtet|schrieb|schreibt|meldete|meldet) (?:zuerst |zuvor |auch |bereits |ebenfalls )?(?:darüber|davon|dies|das)|(?:darüber|davon|dies|das) (?:zuerst |zuvor |auch |bereits |als [Ee]rste[sr]? )?berichtet|(?:first )?reported (?:this|that|it)|(?:[Tt]his|[Tt]hat|[Ii]t) was (?:first )?reported by [^,:]{1,120}|(?:[Tt]hat|[Tt]his) is according to [^,:]{1,120})(?:[ ,][^:]{0,60})?[.!]?$/u;
const ownContent = /, (?:dass|daß|ob|that|wonach|wie|es|er|sie)(?!\p{L})|[:„“”"»]/u;
const withParticiple = /(?:berichtet|gesagt|geschrieben|gemeldet|mitgeteilt|erklärt|bestätigt|hervor)[.!]?$/u;

/** Whether a sentence only attributes what was said before it ("Das berichtete das Zentrum Y und schreibt Z."). */
export function carriesAttributionOnly(sentence: string): boolean {
  const trimmed = sentence.trim();
  if (trimmed.length > longestAttribution || ownContent.test(trimmed)) return false;
  const opening = pointingBack.exec(trimmed)?.[0];
  if (opening !== undefined) {
    return /(?:geht|ging|hatten?|hat|haben|wurde|wird)$/.test(opening) ? withParticiple.test(trimmed) : true;
  }
  return pointingBackLater.test(trimmed);
}
