import { adjectiveName, foreignAdjective, namedBuilding, saintAt } from './find-adjective-names.ts';
import { type Found, isBehindDeterminer, isDoubtfulStart, type Reading } from './find-persons.ts';
import type { ClassedToken } from './name-classes.ts';
import { endOfRun, foundTo, mostWords } from './name-runs.ts';
import {
  clubHeads,
  legalForms,
  namingAdjective,
  openingHeads,
  organisationHeads,
  organisationLinks,
  organisationNouns,
} from './name-words.ts';

/** Heads behind which "der" and "und" go on the name. */
const takesGenitive =
  /^(?:Gewerkschaft|Bund|Bundes|Verband|Verbands|Bundesverband|Zentralrat|Rat|Stiftung|Vereinigung|Haus|Partei|Kongregation|Kirche|Armee|Front|Bündnis|Gesellschaft|Bundesamt|Institut)s?$/;

/** The name of an organisation (or, of an adjective and a noun, of a place) that begins at this token. */
export function organisationAt(reading: Reading, at: number): Found | undefined {
  const token = reading.tokens[at];
  if (token === undefined || !token.capital || token.class === 'function' || token.class === 'never' || token.class === 'letter')
    return undefined;
  return (
    withLegalForm(reading, at) ??
    club(reading, at) ??
    opening(reading, at) ??
    adjectiveName(reading, at) ??
    foreignAdjective(reading, at) ??
    closing(reading, at) ??
    compound(reading, at) ??
    told(reading, at) ??
    district(reading, at) ??
    namedBuilding(reading, at) ??
    saintAt(reading, at)
  );
}

/** "German Pellets Supply GmbH & Co. KG". */
function withLegalForm(reading: Reading, at: number): Found | undefined {
  const { tokens, text } = reading;
  const first = tokens[at];
  if (first === undefined || ['office', 'address'].includes(first.class)) return undefined;
  if (first.class === 'noun' && (tokens[at + 1]?.capital !== true || organisationNouns.test(first.word) || /(?:ung|enz)$/.test(first.word)))
    return undefined;
  for (let next = at + 1; next < at + mostWords; next += 1) {
    const [token, previous] = [tokens[next], tokens[next - 1]];
    if (token === undefined || previous === undefined) return undefined;
    const between = text.slice(previous.end, token.start);
    if (!/^(?: |, | & |\+)$/.test(between)) return undefined;
    if (legalForms.has(token.word)) {
      const more = /^ & Co\.? ?(?:KGaA|KG)?| e\. ?V\./.exec(text.slice(token.end, token.end + 12))?.[0] ?? '';
      return foundTo(reading, at, token.end + more.length, 'organisation');
    }
    if (!token.capital && !(organisationLinks.has(token.word) && previous.capital && between !== ', ')) return undefined;
  }
  return undefined;
}

/** "1. FC Nürnberg", "SV Darmstadt 98", "Borussia Mönchengladbach". */
function club(reading: Reading, at: number): Found | undefined {
  const { tokens, text } = reading;
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (
    token?.class === 'adjective' &&
    /er$/.test(token.word) &&
    next?.joined === true &&
    /^(?:SV|SC|FC|AK|BC|TSV|HC|EC|KV)$/.test(next.word)
  )
    return foundTo(reading, at, next.end, 'organisation');
  const saint = tokens[at + 2];
  if (token !== undefined && clubHeads.test(token.word) && next?.word === 'St' && saint?.joined === true)
    return foundTo(reading, at, saint.end, 'organisation');
  if (
    token === undefined ||
    !clubHeads.test(token.word) ||
    next?.joined !== true ||
    !next.capital ||
    ['never', 'function', 'noun'].includes(next.class)
  )
    return undefined;
  const before = /(?:^|[^\d.])(1\. )$/.exec(text.slice(Math.max(0, token.start - 4), token.start))?.[1] ?? '';
  const number = /^ (?:\d{2}|18\d\d|19\d\d)(?!\d|[.:,]\d)/.exec(text.slice(next.end, next.end + 6))?.[0] ?? '';
  return foundTo(reading, at, next.end + number.length, 'organisation', token.start - before.length);
}

/** "Universität Heidelberg", "Bundesamt für Seeschifffahrt und Hydrographie", "Bank of America". */
function opening(reading: Reading, at: number): Found | undefined {
  const { tokens } = reading;
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next?.joined !== true || !openingHeads.test(token.word)) return undefined;
  if (next.capital) {
    const isNamed =
      /^(?:Stiftung|Gewerkschaft|Aktion|Initiative)$/.test(token.word) && next.class === 'noun' && isBehindDeterminer(reading, at);
    if (isNamed) return foundTo(reading, at, endOfRun(reading, at + 1, true), 'organisation');
    if (
      !['place', 'adjective', 'open', 'english', 'acronym'].includes(next.class) ||
      (next.class === 'adjective' && !/^\p{Lu}/u.test(next.word))
    )
      return undefined;
    if (/^(?:Gewerkschaft|Partei|Organisation|Verband|Bündnis|Front)/.test(token.word)) return undefined;
    if (next.class === 'open' && /^(?:Rat|Amt|Bank|Bund|Union|Verein|Polizei)/.test(token.word)) return undefined;
    const end = endOfRun(reading, at + 1);
    return foundTo(reading, at, end + (/^ I{1,3}(?!\p{L})/u.exec(reading.text.slice(end, end + 5))?.[0].length ?? 0), 'organisation');
  }
  const isLink =
    next.word === 'für' || next.word === 'for' || next.word === 'of' || (takesGenitive.test(token.word) && /^(?:der|des)$/.test(next.word));
  if (!isLink || tokens[at + 2]?.joined !== true) return undefined;
  const third = tokens[at + 2];
  const start = third?.capital ? at + 2 : /^(?:die|das|den|the)$/.test(third?.word ?? '') && tokens[at + 3]?.capital ? at + 3 : undefined;
  if (start === undefined) return undefined;
  if (/^de[rs]$/.test(next.word) && !['place', 'adjective', 'open', 'english', 'noun'].includes(tokens[start]?.class ?? ''))
    return undefined;
  return foundTo(reading, at, endOfRun(reading, start, next.word !== 'der' && next.word !== 'des'), 'organisation');
}

/** "Neue Zürcher Zeitung", "Human Rights Watch": capitalised words up to a word for an organisation. */
function closing(reading: Reading, at: number): Found | undefined {
  const { tokens, english } = reading;
  const first = tokens[at];
  if (
    first === undefined ||
    first.class === 'office' ||
    first.class === 'address' ||
    (first.class === 'noun' && !namingAdjective.test(first.word))
  )
    return undefined;
  if (first.initial && isDoubtfulStart(reading, at) && first.class === 'open') return undefined;
  if (/s$/.test(first.word) && first.class === 'place' && !english) return undefined;
  let last: number | undefined;
  for (let next = at + 1; next < at + mostWords; next += 1) {
    const token = tokens[next];
    if (token?.joined !== true) break;
    if (token.capital && organisationHeads.test(token.word)) last = next;
    const isLink = organisationLinks.has(token.word) && english && tokens[next + 1]?.capital;
    if ((!token.capital && !isLink) || token.class === 'never' || token.class === 'function') break;
    if (!english && token.class === 'noun' && !organisationHeads.test(token.word)) break;
  }
  if (last === undefined) return undefined;
  const head = tokens[last];
  if (head === undefined || (head.isFamily && first.isGiven)) return undefined;
  const end =
    /^(?:Institut|Verband|Bund|Komitee|Zentrum|Stiftung|Center|Centre|Council|Committee|Institute|Organization|Association|Department|Ministry|Agency|Fund)s?$/.test(
      head.word,
    ) &&
    /^(?:für|for|of|on)$/.test(tokens[last + 1]?.word ?? '') &&
    tokens[last + 2]?.capital
      ? endOfRun(reading, last + 2, true)
      : head.end;
  return foundTo(reading, at, end, 'organisation');
}

const federal =
  /^Bundes(?:[\p{Ll}-]*(?:amt|gericht|gerichtshof|polizei|agentur|anstalt|ministerium|behörde|verband|kammer|presseamt|zentrale|institut))(?:e?s)?$/u;
const ministry =
  /^(?:Außen|Innen|Verteidigungs|Finanz|Wirtschafts|Justiz|Gesundheits|Verkehrs|Umwelt|Energie|Bildungs|Kultus|Kultur|Informations|Handels|Agrar|Landwirtschafts|Arbeits|Sozial|Familien|Entwicklungs|Forschungs|Geheimdienst|Wissenschafts|Katastrophenschutz|Vereinigungs)ministeriums?$/u;
/** Bodies that states and towns have; "Vorrat", "Hausrat" and a counsel are none. */
const council =
  /^(?:Sicherheits|Verteidigungs|Föderations|Wächter|Schlichtungs|Übergangs|Revolutions|Staats|Minister|Regierungs|Militär|Kriegs|Ethik|Presse|Wissenschafts|Verfassungs|Volks|Ältesten)rat(?:e?s)?$/u;
const hyphened =
  /^\p{Lu}[\p{L}\d-]*-(?:Institut|Stiftung|Universität|Gruppe|Partei|Zeitung|Bank|Gesellschaft|Miliz|Brigaden|Klinikum|Verlag|Orden|Kaserne)s?$/u;

/** "Bundeskartellamt", "Wagner-Gruppe". */
function compound(reading: Reading, at: number): Found | undefined {
  const token = reading.tokens[at];
  if (
    token === undefined ||
    reading.english ||
    !(federal.test(token.word) || ministry.test(token.word) || council.test(token.word) || hyphened.test(token.word))
  )
    return undefined;
  if (hyphened.test(token.word) && isPlainCompound(token)) return undefined;
  const isFor = reading.tokens[at + 1]?.word === 'für' && reading.tokens[at + 2]?.capital === true;
  return foundTo(reading, at, isFor ? endOfRun(reading, at + 2, true) : token.end, 'organisation');
}

/** "Regierungs-Partei" is none. */
function isPlainCompound({ word }: ClassedToken): boolean {
  return (
    /(?:ungs|s|en)-/.test(word.replace(/-[^-]*$/, '-')) &&
    !/^(?:Robert|Max|Paul|Konrad|Friedrich|Heinrich|Rosa|Hanns|Hans|Axel|Fritz)/.test(word)
  );
}

/** "Landkreis Konstanz". */
function district(reading: Reading, at: number): Found | undefined {
  const [token, next] = [reading.tokens[at], reading.tokens[at + 1]];
  if (!/^Landkreis(?:es|s)?$/.test(token?.word ?? '') || next?.joined !== true || next.class !== 'place') return undefined;
  return foundTo(reading, at, next.end, 'place');
}

/** "der Verein Kulturbrücken", "die Gewerkschaft UFO": the noun says what it is, the name stands behind it. */
function told(reading: Reading, at: number): Found | undefined {
  const { tokens, english } = reading;
  const [token, previous] = [tokens[at], tokens[at - 1]];
  if (token?.joined !== true || english || previous === undefined || !previous.capital || token.initial) return undefined;
  if (!(organisationNouns.test(previous.word) && (previous.class === 'noun' || previous.class === 'open'))) return undefined;
  if (
    !['open', 'english', 'acronym', 'organisation', 'noun'].includes(token.class) ||
    (token.class === 'noun' && !isBehindDeterminer(reading, at - 1))
  )
    return undefined;
  if (token.class === 'noun' && !/^(?:ein|der|die|das|vom|beim|zum)$/i.test(tokens[at - 2]?.word ?? '')) return undefined;
  let last = at;
  while (tokens[last + 1]?.joined && ['open', 'english', 'given'].includes(tokens[last + 1]?.class ?? '') && last < at + 3) last += 1;
  return foundTo(reading, at, tokens[last]?.end ?? token.end, 'organisation');
}
